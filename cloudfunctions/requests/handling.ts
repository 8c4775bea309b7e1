import { handsOf } from '../../domain/access/hands'
import { accept } from '../../domain/request/accept'
import { answer } from '../../domain/request/answer'
import { arrive } from '../../domain/request/arrive'
import { ask } from '../../domain/request/ask'
import { transfer } from '../../domain/request/reassign'
import { refer } from '../../domain/request/refer'
import { requestExtension } from '../../domain/request/request-extension'
import { requestSuspension } from '../../domain/request/request-suspension'
import { resolve } from '../../domain/request/resolve'
import { resume } from '../../domain/request/resume'
import { returnToDesk } from '../../domain/request/return'
import { replySupervision } from '../../domain/request/supervise'
import { verify } from '../../domain/request/verify'
import { refuse } from '../../domain/refused'
import { findChecker, findDesk, findDeskAbove } from '../../server/places/find-route'
import { districtSettings } from '../../server/repositories/settings'
import { candidatePost } from './candidates'
import { knowing, step, type StepHandlers } from './step'

type Handling =
  | 'accept'
  | 'arrive'
  | 'verify'
  | 'ask'
  | 'answer'
  | 'resolve'
  | 'return'
  | 'transfer'
  | 'refer'
  | 'requestSuspension'
  | 'resume'
  | 'requestExtension'
  | 'replySupervision'

/** What who has a request does with it. */
export const handling: StepHandlers<Handling> = {
  accept: step('accept', async () => accept(await districtSettings())),
  arrive: step('arrive', ({ at, accuracy }) => arrive({ at, accuracy })),
  verify: step('verify', ({ verdict, note, photos }, { now }) =>
    knowing(async (request) =>
      verify({ verdict, note, photos }, await findDesk(request, now), await districtSettings()),
    ),
  ),
  ask: step('ask', ({ question }) => ask(question)),
  answer: step('answer', (input) => answer(input.answer)),
  resolve: step('resolve', ({ note, photos }, { actor, now }) =>
    knowing(async (request) => {
      const hands = handsOf({ ...request, lastHandler: request.assignee, handledBy: actor.person })
      const checker = await findChecker(request, hands, now)
      return resolve({ note, photos }, checker, await districtSettings())
    }),
  ),
  return: step('return', ({ reason }, { now }) =>
    knowing(async (request) =>
      returnToDesk(reason, await findDesk(request, now, request.level), await districtSettings()),
    ),
  ),
  transfer: step('transfer', ({ post, reason }, call) =>
    knowing(async (request) => {
      const to = await candidatePost(request, post, 'transfer', call)
      return to === null ? refuse('notACandidate') : transfer(to, reason, await districtSettings())
    }),
  ),
  refer: step('refer', ({ reason }, { now }) =>
    knowing(async (request) =>
      refer(reason, await findDeskAbove(request.assignee, request, now), await districtSettings()),
    ),
  ),
  requestSuspension: step('requestSuspension', ({ id: _id, ...wait }, { actor, now }) =>
    knowing(async (request) => {
      const to = await findDeskAbove(request.assignee, request, now, actor.person)
      return to === null ? refuse('noLevelAbove') : requestSuspension({ ...wait, to }, await districtSettings())
    }),
  ),
  resume: step('resume', async () => resume(await districtSettings())),
  requestExtension: step('requestExtension', ({ amount, reason }, { actor, now }) =>
    knowing(async (request) => {
      const to = await findDeskAbove(request.assignee, request, now, actor.person)
      return to === null
        ? refuse('noLevelAbove')
        : requestExtension({ amount, note: reason, to }, await districtSettings())
    }),
  ),
  replySupervision: step('replySupervision', ({ reply }) => replySupervision(reply)),
}
