import { pageScrollTo } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { ActivityRow } from '../../../../contract/activities'
import { activities } from '../../../../contract/activities'
import type { InputOf } from '../../../../contract/action'
import type { AreaCode, ServicePostId } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { activityStore, isEmptyActivity, type ActivityDraft } from '../../../device/activity-draft'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useStore } from '../../../hooks/use-store'
import { readActivity, type PublishFaults } from './faults'

const { publish } = activities

/** As it goes over the wire. */
export const written = <Facts extends { readonly startsAt: Date; readonly endsAt: Date }>(facts: Facts) => ({
  ...facts,
  startsAt: facts.startsAt.toISOString(),
  endsAt: facts.endsAt.toISOString(),
})

export const usePublish = (community: AreaCode | undefined, post: ServicePostId | undefined) => {
  const draft = useStore(activityStore)
  const [restored, setRestored] = useState(() => !isEmptyActivity(activityStore.get()))
  const [tried, setTried] = useState(false)
  /** What the server found. */
  const [refused, setRefused] = useState<PublishFaults>({})
  const [published, setPublished] = useState<readonly ActivityRow[] | null>(null)
  useEffect(() => {
    // What stands in the place of a long form begins at its top.
    if (published !== null) pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }, [published])

  const begin = () => {
    setRestored(false)
    setTried(false)
    setRefused({})
    setPublished(null)
  }
  const [send, busy] = useAction((activity: InputOf<typeof publish>) => call(publish, written(activity)), {
    done: ({ activities }) => {
      activityStore.clear()
      setPublished(activities)
    },
    refused: ({ fields = {} }) => setRefused(fields),
  })
  const { ask, faults } = readActivity(draft, community, serverNow())
  const tapSubmit = async () => {
    setTried(true)
    const [first] = Object.values(faults)
    if (ask !== null && first === undefined) await send({ ...ask, post })
    else toast(first ?? '')
  }
  return {
    draft,
    placeFor: 'activity' as const,
    restored,
    /** Said only after a first try: nobody is told off while he begins. */
    faults: tried ? { ...refused, ...faults } : {},
    published,
    change: (next: Partial<ActivityDraft>) => {
      activityStore.change(next)
      setRefused({})
    },
    startAnew: () => {
      activityStore.clear()
      begin()
    },
    another: begin,
    tapSubmit,
    busy,
  }
}

export type Publish = ReturnType<typeof usePublish>
