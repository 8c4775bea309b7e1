import { useState } from 'react'
import { requests } from '../../../contract/requests'
import type { RequestId } from '../../../contract/ids'
import type { RequestView } from '../../../contract/requests'
import { call } from '../../cloud/call'
import { confirm, toast } from '../../device/dialog'
import { useQuery } from '../../hooks/use-query'
import { goBack } from '../../routes'
import { seen } from '../../steps/step-form'
import { useSteps, type Taken } from '../../steps/use-steps'
import { useWaiting } from '../../steps/use-waiting'
import { forms, type FormName } from './forms'

/** What is said once a step was taken. */
const said: Partial<Record<string, (view: RequestView) => string>> = {
  rate: () => '谢谢您的评价',
  urge: ({ assignee }) => `已提醒${assignee.name}`,
  comment: () => '已转给处理的人',
}

const leave = async (view: RequestView): Taken => {
  if (!(await confirm('不再关注后，这件事有进展就不告诉您了。', '不再关注'))) return { ok: true, data: null }
  const left = await call(requests.leave, seen(view))
  if (!left.ok) return left
  toast('已不再关注')
  goBack()
  return { ok: true, data: null }
}

/** What a tap does. */
const taps = {
  confirm: (view: RequestView): Taken => call(requests.confirm, seen(view)),
  leave,
}

export type StepName = FormName | keyof typeof taps

const isTap = (name: StepName): name is keyof typeof taps => name in taps

export const useRequest = (id: RequestId) => {
  const query = useQuery(() => call(requests.read, { id }), { key: id, every: 20_000 })
  const [explaining, explain] = useState(false)
  const steps = useSteps<FormName>({
    id,
    query,
    forms,
    taken: (name, view) => {
      const words = said[name]?.(view)
      if (words !== undefined) toast(words)
      // After 已解决 the one thing left is the rating: it is asked at once.
      if (name === 'confirm' && view.actions.includes('rate')) steps.ask('rate')
    },
  })
  const waiting = useWaiting(id, () => void query.reload())
  return {
    query,
    ...steps,
    waiting,
    explaining,
    explain,
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

export type RequestPageState = ReturnType<typeof useRequest>
