import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../../contract/api'
import type { RequestId } from '../../../../contract/ids'
import type { RequestRow } from '../../../../contract/requests'
import { call } from '../../../cloud/call'
import { askForReminders } from '../../../cloud/reminders'
import { tell, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useMe, useSettings } from '../../../hooks/use-me'
import { useQuery } from '../../../hooks/use-query'
import { useRows } from '../../../hooks/use-rows'
import { useStore } from '../../../hooks/use-store'
import { chooseDistance, distanceChoice, here, lookAround } from '../../here'
import { openTask } from '../../routes'
import { useNewcomers } from './use-newcomers'

export type Group = 'assigned' | 'inProgress' | 'done'

const every = 20_000

const sayArrival = (count: number): void => toast(`有 ${count} 件新任务`)

/** Accepting and returning from the row, and which row it is about. */
const useSteps = (reload: () => Promise<void>) => {
  const [acting, setActing] = useState<RequestId | null>(null)
  const [returning, setReturning] = useState<RequestRow | null>(null)
  const refused = () => void reload()
  const [accept, accepting] = useAction(({ id, version }: RequestRow) => call(api.requests.accept, { id, version }), {
    done: () => {
      toast('已签收，在“处置中”里')
      void reload()
    },
    refused,
  })
  const [sendBack, sendingBack] = useAction(
    ({ id, version }: RequestRow, reason: string) => call(api.requests.return, { id, version, reason }),
    {
      done: ({ assignee }) => {
        setReturning(null)
        toast(`已退回${assignee.name}`)
        void reload()
      },
      refused: ({ code }) => {
        // Without a network the reason stays open to be sent again.
        if (code !== 'offline') setReturning(null)
        refused()
      },
    },
  )
  return {
    accept: (row: RequestRow) => {
      setActing(row.id)
      void accept(row)
    },
    accepting: accepting ? acting : null,
    returning,
    askWhy: setReturning,
    sendBack: (reason: string) => {
      if (returning !== null) void sendBack(returning, reason)
    },
    sendingBack,
  }
}

const useReminders = () => {
  const me = useMe()
  const settings = useSettings()
  const get = async () => {
    // WeChat only asks inside the tap: nothing may be awaited before.
    const accepted = await askForReminders(['taskArrived'])
    if (accepted > 0) toast('已领到 1 次提醒')
    else await tell('没有领到。请点右上角“…”进入设置，打开订阅消息后再领。')
  }
  return { left: me?.quota.taskArrived ?? null, canAsk: settings !== null, get }
}

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

/** What my posts have to do, one pile at a time, with what a worker does without opening it. */
export const useTasks = () => {
  const [group, choose] = useState<Group>('assigned')
  const list = useRows((cursor) => call(api.requests.tasks, { group, cursor }), { key: group, every })
  const counts = useQuery(() => call(api.requests.taskCounts, {}), { every })
  const reload = async () => {
    await Promise.all([list.reload(), counts.reload()])
  }
  const arrivals = useNewcomers(group === 'assigned' ? (list.data?.rows ?? null) : null, sayArrival)
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
    steps: useSteps(reload),
    reminders: useReminders(),
    distance: useDistance(),
  }
}

export type Tasks = ReturnType<typeof useTasks>
