import type { InputOf, OutputOf } from '../../contract/action'
import type { requests } from '../../contract/requests'
import type { RequestAction } from '../../contract/vocabulary/request-action'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { accept } from '../../domain/request/accept'
import { answer } from '../../domain/request/answer'
import { arrive } from '../../domain/request/arrive'
import { ask } from '../../domain/request/ask'
import { confirm } from '../../domain/request/confirm'
import type { Command } from '../../domain/request/decide'
import { rate } from '../../domain/request/rate'
import { reassign } from '../../domain/request/reassign'
import { rejectResult } from '../../domain/request/reject-result'
import type { Request } from '../../domain/request/request'
import { resolve } from '../../domain/request/resolve'
import { returnToDesk } from '../../domain/request/return'
import { withdraw } from '../../domain/request/withdraw'
import { isOwnPhoto } from '../../server/privacy/upload-folder'
import { isRisky } from '../../server/moderation/moderate-text'
import { relaySoon } from '../../server/notices/relay'
import { findDesk } from '../../server/places/find-route'
import { changeRequest, loadRequest } from '../../server/repositories/requests'
import { districtSettings } from '../../server/repositories/settings'
import type { Call, Handlers } from '../../server/serve/serve'
import { requestView } from '../../server/views/request-view'
import { candidatePost } from './candidates'

type Requests = typeof requests
type Step = Exclude<RequestAction, 'raise' | 'autoClose'>
type StepHandlers = Pick<Handlers<Requests>, Step>

/** Finds out what the command needs to know besides the request, which it gets last. */
type Prepare<Name extends Step> = (input: InputOf<Requests[Name]>, call: Call) => Promise<Command | Refused>

/** A step: its command, then the one write path, which also decides whether the caller may. */
const step =
  <Name extends Step>(action: Name, prepare: Prepare<Name>) =>
  async (input: InputOf<Requests[Name]>, call: Call): Promise<OutputOf<Requests[Name]> | Refused> => {
    const { id, version } = input
    const [command, risky] = await Promise.all([prepare(input, call), isRisky(input, call.actor.person)])
    if (isRefused(command)) return command
    if (risky) return refuse('riskyText')
    const changed = await changeRequest(id, action, call.actor, call.now, command, version)
    if (isRefused(changed)) return changed
    await relaySoon(id, call.now)
    return (await requestView(changed, call.actor, call.now)) as OutputOf<Requests[Name]>
  }

const simple =
  <Input>(command: (input: Input) => Command) =>
  (input: Input): Promise<Command> =>
    Promise.resolve(command(input))

const areOwn = (photos: readonly string[], { actor }: Call): boolean =>
  photos.every((photo) => isOwnPhoto(photo, actor.person))

/** The command of a step that needs to know the request beforehand. */
const knowing = async (
  id: string,
  build: (request: Request) => Promise<Command | Refused>,
): Promise<Command | Refused> => {
  const request = await loadRequest(id)
  return request === null ? refuse('notFound') : build(request)
}

export const steps: StepHandlers = {
  accept: step('accept', async () => accept(await districtSettings())),
  arrive: step(
    'arrive',
    simple(({ at, accuracy }) => arrive({ at, accuracy })),
  ),
  ask: step(
    'ask',
    simple(({ question }) => ask(question)),
  ),
  answer: step(
    'answer',
    simple((input) => answer(input.answer)),
  ),
  resolve: step('resolve', async ({ note, photos }, call) =>
    areOwn(photos, call) ? resolve({ note, photos }, await districtSettings()) : refuse('invalidInput'),
  ),
  return: step('return', ({ id, reason }, { now }) =>
    knowing(id, async ({ place, category: { urgency } }) =>
      returnToDesk(reason, await findDesk(place.path, { now, urgency, at: place.at }), await districtSettings()),
    ),
  ),
  reassign: step('reassign', ({ id, post, note }) =>
    knowing(id, async (request) => {
      const to = await candidatePost(request, post)
      return to === null ? refuse('notACandidate') : reassign(to, note, await districtSettings())
    }),
  ),
  confirm: step('confirm', () => Promise.resolve(confirm)),
  rejectResult: step('rejectResult', ({ id, reason, photos }, call) =>
    areOwn(photos, call)
      ? knowing(id, async ({ place, category: { urgency } }) =>
          rejectResult(
            { reason, photos },
            await findDesk(place.path, { now: call.now, urgency, at: place.at }),
            await districtSettings(),
          ),
        )
      : Promise.resolve(refuse('invalidInput')),
  ),
  rate: step(
    'rate',
    simple(({ level, text }) => rate(level, text)),
  ),
  withdraw: step(
    'withdraw',
    simple(({ reason }) => withdraw(reason)),
  ),
}
