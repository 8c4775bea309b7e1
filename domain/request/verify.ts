import type { Verdict } from '../../contract/vocabulary/verdict'
import { verdictLabels } from '../../contract/vocabulary/verdict'
import { isDesk } from '../access/parties'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import type { Assignee, Request } from './request'
import { atDesk } from './to-desk'

export interface Finding {
  readonly verdict: Verdict
  readonly note: string
  readonly photos: readonly string[]
}

/** Only somebody's word for it, a resident's or a caller's, though there are workers who could look. What staff report was seen by them. */
export const isUnseen = ({ source, category, verification, level }: Request): boolean =>
  (source === 'resident' || source === 'desk') &&
  level === 1 &&
  category.duties.includes('gridWorker') &&
  verification?.verdict !== 'true'

/**
 * Whoever it reaches on site looks at it before the matter goes further up. An emergency does not wait for that, nor what came to a desk
 * because nobody was there to go: by night, in a grid without a worker.
 */
export const needsVerification = (request: Request): boolean =>
  isUnseen(request) &&
  request.category.urgency !== 'emergency' &&
  (!isDesk(request.assignee.duty) || request.lastHandler !== null)

/** True: work goes on, or up. Not true: the desk decides, with the photo before it. */
export const verify =
  (finding: Finding, desk: Assignee, level: ServiceLevel): Command =>
  (request, now, who) => {
    const verification = { verdict: finding.verdict, at: now, by: who.by }
    const told = { note: finding.note || undefined, photos: finding.photos, detail: verdictLabels[finding.verdict] }
    return finding.verdict === 'true'
      ? { to: 'inProgress', ...told, changes: { verification } }
      : {
          to: 'pendingDispatch',
          ...told,
          changes: { ...atDesk(desk, request, level, now), verification, lastHandler: request.assignee },
        }
  }
