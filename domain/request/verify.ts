import type { Verdict } from '../../contract/vocabulary/verdict'
import { verdictLabels } from '../../contract/vocabulary/verdict'
import { isDesk } from '../access/parties'
import type { ServiceLevel } from '../service-level/limits'
import type { Said } from '../notification/notices-for'
import { refuse, type Refused } from '../refused'
import type { Capacity, Command } from './decide'
import type { Assignee, Request } from './request'
import { atDesk } from './to-desk'

export interface Finding {
  readonly verdict: Verdict
  readonly note: string
  readonly photos: readonly string[]
}

/**
 * Only somebody's word for it, a resident's or a caller's, though there are workers who could look. What staff report was seen by them, and
 * what was once said to be done by who did it.
 */
export const isUnseen = ({ source, category, verification, level, rejections }: Request): boolean =>
  (source === 'resident' || source === 'desk') &&
  level === 1 &&
  rejections === 0 &&
  category.duties.includes('gridWorker') &&
  verification?.verdict !== 'true'

/** Somebody was asked to look and it came back, whichever desks it went through since. */
const hasComeBack = ({ lastHandler, returnedBy, verification }: Request): boolean =>
  lastHandler !== null || returnedBy.length > 0 || verification !== null

/**
 * Whoever it reaches on site looks at it before the matter goes further up. An emergency does not wait for that, nor what came to a desk
 * because nobody was there to go: by night, in a grid without a worker.
 */
export const needsVerification = (request: Request): boolean =>
  isUnseen(request) &&
  request.category.urgency !== 'emergency' &&
  (!isDesk(request.assignee.duty) || hasComeBack(request))

/** Who sent it back, unseen or as not true. */
const sendersOf = ({ returnedBy, lastHandler }: Request): readonly string[] =>
  lastHandler === null ? returnedBy : [...returnedBy, lastHandler.post]

/**
 * Why somebody may not look at it where it stands; null where he may. Who works on it looks at it himself. What has come back to a desk any desk
 * that may dispatch it may look at, but for whoever has sent it back: a second look is somebody else's.
 */
export const verifyRefusal = (
  request: Request,
  { party, holds }: Pick<Capacity, 'party' | 'holds'>,
): Refused | null => {
  if (request.status !== 'pendingDispatch') return party === 'handler' ? null : refuse('wrongStatus')
  return sendersOf(request).some(holds) ? refuse('sentItBack') : null
}

/** What its reporter hears of a doubt: words for him finds the desk, once it has decided. */
const isLookedAt = (desk: Assignee): Said => ({
  to: 'reporter',
  title: '已到现场核实',
  text: `${desk.name} 看过现场情况再决定怎么办，有结果会告诉您`,
})

/** True: work goes on, or up. Not true: the desk decides, with the photo before it; what lies with a desk already stays there, in its time. */
export const verify =
  (finding: Finding, desk: Assignee, level: ServiceLevel): Command =>
  (request, now, who) => {
    const refused = verifyRefusal(request, who)
    if (refused !== null) return refused
    const verification = { verdict: finding.verdict, at: now, by: who.by }
    const told = { note: finding.note || undefined, photos: finding.photos, detail: verdictLabels[finding.verdict] }
    if (finding.verdict === 'true') return { to: request.status, ...told, changes: { verification } }
    return request.status === 'pendingDispatch'
      ? { to: request.status, ...told, changes: { verification }, tells: [isLookedAt(request.assignee)] }
      : {
          to: 'pendingDispatch',
          ...told,
          tells: [isLookedAt(desk)],
          changes: { ...atDesk(desk, request, level, now), verification, lastHandler: request.assignee },
        }
  }
