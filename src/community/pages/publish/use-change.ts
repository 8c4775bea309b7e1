import { useState } from 'react'
import { activities } from '../../../../contract/activities'
import { areas } from '../../../../contract/areas'
import type { InputOf } from '../../../../contract/action'
import { radii, type ActivityView, type Scope } from '../../../../contract/activities'
import type { ActivityId } from '../../../../contract/ids'
import type { PlaceInput } from '../../../../contract/place'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import type { Result } from '../../../cloud/result'
import { activityChangeStore, type ActivityDraft } from '../../../device/activity-draft'
import { toast } from '../../../device/dialog'
import type { DraftPlace } from '../../../device/draft'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { useStore } from '../../../hooks/use-store'
import { chinaDate } from '../../../time/moment'
import { clockWords } from '../../../time/words'
import { leaveChange } from '../../routes'
import { readChange, type PublishFaults } from './faults'
import { written } from './use-publish'

export interface ToChange {
  readonly view: ActivityView
  readonly place: DraftPlace | null
}

/** The activity as it is, with the words for where it is on the map. */
const load = async (activity: ActivityId): Promise<Result<ToChange>> => {
  const shown = await call(activities.show, { activity })
  if (!shown.ok) return shown
  const { data: view } = shown
  if (view.at === null) return { ok: true, data: { view, place: null } }
  const input: PlaceInput = { source: 'pin', at: view.at, detail: '' }
  const located = await call(areas.locate, { place: input })
  return located.ok ? { ok: true, data: { view, place: { input, view: located.data } } } : located
}

export const useToChange = (activity: ActivityId) => useQuery(() => load(activity), { key: activity })

const keyOf = ({ id, version }: ActivityView): string => `${id}:${String(version)}`

const draftOf = ({ view, place }: ToChange): ActivityDraft => ({
  ...{ key: keyOf(view), title: view.title, class: view.class, about: view.about, meeting: view.place, place },
  radius: radii.find((metres) => metres === view.radius) ?? 200,
  date: chinaDate(view.startsAt),
  ...{ from: clockWords(view.startsAt), to: clockWords(view.endsAt), quota: String(view.quota) },
  ...{ rhythm: 'once', times: '1' },
})

/** What was begun on this phone goes on, unless the activity has become another since then. */
const begin = (found: ToChange): boolean => {
  const isGoingOn = activityChangeStore.get().key === keyOf(found.view)
  if (!isGoingOn) activityChangeStore.put(draftOf(found))
  return isGoingOn
}

export const useChange = (found: ToChange) => {
  const { view } = found
  const [restored, setRestored] = useState(() => begin(found))
  const draft = useStore(activityChangeStore)
  const [scope, setScope] = useState<Scope>('one')
  const [tried, setTried] = useState(false)
  /** What the server found. */
  const [refused, setRefused] = useState<PublishFaults>({})

  const [send, busy] = useAction(
    (facts: InputOf<typeof activities.change>) => call(activities.change, written(facts)),
    {
      done: () => {
        activityChangeStore.clear()
        toast('已改好，改期会通知报名的人')
        leaveChange(view.id)
      },
      refused: ({ fields = {} }) => setRefused(fields),
    },
  )
  const { ask, faults } = readChange(draft, view, scope, serverNow())
  return {
    draft,
    placeFor: 'activityChange' as const,
    restored,
    scope,
    setScope,
    faults: tried ? { ...refused, ...faults } : {},
    change: (next: Partial<ActivityDraft>) => {
      activityChangeStore.change(next)
      setRefused({})
    },
    /** As it is published. */
    startAnew: () => {
      activityChangeStore.put(draftOf(found))
      setRestored(false)
      setTried(false)
    },
    tapSubmit: async () => {
      setTried(true)
      const [first] = Object.values(faults)
      if (ask !== null && first === undefined) await send(ask)
      else toast(first ?? '')
    },
    busy,
  }
}
