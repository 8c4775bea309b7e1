import { refuse, type Refused } from '../refused'
import type { ServiceLevel } from '../service-level/limits'
import { mayWhistle } from '../whistle/rule'
import { applied, isPending } from './approvals'
import type { Command } from './decide'
import { begun, heardOfWhistle } from './joint'
import type { Assignee, Request, Whistle } from './request'
import { askedAgain } from './returned'
import { needsVerification } from './verify'

const matterNames = ({ matters }: Whistle): string => matters.map(({ name }) => name).join('、')

const refusalOf = ({ calls }: Whistle, insist: boolean, request: Request): Refused | null => {
  if (needsVerification(request)) return refuse('notVerified')
  if (calls.length === 0) return refuse('noPart')
  if (calls.some(({ to }) => to.post === request.about)) return refuse('notACandidate')
  return isPending(request, 'whistle') ? refuse('alreadyRequested') : askedAgain(request, calls, insist)
}

/**
 * A desk whistles for departments. @param insist also for who has sent it back @param by the desk that blows @param approver the level above, where the rule of this type of whistle or
 * a matter off the list asks for its leave; null where it does not
 */
export const blow =
  (whistle: Whistle, insist: boolean, by: Assignee, approver: Assignee | null, level: ServiceLevel): Command =>
  (request, now, who) => {
    if (!who.sitsAt(by) || !mayWhistle(by.duty)) return refuse('whistleNotAllowed')
    const refused = refusalOf(whistle, insist, request)
    if (refused !== null) return refused
    const told = { as: by, note: whistle.note || undefined }
    if (approver === null)
      return {
        to: 'joint',
        ...told,
        detail: `${matterNames(whistle)}：${whistle.calls.map(({ to }) => to.name).join('、')}`,
        changes: { ...begun(request, whistle, by, level, now), lastHandler: request.lastHandler },
        tells: [heardOfWhistle(whistle)],
      }
    return {
      to: request.status,
      ...told,
      detail: `${matterNames(whistle)}，等 ${approver.name} 同意`,
      changes: {
        approvals: applied(
          request,
          'whistle',
          { to: approver, note: whistle.note, asker: who.person },
          { whistle },
          level,
          now,
          by,
        ),
      },
    }
  }
