import { useDidShow, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../../contract/api'
import { requestId } from '../../../../contract/ids'
import type { RequestView } from '../../../../contract/requests'
import { call } from '../../../cloud/call'
import type { PhoneRefusal, Result } from '../../../cloud/result'
import { confirm, toast } from '../../../device/dialog'
import { currentPosition } from '../../../device/location'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { useStore } from '../../../hooks/use-store'
import { here, lookAround } from '../../here'
import { leaveTask } from '../../routes'
import { useResult } from './use-result'

/** The question that lies open over the page. */
export type Asking = 'why' | 'ask' | 'return' | 'resolve' | null

/** A step that was taken, or null when the worker turned back. */
type Step = Promise<Result<RequestView | null>>

const turnedBack: Result<null> = { ok: true, data: null }

const withoutPosition = '没有定到位。可以照样记下到场，记录里会写明没有取得定位。'

const useFrom = () => {
  useDidShow(() => void lookAround())
  return useStore(here)
}

export const useTask = () => {
  const id = requestId.parse(useRouter().params.id)
  const query = useQuery(() => call(api.requests.read, { id }), { key: id, every: 20_000 })
  const [asking, ask] = useState<Asking>(null)
  const version = query.data?.version
  const step = { id, version }
  const result = useResult(id, version, () => void query.reload())

  const done = (view: RequestView | null) => {
    if (view === null) return
    ask(null)
    query.put(view)
  }
  const refused = ({ code }: PhoneRefusal) => {
    // What was written stays open where it may be sent again.
    if (code === 'queued' || code === 'stale' || code === 'wrongStatus') ask(null)
    if (code !== 'queued') void query.reload()
  }
  const [act, busy] = useAction((work: () => Step) => work(), { done, refused })

  const arrive = async (): Step => {
    const located = await currentPosition()
    if (!located.ok && !(await confirm(withoutPosition, '照样记下'))) return turnedBack
    const position = located.ok ? { at: located.at, accuracy: located.accuracy } : { at: null, accuracy: null }
    const answer = await call(api.requests.arrive, { ...step, ...position })
    if (answer.ok) toast('已记下到场')
    return answer
  }
  const sendBack = async (reason: string): Step => {
    const answer = await call(api.requests.return, { ...step, reason })
    if (!answer.ok) return answer
    // It is no longer his: the page could not even be read again.
    toast(`已退回${answer.data.assignee.name}`)
    leaveTask()
    return turnedBack
  }

  return {
    query,
    asking,
    ask,
    busy,
    result,
    from: useFrom(),
    accept: () => act(() => call(api.requests.accept, step)),
    arrive: () => act(arrive),
    question: (question: string) => act(() => call(api.requests.ask, { ...step, question })),
    sendBack: (reason: string) => act(() => sendBack(reason)),
    resolve: () => act(result.send),
    changeWaiting: () => {
      result.changeWaiting()
      ask('resolve')
    },
  }
}

export type Task = ReturnType<typeof useTask>
