import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { requests } from '../../../../contract/requests'
import type { RequestId } from '../../../../contract/ids'
import type { Position } from '../../../../contract/place'
import type { RequestView } from '../../../../contract/requests'
import { requestAction, type RequestAction } from '../../../../contract/vocabulary/request-action'
import { call } from '../../../cloud/call'
import { confirm, toast } from '../../../device/dialog'
import { currentPosition } from '../../../device/location'
import { useQuery } from '../../../hooks/use-query'
import { useStore } from '../../../hooks/use-store'
import { seen } from '../../../steps/step-form'
import { useSteps, type Taken } from '../../../steps/use-steps'
import { useWaiting } from '../../../steps/use-waiting'
import { here, lookAround } from '../../here'
import { leaveTask } from '../../routes'
import { forms, type FormName } from './forms'
import type { StepName, TapName } from './steps'

const turnedBack = { ok: true as const, data: null }

const withoutPosition = '没有定到位。可以照样记下到场，记录里会写明没有取得定位。'

interface Whereabouts {
  readonly at: Position | null
  readonly accuracy: number | null
}

/** Where the worker stands, honestly; undefined when he would rather not go on without a position. */
const whereabouts = async (): Promise<Whereabouts | undefined> => {
  const located = await currentPosition()
  if (located.ok) return { at: located.at, accuracy: located.accuracy }
  return (await confirm(withoutPosition, '照样记下')) ? { at: null, accuracy: null } : undefined
}

const arrived = async (take: (where: Whereabouts) => Taken): Taken => {
  const where = await whereabouts()
  if (where === undefined) return turnedBack
  const answer = await take(where)
  if (answer.ok) toast('已记下到场')
  return answer
}

const part = (view: RequestView): string => view.part?.id ?? ''

/** What a tap does. */
const taps: Readonly<Record<TapName, (view: RequestView) => Taken>> = {
  accept: (view) => call(requests.accept, seen(view)),
  signPart: (view) => call(requests.signPart, { ...seen(view), part: part(view) }),
  resume: async (view) =>
    (await confirm('恢复办理后，时限接着往下走。', '恢复办理')) ? call(requests.resume, seen(view)) : turnedBack,
  arrive: (view) => arrived((where) => call(requests.arrive, { ...seen(view), ...where })),
  arrivePart: (view) => arrived((where) => call(requests.arrivePart, { ...seen(view), part: part(view), ...where })),
}

const isTap = (name: StepName): name is TapName => name in taps

/** Steps with which it goes to somebody else, and how that is said. */
const sentTo: Partial<Record<string, string>> = { return: '已退回', transfer: '已转交', refer: '已交' }

/** Whether it is somebody else's now: its page could hardly be read again. */
const goesTo = (name: string, { access, status, assignee }: RequestView): string | null => {
  const words = sentTo[name]
  if (words !== undefined) return `${words}${assignee.name}`
  return name === 'verify' && (status !== 'inProgress' || access !== 'full') ? `已交${assignee.name}` : null
}

const leaveIfGone = (name: string, view: RequestView): void => {
  const words = goesTo(name, view)
  if (words === null) return
  toast(words)
  leaveTask()
}

const useFrom = () => {
  useDidShow(() => void lookAround())
  return useStore(here)
}

/** The steps of the request, and of the part that this reader has in it. */
const actionsOf = ({ actions, part: own }: RequestView): RequestAction[] =>
  requestAction.options.filter((action) =>
    action.endsWith('Part') ? own?.actions.includes(action) === true : actions.includes(action),
  )

export const useTask = (id: RequestId) => {
  const query = useQuery(() => call(requests.read, { id }), { key: id, every: 20_000 })
  const steps = useSteps<FormName>({ id, query, forms, taken: leaveIfGone })
  const waiting = useWaiting(id, () => void query.reload())
  const [explaining, explain] = useState(false)
  return {
    query,
    ...steps,
    waiting,
    explaining,
    explain,
    from: useFrom(),
    actions: query.data === null ? [] : actionsOf(query.data),
    take: (name: StepName) => {
      if (isTap(name)) void steps.act(name, taps[name])
      else steps.ask(name)
    },
    changeWaiting: () => {
      const name = waiting.parcel?.action
      waiting.change()
      if (name !== undefined && name in forms) steps.ask(name as FormName)
    },
  }
}

export type Task = ReturnType<typeof useTask>
