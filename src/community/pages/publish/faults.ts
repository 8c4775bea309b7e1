import { activities, mostRepeats } from '../../../../contract/activities'
import type { AreaCode } from '../../../../contract/ids'
import type { ActivityDraft } from '../../../device/activity-draft'
import { chinaMoment } from '../../../time/moment'

export type PublishFaults = Readonly<Partial<Record<string, string>>>

const figure = (typed: string): number | undefined => (typed.trim() === '' ? undefined : Number(typed))

const moment = (date: string, clock: string): string | undefined =>
  date === '' ? undefined : chinaMoment(date, clock).toISOString()

/** The draft as the server wants it. */
const entered = (draft: ActivityDraft, community: AreaCode | undefined) => {
  const { key, title, class: chosen, about, meeting, place, radius, date, from, to, quota, isWeekly, weeks } = draft
  return {
    ...{ clientKey: key, community, title, class: chosen ?? undefined, about, place: meeting },
    ...{ at: place?.view.at ?? null, radius, startsAt: moment(date, from), endsAt: moment(date, to) },
    ...{ quota: figure(quota), weeks: isWeekly ? Number.parseInt(weeks, 10) : 1 },
  }
}

/** What the contract has no words of its own for. */
const said: PublishFaults = {
  class: '请选活动类别',
  startsAt: '请选哪一天',
  weeks: `请填 1 到 ${mostRepeats} 次`,
}

/** Wrong with any activity that is still to come. */
const untimely = ({ date, from, to }: ActivityDraft, now: Date): PublishFaults => ({
  ...(date !== '' && chinaMoment(date, from) <= now && { startsAt: '这个时间已经过了，请重新选' }),
  ...(to <= from && { endsAt: '结束要晚于开始' }),
})

/**
 * What is to be sent, and what is wrong with the draft: in the contract's words at the field that they are about.
 * @param now nobody comes to what has begun
 */
export const readActivity = (draft: ActivityDraft, community: AreaCode | undefined, now: Date) => {
  const ask = entered(draft, community)
  const read = activities.publish.input.safeParse(ask)
  const found = Object.fromEntries(
    (read.error?.issues ?? [])
      .map(({ path, message }) => [String(path[0]), message] as const)
      // Without a day there is no end either: it is asked for once.
      .filter(([field]) => field !== 'endsAt' || draft.date !== '')
      .map(([field, message]) => [field, said[field] ?? message]),
  )
  const faults: PublishFaults = { ...found, ...untimely(draft, now) }
  return { ask: read.success ? read.data : null, faults }
}
