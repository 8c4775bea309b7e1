import type { Need } from '../../contract/vocabulary/need'
import type { RequestAction } from '../../contract/vocabulary/request-action'
import type { Request } from './request'

/** What a step asks of who takes it, besides his tap: pages show the fields from this. Steps that are not here ask nothing. */
const asked: Partial<Record<RequestAction, readonly Need[]>> = {
  verify: ['verdict', 'note', 'photos'],
  ask: ['note'],
  answer: ['note'],
  resolve: ['note', 'photos'],
  return: ['reason'],
  transfer: ['post', 'reason'],
  refer: ['reason'],
  reassign: ['post'],
  recategorise: ['category'],
  relocate: ['place', 'reason'],
  reject: ['reason'],
  requestSuspension: ['reason', 'until', 'note'],
  requestExtension: ['amount', 'reason'],
  approve: ['approval'],
  disapprove: ['approval', 'reason'],
  blow: ['matters', 'parts'],
  split: ['parts'],
  reportPart: ['note', 'photos'],
  extendPart: ['amount', 'reason'],
  returnPart: ['reason'],
  redoPart: ['reason'],
  closeJoint: ['rating'],
  failCheck: ['reason'],
  rejectResult: ['reason'],
  rate: ['rating'],
  reopen: ['reason'],
  merge: ['request'],
  supervise: ['reason'],
  replySupervision: ['note'],
  comment: ['note'],
}

/** A split rates nobody. */
export const needsOf = (action: RequestAction, { joint }: Request): readonly Need[] =>
  action === 'closeJoint' && joint?.kind === 'split' ? [] : (asked[action] ?? [])
