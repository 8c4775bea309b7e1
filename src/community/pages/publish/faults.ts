import type * as z from 'zod'
import { activities, mostRepeats, type ActivityView, type Scope } from '../../../../contract/activities'
import type { AreaCode } from '../../../../contract/ids'
import type { ActivityDraft } from '../../../device/activity-draft'
import { chinaMoment } from '../../../time/moment'

export type PublishFaults = Readonly<Partial<Record<string, string>>>

const figure = (typed: string): number | undefined => (typed.trim() === '' ? undefined : Number(typed))

const moment = (date: string, clock: string): string | undefined =>
  date === '' ? undefined : chinaMoment(date, clock).toISOString()

/** What the draft tells of an activity, as the server wants it. */
const factsIn = ({ title, class: chosen, about, meeting, place, radius, date, from, to, quota }: ActivityDraft) => ({
  ...{ title, class: chosen ?? undefined, about, place: meeting, at: place?.view.at ?? null, radius },
  ...{ startsAt: moment(date, from), endsAt: moment(date, to), quota: figure(quota) },
})

const howOften = ({ rhythm, times }: ActivityDraft) =>
  rhythm === 'once' ? {} : { rhythm, times: Number.parseInt(times, 10) }

/** What the contract has no words of its own for. */
const said: PublishFaults = {
  class: '请选活动类别',
  startsAt: '请选哪一天',
  times: `请填 1 到 ${mostRepeats} 次`,
}

/** Wrong with any activity that is still to come. */
const untimely = ({ date, from, to }: ActivityDraft, now: Date): PublishFaults => ({
  ...(date !== '' && chinaMoment(date, from) <= now && { startsAt: '这个时间已经过了，请重新选' }),
  ...(to <= from && { endsAt: '结束要晚于开始' }),
})

const faultsOf = (draft: ActivityDraft, error: z.ZodError | undefined, now: Date): PublishFaults => {
  const found = Object.fromEntries(
    (error?.issues ?? [])
      .map(({ path, message }) => [String(path[0]), message] as const)
      // Without a day there is no end either: it is asked for once.
      .filter(([field]) => field !== 'endsAt' || draft.date !== '')
      .map(([field, message]) => [field, said[field] ?? message]),
  )
  return { ...found, ...untimely(draft, now) }
}

/**
 * What is to be sent, and what is wrong with the draft: in the contract's words at the field that they are about.
 * @param now nobody comes to what has begun
 */
export const readActivity = (draft: ActivityDraft, community: AreaCode | undefined, now: Date) => {
  const ask = { ...factsIn(draft), ...howOften(draft), clientKey: draft.key, community }
  const read = activities.publish.input.safeParse(ask)
  return { ask: read.success ? read.data : null, faults: faultsOf(draft, read.error, now) }
}

/** The same of one that is changed. */
export const readChange = (
  draft: ActivityDraft,
  { id, version }: Pick<ActivityView, 'id' | 'version'>,
  scope: Scope,
  now: Date,
) => {
  const read = activities.change.input.safeParse({ ...factsIn(draft), activity: id, version, scope })
  return { ask: read.success ? read.data : null, faults: faultsOf(draft, read.error, now) }
}
