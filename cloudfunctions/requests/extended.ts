import type { InputOf, OutputOf } from '../../contract/action'
import type { requests } from '../../contract/requests'
import { isSeatOf } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { guard } from '../../domain/request/decide'
import { partOf } from '../../domain/request/parts'
import type { Request } from '../../domain/request/request'
import { extensible, extensiblePart } from '../../domain/request/request-extension'
import type { Clock } from '../../domain/service-level/clock'
import { longer } from '../../domain/service-level/extend'
import { districtSettings } from '../../server/repositories/settings'
import type { Call } from '../../server/serve/serve'
import { requestOf } from './step'

/** The clock of the whole or of a part, as the step itself would find it. */
const clockOf = (request: Request, part: string | undefined, { actor, now }: Call): Clock | Refused => {
  const party = guard(part === undefined ? 'requestExtension' : 'extendPart', request, actor)
  if (isRefused(party)) return party
  if (part === undefined) return extensible(request, now)
  const found = partOf(
    request,
    part,
    { sitsAt: (assignee) => actor.posts.some((post) => isSeatOf(post, assignee, request)) },
    'extendPart',
  )
  return isRefused(found) ? found : extensiblePart(request, found.part, now)
}

/** What an extension would come to, told before it is asked for: only the server knows the working calendar. */
export const extended = async (
  { amount, part }: InputOf<typeof requests.extended>,
  call: Call,
): Promise<OutputOf<typeof requests.extended> | Refused> => {
  const request = requestOf(call)
  if (request === null) return refuse('notFound')
  const clock = clockOf(request, part, call)
  return isRefused(clock)
    ? clock
    : { until: longer(clock, { amount }, request.category, await districtSettings(), call.now).at }
}
