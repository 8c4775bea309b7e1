import type { Verdict } from '../../contract/vocabulary/verdict'
import { verdictLabels } from '../../contract/vocabulary/verdict'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import type { Assignee, Request } from './request'
import { atDesk } from './to-desk'

export interface Finding {
  readonly verdict: Verdict
  readonly note: string
  readonly photos: readonly string[]
}

/** A resident's word is looked at on site before the matter goes further up; what staff report was seen by them. */
export const needsVerification = ({ source, category, verification, level }: Request): boolean =>
  source === 'resident' && level === 1 && category.duties.includes('gridWorker') && verification?.verdict !== 'true'

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
