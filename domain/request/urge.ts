import { refuse } from '../refused'
import { isOver } from '../service-level/clock'
import { shanghai } from '../service-level/shanghai'
import type { Capacity, Command } from './decide'
import type { Request } from './request'
import { lateFrom } from './watched'

/** Whether it is somebody else's turn and his time is over: a result that waits for its reporter is the reporter's to answer. */
export const isOverdue = (request: Request, now: Date): boolean => {
  const at = lateFrom(request)
  return at !== null && isOver({ at }, now)
}

/** Whether he has urged today already, in the same capacity. */
export const urgedToday = (request: Request, { party, post }: Pick<Capacity, 'party' | 'post'>, now: Date): boolean =>
  request.events.some(
    (event) =>
      event.type === 'urged' &&
      event.party === party &&
      event.post === post &&
      shanghai(event.at).isSame(shanghai(now), 'day'),
  )

/** Reminds who has it. Its reporter may once it is late, a level above at any time; each once a day. Moves no clock. */
export const urge =
  (note: string): Command =>
  (request, now, who) => {
    if (who.party === 'reporter' && !isOverdue(request, now)) return refuse('notOverdue')
    if (urgedToday(request, who, now)) return refuse('urgedToday')
    return { to: request.status, note: note || undefined }
  }
