import type { InputOf, OutputOf } from '../../contract/action'
import type { requests } from '../../contract/requests'
import { refuse, type Refused } from '../../domain/refused'
import { partyFor } from '../../domain/request/decide'
import { isOver } from '../../domain/service-level/clock'
import { resolveClock } from '../../domain/service-level/clock'
import { extendDue } from '../../domain/service-level/extend'
import { districtSettings } from '../../server/repositories/settings'
import type { Call } from '../../server/serve/serve'
import { requestOf } from './step'

/** What an extension would come to, told before it is asked for: only the server knows the working calendar. */
export const extended = async (
  { amount }: InputOf<typeof requests.extended>,
  call: Call,
): Promise<OutputOf<typeof requests.extended> | Refused> => {
  const request = requestOf(call)
  if (request === null) return refuse('notFound')
  if (partyFor('requestExtension', request, call.actor) === null) return refuse('notAllowed')
  const { due, category } = request
  const clock = resolveClock(due)
  if (due === null || clock === null || isOver(clock, call.now)) return refuse('tooLate')
  const longer = extendDue(due, { amount }, category, await districtSettings(), call.now)
  return { until: resolveClock(longer)?.at ?? clock.at }
}
