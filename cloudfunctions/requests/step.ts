import type { InputOf, OutputOf } from '../../contract/action'
import type { requests } from '../../contract/requests'
import type { steps } from '../../contract/request-steps'
import type { RequestAction } from '../../contract/vocabulary/request-action'
import { deskOver } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import type { Command } from '../../domain/request/decide'
import type { Assignee, Request } from '../../domain/request/request'
import { isOwnPhoto } from '../../server/privacy/upload-folder'
import { isRisky } from '../../server/moderation/moderate-text'
import { relaySoon } from '../../server/notices/relay'
import { changeRequest, writtenAs, type Knowing, type Written } from '../../server/repositories/requests'
import type { Call, Handlers } from '../../server/serve/serve'
import { requestView } from '../../server/views/request-view'

export type Step = keyof typeof steps & RequestAction
export type StepHandlers<Name extends Step> = Pick<Handlers<typeof requests>, Name>
type InputFor<Name extends Step> = InputOf<(typeof steps)[Name]>

type Prepared = Command | Knowing | Refused

/** Finds out what the command needs to know besides the request, which it gets last. */
type Prepare<Name extends Step> = (input: InputFor<Name>, call: Call) => Prepared | Promise<Prepared>

/** What inputs of all steps have, or may have. */
interface Any {
  readonly id: string
  readonly version?: number
  readonly waited?: boolean
  readonly photos?: readonly string[]
}

const areOwn = ({ photos }: Any, { actor }: Call): boolean =>
  photos?.every((photo) => isOwnPhoto(photo, actor.person)) ?? true

/** Prepares a step and takes it on the one write path, which also decides whether the caller may. */
export const take = async <Name extends Step>(
  action: Name,
  input: InputFor<Name>,
  call: Call,
  prepare: Prepare<Name>,
): Promise<Request | Refused> => {
  const { id, version, waited = false, ...rest }: Any = input
  if (!areOwn({ id, ...rest }, call)) return refuse('invalidInput')
  const [command, risky] = await Promise.all([prepare(input, call), isRisky(input, call.actor.person)])
  if (isRefused(command)) return command
  if (risky) return refuse('riskyText')
  const changed = await changeRequest(
    call.request ?? id,
    action,
    call.actor,
    call.now,
    command,
    version === undefined ? undefined : { version, waited },
  )
  if (!isRefused(changed)) await relaySoon(changed, call.now)
  return changed
}

/** A step that answers with what its doer may now see. */
export const step =
  <Name extends Exclude<Step, 'leave'>>(action: Name, prepare: Prepare<Name>) =>
  async (input: InputFor<Name>, call: Call): Promise<OutputOf<(typeof steps)[Name]> | Refused> => {
    const changed = await take(action, input, call, prepare)
    return (isRefused(changed) ? changed : await requestView(changed, call)) as OutputOf<(typeof steps)[Name]> | Refused
  }

/** What he asks about, as it was read with him; null when there is none. */
export const requestOf = ({ request }: Call): Written | null => (request === undefined ? null : writtenAs(request))

/** A step whose command needs to know the request beforehand. */
export const knowing = (build: Knowing['knowing']): Knowing => ({ knowing: build })

/** The desk in which the caller acts on a request. */
export const actingDesk = ({ place }: Pick<Request, 'place'>, { actor }: Call): Assignee | null => {
  const desk = deskOver(actor, place.path)
  return desk ? { post: desk.id, name: desk.name, duty: desk.duty, area: desk.area } : null
}
