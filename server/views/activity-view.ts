import type { ActivityRow, ActivityView, AttendanceView, EntryView, ParticipantRow } from '../../contract/activities'
import { activityId, areaCode, memberId } from '../../contract/ids'
import { checkInFrom } from '../../domain/serving/check-in-time'
import { filled, placeOf } from '../../domain/serving/places'
import type { ListedActivity } from '../repositories/activities'
import type { ActivityDocument, AttendanceDocument } from '../repositories/documents/activity'
import type { Entry } from '../repositories/documents/ledger'
import type { MemberDocument } from '../repositories/documents/member'

/** @param member of the reader; empty when he has none */
export const activityRow = (activity: ListedActivity, member: string): ActivityRow => {
  const { _id, version, state, title, place, community, startsAt, endsAt, quota, queue } = activity
  return {
    ...{ version, state, title, place, startsAt, endsAt, quota },
    class: activity.class,
    id: activityId.parse(_id),
    community: { code: areaCode.parse(community.code), name: community.name },
    ...filled(queue, quota),
    standing: placeOf(queue, member, quota),
  }
}

const attendanceView = (attendance: AttendanceDocument | null): AttendanceView | null => {
  if (attendance === null) return null
  const { state, way, inAt, outAt, minutes } = attendance
  return { state, way, inAt, outAt, minutes }
}

interface Reader {
  readonly member: string
  readonly isOrganiser: boolean
}

export const activityView = (
  activity: ActivityDocument,
  attendance: AttendanceDocument | null,
  { member, isOrganiser }: Reader,
): ActivityView => {
  const { about, at, radius, report, series } = activity
  return {
    ...activityRow(activity, member),
    ...{ about, at, radius, report, isOrganiser },
    checkInFrom: checkInFrom(activity),
    series: series && { rhythm: series.rhythm, nth: series.nth + 1, of: series.of },
    attendance: attendanceView(attendance),
  }
}

/** @param member undefined: he has cancelled his account */
export const participantRow = (
  { queue, quota }: Pick<ActivityDocument, 'queue' | 'quota'>,
  id: string,
  member: MemberDocument | undefined,
  attendance: AttendanceDocument | null,
): ParticipantRow => ({
  member: memberId.parse(id),
  name: member === undefined || member.name === '' ? '已注销的党员' : member.name,
  unitName: member?.unit?.name ?? '',
  standing: placeOf(queue, id, quota),
  attendance: attendanceView(attendance),
})

export const entryView = ({ kind, at, title, by, minutes, points, note }: Entry): EntryView => ({
  ...{ kind, at, title, by, minutes, points, note },
})
