import { pageScrollTo, useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { requests } from '../../../../contract/requests'
import type { RequestId } from '../../../../contract/ids'
import type { RequestView } from '../../../../contract/requests'
import { call } from '../../../cloud/call'
import { confirm, toast } from '../../../device/dialog'
import { useSettings } from '../../../hooks/use-me'
import { useQuery } from '../../../hooks/use-query'
import { seen } from '../../../steps/step-form'
import { useSteps, type Taken } from '../../../steps/use-steps'
import { useWaiting } from '../../../steps/use-waiting'
import { openWhistle } from '../../routes'
import { forms, type FormName } from './forms'
import { sheetNames, tapNames, type DeskStep, type SheetName, type TapName } from './steps'

const turnedBack = { ok: true as const, data: null }

/** What a yes does. */
const taps: Readonly<Record<TapName, (view: RequestView) => Taken>> = {
  resume: async (view) =>
    (await confirm('恢复办理后，时限接着往下走。', '恢复办理')) ? call(requests.resume, seen(view)) : turnedBack,
  unmerge: async (view) =>
    (await confirm('撤销后这件诉求单独办理，回到工作台重新派遣，居民会收到通知。', '撤销'))
      ? call(requests.unmerge, seen(view))
      : turnedBack,
}

/** What has come of a step, in a few words. */
const outcomes: Readonly<Partial<Record<DeskStep | FormName, (view: RequestView) => string>>> = {
  reassign: ({ assignee }) => `已派给${assignee.name}`,
  refer: ({ assignee }) => `已交${assignee.name}`,
  verify: () => '已记下核实结果',
  recategorise: ({ categoryName }) => `已改为${categoryName}`,
  relocate: ({ assignee }) => `已更正，交${assignee.name}`,
  merge: ({ mergedInto }) => `已并入 ${mergedInto?.number ?? ''}`,
  split: () => '已分给几家',
  reject: () => '已答复居民',
  urge: ({ assignee }) => `已提醒${assignee.name}`,
  supervise: () => '已督办',
  approve: () => '已同意',
  disapprove: () => '已答复',
  closeJoint: () => '已收哨',
  redoPart: () => '已请再办',
  comment: () => '已留言',
  replySupervision: () => '已回复',
}

const isOne = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  (names as readonly string[]).includes(name)

/** The sheet in which something is chosen; it closes with the step, unless that never reached the server. */
const useSheet = (act: (name: string, work: (view: RequestView) => Taken) => Promise<void>) => {
  const [sheet, open] = useState<SheetName | null>(null)
  const take = (name: SheetName, work: (view: RequestView) => Taken) =>
    act(name, async (view) => {
      const answer = await work(view)
      if (answer.ok || answer.refusal.code !== 'offline') open(null)
      return answer
    })
  return { sheet, open, take }
}

export const useCase = (id: RequestId) => {
  const { params } = useRouter()
  const query = useQuery(() => call(requests.read, { id }), { key: id, every: 20_000 })
  const say = (name: string, view: RequestView) => {
    const words = outcomes[name as DeskStep]?.(view)
    if (words !== undefined) toast(words)
    // What has become of it stands at the top.
    pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }
  const { act, ask, ...steps } = useSteps<FormName>({ id, query, forms, taken: say })
  const { sheet, open, take: takeChosen } = useSheet(act)
  // Asked for when the page opens: a sheet that opens later would come too late for it.
  const { categories = [] } = useSettings() ?? {}
  const waiting = useWaiting(id, () => void query.reload())

  const take = (action: DeskStep) => {
    if (action === 'blow') openWhistle(id)
    else if (isOne(tapNames, action)) void act(action, taps[action])
    else if (isOne(sheetNames, action)) open(action)
    else ask(action)
  }

  // A row of the queue opens the page with its step, once the server says that it is still open.
  const wanted = useRef(params.do)
  const { data } = query
  useEffect(() => {
    if (data === null || wanted.current === undefined) return
    const action = data.actions.find((offered) => offered === wanted.current)
    wanted.current = undefined
    if (action !== undefined) take(action as DeskStep)
  })

  return {
    query,
    categories,
    ...steps,
    ask,
    take,
    sheet,
    closeSheet: () => open(null),
    takeChosen,
    waiting,
    /** Asks about one approval or one part. */
    askOf: (name: FormName, choices: Record<string, string>) => {
      steps.draftOf(name).change({ choices })
      ask(name)
    },
    changeWaiting: () => {
      const name = waiting.parcel?.action
      waiting.change()
      if (name !== undefined && name in forms) ask(name as FormName)
    },
  }
}

export type Case = ReturnType<typeof useCase>
