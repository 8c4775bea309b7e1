import { reminderAfter, stageAt, type Stage } from '../../domain/meetings/reminding'
import { tellDeskOfResolution, tellOwner } from '../../server/notices/meeting-notices'
import type { ResolutionDocument } from '../../server/repositories/documents/meeting'
import { noteReminder, toRemind } from '../../server/repositories/resolutions'
import { remindEach, type Reminded } from './remind-each'

const run = { longest: 10_000, lanes: 4 }

const wordsOf = (stage: Stage, { body, text, due }: ResolutionDocument) =>
  stage === 'before'
    ? { title: '决议将到期', text: `${body.name} 的决议“${text}”${due} 到期，办好请报告` }
    : { title: '决议已逾期', text: `${body.name} 的决议“${text}”${due} 已到期，还没有报告完成，请抓紧` }

/** Told first, noted after: what was cut short is told again, and whoever was told hears nothing. Nobody to tell: the desk hears of it. */
const remind = async (resolution: ResolutionDocument, now: Date): Promise<void> => {
  const stage = stageAt(resolution.due, now)
  const words = wordsOf(stage, resolution)
  if (!(await tellOwner(resolution, stage, words, now))) await tellDeskOfResolution(resolution, stage, words, now)
  await noteReminder(resolution, reminderAfter(stage, resolution.due))
}

/** @returns of how many resolutions somebody was reminded, and of how many that failed */
export const remindOfResolutions = async (now: Date): Promise<Reminded> => {
  return remindEach(
    (limit) => toRemind(now, limit),
    (resolution) => remind(resolution, now),
    run,
  )
}
