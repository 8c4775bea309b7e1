import { addDocument, command, findDocuments, readDocument, updateDocuments } from '../cloud/database'
import { fingerprint } from '../privacy/fingerprint'
import { attendanceDocument, type ActivityDocument, type AttendanceDocument } from './documents/activity'

const idOf = (activity: string, member: string): string => fingerprint('attendance', activity, member)

export const attendanceOf = (activity: string, member: string): Promise<AttendanceDocument | null> =>
  readDocument('attendances', idOf(activity, member), attendanceDocument)

/** An activity has a few hundred at most. */
const most = 1000

/** Everybody who came to an activity, or said so. */
export const attendancesOf = (activity: string): Promise<AttendanceDocument[]> =>
  findDocuments('attendances', attendanceDocument, { where: { activity }, order: [['_id', 'asc']], limit: most })

type Coming = Pick<AttendanceDocument, 'state' | 'way' | 'inAt'>

/** Writes down that somebody came: the first time counts, unless it was a claim or he was thought absent. */
export const noteComing = async (
  { _id: activity, endsAt }: ActivityDocument,
  member: string,
  coming: Coming,
): Promise<void> => {
  const _id = idOf(activity, member)
  const rest = { outAt: null, minutes: null, endsAt }
  if (await addDocument('attendances', { _id, activity, member, ...coming, ...rest })) return
  if (coming.state === 'there')
    await updateDocuments('attendances', { _id, state: command.neq('there') }, { ...coming, outAt: null })
}

/** Says of somebody that he was there, as he claimed, or that he was not. */
export const noteState = async (id: string, state: AttendanceDocument['state']): Promise<void> => {
  await updateDocuments('attendances', { _id: id }, { state })
}

/** The first time counts. */
export const noteLeaving = async (id: string, at: Date): Promise<void> => {
  await updateDocuments('attendances', { _id: id, outAt: null }, { outAt: at })
}

/** Whoever is still there leaves at this moment, because it is over earlier than it was to be. */
export const endStays = async (activity: string, at: Date): Promise<void> => {
  await updateDocuments('attendances', { activity, state: 'there', outAt: null }, { outAt: at })
}

export const noteCredit = async (id: string, minutes: number): Promise<void> => {
  await updateDocuments('attendances', { _id: id }, { minutes })
}

/** Whether he was at another activity between these moments. */
export const wasElsewhere = async (
  member: string,
  { _id: activity, startsAt, endsAt }: ActivityDocument,
): Promise<boolean> => {
  const found = await findDocuments('attendances', attendanceDocument, {
    where: { member, state: 'there', inAt: command.lt(endsAt), endsAt: command.gt(startsAt) },
    limit: most,
  })
  return found.some(
    (other) => other.activity !== activity && (other.outAt ?? other.endsAt) > startsAt && other.inAt < endsAt,
  )
}
