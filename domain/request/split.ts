import { refuse, type Refused } from '../refused'
import type { ServiceLevel } from '../service-level/limits'
import type { Command } from './decide'
import { opened } from './joint'
import type { Assignee, PartLimits, Request } from './request'
import { askedAgain } from './returned'
import { needsVerification } from './verify'

export interface Share {
  readonly to: Assignee
  readonly task: string
}

const refusalOf = (shares: readonly Share[], insist: boolean, request: Request): Refused | null => {
  if (new Set(shares.map(({ to }) => to.post)).size < 2) return refuse('noPart')
  const asksDepartment = shares.some(({ to }) => to.duty === 'department')
  return asksDepartment && needsVerification(request) ? refuse('notVerified') : askedAgain(request, shares, insist)
}

/** A desk gives parts of the work to several; it is done when all of them have reported. @param insist also to who has sent it back */
export const split =
  (shares: readonly Share[], insist: boolean, by: Assignee, limits: PartLimits, level: ServiceLevel): Command =>
  (request, now, who) => {
    const refused = refusalOf(shares, insist, request)
    if (refused !== null) return refused
    if (!who.sitsAt(by)) return refuse('notAllowed')
    const calls = shares.map((share) => ({ ...share, role: 'share' as const }))
    return {
      to: 'joint',
      as: by,
      detail: shares.map(({ to, task }) => `${to.name}：${task}`).join('；'),
      changes: opened({ kind: 'split', type: null, matters: [], note: '', limits, calls }, by, request, level, now),
    }
  }
