import { isAwake } from '../../domain/notification/waking-hours'
import { tellInvited, whenAndWhere } from '../../server/notices/meeting-notices'
import { beginningUntil, noteReminded } from '../../server/repositories/meetings'
import type { MeetingDocument } from '../../server/repositories/documents/meeting'
import { nobody, remindEach, type Reminded } from './remind-each'

const run = { longest: 3_000, lanes: 4 }

/** So long before it begins who is invited hears of a meeting again. */
const ahead = 24 * 3_600_000

/**
 * Everybody but who has excused himself. Whoever was invited within this day knows it. Told first, noted after: what was cut short is told
 * again, and whoever was told hears nothing.
 */
const remind = async (meeting: MeetingDocument, now: Date): Promise<void> => {
  const { title, startsAt, createdAt, answers, version } = meeting
  if (startsAt.getTime() - createdAt.getTime() > ahead) {
    const invited = meeting.invited.filter(({ member }) => answers[member]?.answer !== 'excused')
    const words = { title: '会议提醒', text: `“${title}”${whenAndWhere(meeting)} 召开，请准时参加，不能来请先请假` }
    await tellInvited({ ...meeting, invited }, `soon-${String(version)}`, words, now)
  }
  await noteReminded(meeting)
}

/** @returns of how many meetings people were reminded, and of how many that failed */
export const remindOfMeetings = async (now: Date): Promise<Reminded> => {
  if (!isAwake(now)) return nobody
  const until = new Date(now.getTime() + ahead)
  return remindEach(
    (limit) => beginningUntil(now, until, limit),
    (meeting) => remind(meeting, now),
    run,
  )
}
