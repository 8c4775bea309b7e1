import type { InputOf, OutputOf } from '../../contract/action'
import type { requests } from '../../contract/requests'
import { refuse, type Refused } from '../../domain/refused'
import { partyFor } from '../../domain/request/decide'
import { isOver } from '../../domain/service-level/clock'
import { extendDue, resolveClock } from '../../domain/service-level/extend'
import { loadRequest } from '../../server/repositories/requests'
import { districtSettings } from '../../server/repositories/settings'
import type { Call } from '../../server/serve/serve'

/** What an extension would come to, told before it is asked for: only the server knows the working calendar. */
export const extended = async (
  { id, amount }: InputOf<typeof requests.extended>,
  { actor, now }: Call,
): Promise<OutputOf<typeof requests.extended> | Refused> => {
  const request = await loadRequest(id)
  if (request === null) return refuse('notFound')
  if (partyFor('requestExtension', request, actor) === null) return refuse('notAllowed')
  const { due, category } = request
  const clock = resolveClock(due)
  if (due === null || clock === null || isOver(clock, now)) return refuse('tooLate')
  const longer = extendDue(due, { amount }, category, await districtSettings(), now)
  return { until: resolveClock(longer)?.at ?? clock.at }
}
