import { isResident, type Party } from '../../contract/vocabulary/party'
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

/** Residents wait until it is late. */
export const urgesEarly = (request: Request, party: Party, now: Date): boolean =>
  isResident(party) && !isOverdue(request, now)

/**
 * Reminds who has it. Who has raised it, or one that was merged into it, may once it is late, a level above at any time; each once a day,
 * and of those whose own were merged one for all: his word is theirs. Moves no clock.
 */
export const urge =
  (note: string): Command =>
  (request, now, who) => {
    if (urgesEarly(request, who.party, now)) return refuse('notOverdue')
    if (urgedToday(request, who, now)) return refuse('urgedToday')
    return { to: request.status, note: note || undefined }
  }
