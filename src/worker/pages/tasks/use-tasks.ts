import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { requests } from '../../../../contract/requests'
import type { InputOf, OutputOf } from '../../../../contract/action'
import type { Me } from '../../../../contract/people'
import type { RequestRow } from '../../../../contract/requests'
import { call } from '../../../cloud/call'
import { askForReminders } from '../../../cloud/reminders'
import { tell, toast } from '../../../device/dialog'
import { useMe, useSettings } from '../../../hooks/use-me'
import { useQuery } from '../../../hooks/use-query'
import { useRows } from '../../../hooks/use-rows'
import { useStore } from '../../../hooks/use-store'
import { chooseDistance, distanceChoice, here, lookAround } from '../../here'
import { openTask } from '../../routes'
import { useNewcomers } from './use-newcomers'
import { useRowSteps } from './use-row-steps'

export type Group = InputOf<typeof requests.tasks>['group']
export type Counts = OutputOf<typeof requests.taskCounts>

const every = 20_000

const sayArrival = (count: number): void => toast(`有 ${count} 件新任务`)

const useReminders = (me: Me | null) => {
  const settings = useSettings()
  const get = async () => {
    // WeChat only asks inside the tap: nothing may be awaited before.
    const accepted = await askForReminders(['taskArrived'])
    if (accepted > 0) toast('已领到 1 次提醒')
    else await tell('没有领到。请点右上角“…”进入设置，打开订阅消息后再领。')
  }
  return {
    left: me?.quota.taskArrived ?? null,
    canAsk: settings !== null,
    get,
  }
}

/** Who looks after a grid calls its help team. */
const mayCall = (me: Me | null): boolean =>
  me?.posts.some(({ duty }) => duty === 'gridWorker' || duty === 'gridChief') === true

const mayReport = (me: Me | null): boolean => me?.posts.some(({ entries }) => entries.includes('report')) === true

const useDistance = () => {
  useDidShow(() => void lookAround())
  const from = useStore(here)
  const choice = useStore(distanceChoice)
  const choose = (next: 'yes' | 'no') => {
    chooseDistance(next)
    void lookAround()
  }
  return { from, undecided: choice === null, choose }
}

/** Piles in which somebody waits for this worker's first answer. */
const arriving: readonly Group[] = ['assigned', 'joint', 'toCheck']

/** Where the work is: a department's lies among the parts, a chief's among the checks. */
const firstPile = (counts: Counts | null): Group =>
  arriving.find((pile) => counts !== null && counts[pile as keyof Counts] > 0) ?? 'assigned'

/** What my posts have to do, one pile at a time, with what a worker does without opening it. */
export const useTasks = () => {
  const me = useMe()
  const counts = useQuery(() => call(requests.taskCounts, {}), { every })
  const [chosen, choose] = useState<Group | null>(null)
  // The pile that the page has opened with stays, however the counts change.
  const [first, setFirst] = useState<Group | null>(null)
  if (first === null && counts.data !== null) setFirst(firstPile(counts.data))
  const group = chosen ?? first ?? 'assigned'
  const list = useRows((cursor) => call(requests.tasks, { group, cursor }), { key: group, every })
  const reload = async () => {
    await Promise.all([list.reload(), counts.reload()])
  }
  const arrivals = useNewcomers(arriving.includes(group) ? (list.data?.rows ?? null) : null, sayArrival)
  const open = ({ id }: RequestRow) => {
    arrivals.seen(id)
    openTask(id)
  }
  return {
    group,
    choose,
    list,
    counts: counts.data,
    open,
    isNew: (id: string) => arrivals.fresh.has(id),
    steps: useRowSteps(reload),
    mayReport: mayReport(me),
    mayCall: mayCall(me),
    reminders: useReminders(me),
    distance: useDistance(),
  }
}

export type Tasks = ReturnType<typeof useTasks>
