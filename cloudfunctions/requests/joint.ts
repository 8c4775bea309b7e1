import type { InputOf } from '../../contract/action'
import type { steps } from '../../contract/request-steps'
import { handsOf } from '../../domain/access/hands'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { blow } from '../../domain/request/blow'
import { closeJoint, redoPart } from '../../domain/request/close-joint'
import type { Command } from '../../domain/request/decide'
import { arrivePart, contactPart, extendPart, reportPart, returnPart, signPart } from '../../domain/request/part-steps'
import type { Request } from '../../domain/request/request'
import { split } from '../../domain/request/split'
import { limitFor } from '../../domain/service-level/limits'
import { findChecker, findDeskAbove } from '../../server/places/find-route'
import type { Knowing } from '../../server/repositories/requests'
import { districtSettings } from '../../server/repositories/settings'
import type { Call } from '../../server/serve/serve'
import { whistleOf } from '../../server/whistle/whistle-of'
import { candidatePost } from './candidates'
import { actingDesk, knowing, step, type StepHandlers } from './step'

type JointStep =
  | 'blow'
  | 'split'
  | 'signPart'
  | 'contactPart'
  | 'arrivePart'
  | 'reportPart'
  | 'extendPart'
  | 'returnPart'
  | 'redoPart'
  | 'closeJoint'

const shared = async (
  { shares, insist }: InputOf<typeof steps.split>,
  request: Request,
  desk: Request['assignee'],
  call: Call,
) => {
  const found = await Promise.all(
    shares.map(async ({ post, task }) => ({ to: await candidatePost(request, post, 'split', call), task })),
  )
  const settings = await districtSettings()
  const hours = limitFor('sign', request.category, settings)
  const limits = { sign: hours, contact: hours, report: limitFor('resolve', request.category, settings) }
  const known = found.flatMap(({ to, task }) => (to === null ? [] : [{ to, task }]))
  return known.length < found.length ? refuse('notACandidate') : split(known, insist, desk, limits, settings)
}

/** Above who called: there it is decided whether a department may leave or have more time. At the top the caller decides himself. */
const arbitrated = ({ actor, now }: Call, build: (arbiter: Request['assignee']) => Promise<Command>): Knowing =>
  knowing(async (request): Promise<Command | Refused> => {
    const { joint } = request
    if (joint === null) return refuse('wrongStatus')
    return build((await findDeskAbove(joint.by, request, now, actor.person)) ?? joint.by)
  })

/** What several do together: a whistle, or a request that was split. */
export const joint: StepHandlers<JointStep> = {
  blow: step('blow', ({ insist, ...input }, call) =>
    knowing(async (request) => {
      const desk = actingDesk(request, call)
      if (desk === null) return refuse('whistleNotAllowed')
      const whistle = await whistleOf(input, request, desk, call)
      if (isRefused(whistle)) return whistle
      return blow(whistle.whistle, insist, desk, whistle.approver, await districtSettings())
    }),
  ),
  split: step('split', (input, call) =>
    knowing((request) => {
      const desk = actingDesk(request, call)
      return desk === null ? refuse('notAllowed') : shared(input, request, desk, call)
    }),
  ),
  signPart: step('signPart', async ({ part }) => signPart(part, await districtSettings())),
  contactPart: step('contactPart', async ({ part, note }) => contactPart(part, note, await districtSettings())),
  arrivePart: step('arrivePart', async ({ part, at, accuracy }) =>
    arrivePart(part, { at, accuracy }, await districtSettings()),
  ),
  reportPart: step('reportPart', async ({ part, note, photos }) =>
    reportPart(part, { note, photos }, await districtSettings()),
  ),
  extendPart: step('extendPart', ({ part, amount, reason }, call) =>
    arbitrated(call, async (to) => extendPart(part, { amount, note: reason, to }, await districtSettings())),
  ),
  returnPart: step('returnPart', ({ part, reason }, call) =>
    arbitrated(call, async (arbiter) => returnPart(part, reason, arbiter, await districtSettings())),
  ),
  redoPart: step('redoPart', async ({ part, reason }) => redoPart(part, reason, await districtSettings())),
  closeJoint: step('closeJoint', ({ note, ratings }, { now }) =>
    knowing(async (request) => {
      const hands = handsOf({ ...request, lastHandler: null, handledBy: null })
      return closeJoint(note, ratings, await findChecker(request, hands, now), await districtSettings())
    }),
  ),
}
