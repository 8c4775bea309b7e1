import type { InputOf, OutputOf } from '../../contract/action'
import type { trust } from '../../contract/trust'
import type { AuditedAct } from '../../contract/vocabulary/audited-act'
import type { Revealable } from '../../contract/vocabulary/revealable'
import type { Actor } from '../../domain/access/actor'
import { hiddenFrom } from '../../domain/access/hidden'
import { accessOf, actingPost } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import type { Request } from '../../domain/request/request'
import { writeDown } from '../../server/repositories/audits'
import { loadRequest } from '../../server/repositories/requests'
import type { Call } from '../../server/serve/serve'

/** What is shown, and what that is called in the register. */
const reveals: Readonly<
  Record<Revealable, { readonly act: AuditedAct; readonly value: (request: Request) => string }>
> = {
  phone: { act: 'revealPhone', value: ({ reporter }) => reporter.phone },
  address: { act: 'revealAddress', value: ({ place }) => place.detail },
  reporter: { act: 'revealReporter', value: ({ reporter }) => reporter.name },
}

/** Whether this reader may be shown that. Who looks on, or had it once, may not. */
const maySee = (actor: Actor, request: Request, what: Revealable): boolean =>
  accessOf(actor, request) === 'full' && hiddenFrom(actor, request).includes(what)

/** Written down first: what cannot be audited is not shown. */
export const reveal = async (
  { id, what, reason }: InputOf<typeof trust.reveal>,
  { actor, now }: Call,
): Promise<OutputOf<typeof trust.reveal> | Refused> => {
  const request = await loadRequest(id)
  if (request === null) return refuse('notFound')
  if (!maySee(actor, request, what)) return refuse('notAllowed')
  const { act, value } = reveals[what]
  const { id: post, name: by } = actingPost(actor, request) ?? { id: null, name: actor.name }
  const { person } = actor
  const written = await writeDown({ act, at: now, person, post, by, request: id, number: request.number, reason })
  return isRefused(written) ? written : { value: value(request) }
}
