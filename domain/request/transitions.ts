import type { Party } from '../../contract/vocabulary/party'
import type { RequestAction } from '../../contract/vocabulary/request-action'
import type { RequestEventType } from '../../contract/vocabulary/request-event'
import type { RequestStatus } from '../../contract/vocabulary/status'

export interface Transition {
  /** Empty: the action begins a request. */
  readonly from: readonly RequestStatus[]
  /** Where it may lead, from each status where that differs; more than one where the command decides. `same`: wherever it was. */
  readonly to: readonly RequestStatus[] | 'same' | Partial<Readonly<Record<RequestStatus, readonly RequestStatus[]>>>
  readonly by: readonly Party[]
  readonly event: RequestEventType
}

const atWork = ['assigned', 'inProgress'] as const
const beforeResult = ['pendingDispatch', ...atWork] as const
const underWay = [...beforeResult, 'suspended', 'joint'] as const
const open = ['held', ...underWay, 'pendingCheck', 'resolved'] as const
const done = ['closed', 'rejected'] as const
/** From each of these to itself. */
const staying = (statuses: readonly RequestStatus[]): Partial<Record<RequestStatus, readonly RequestStatus[]>> =>
  Object.fromEntries(statuses.map((status) => [status, [status]]))

/** The whole life of a request. Permission, buttons, refusals, the diagram and the tests ask this table. */
export const transitions = {
  raise: { from: [], to: ['assigned', 'pendingDispatch'], by: ['reporter'], event: 'raised' },
  report: { from: [], to: ['pendingCheck', 'inProgress', 'pendingDispatch'], by: ['reporter'], event: 'reported' },
  register: { from: [], to: ['assigned', 'pendingDispatch'], by: ['desk'], event: 'registered' },
  entrust: { from: [], to: ['held', 'pendingDispatch'], by: ['reporter'], event: 'entrusted' },

  accept: { from: ['assigned'], to: ['inProgress'], by: ['handler'], event: 'accepted' },
  arrive: { from: ['inProgress'], to: ['inProgress'], by: ['handler'], event: 'arrived' },
  verify: {
    from: ['inProgress', 'pendingDispatch'],
    to: { inProgress: ['inProgress', 'pendingDispatch'], pendingDispatch: ['pendingDispatch'] },
    by: ['handler', 'desk'],
    event: 'verified',
  },
  ask: { from: ['inProgress'], to: ['inProgress'], by: ['handler'], event: 'asked' },
  answer: { from: ['inProgress'], to: ['inProgress'], by: ['reporter'], event: 'answered' },
  resolve: { from: ['inProgress'], to: ['pendingCheck', 'resolved'], by: ['handler'], event: 'resolved' },

  return: { from: atWork, to: ['pendingDispatch'], by: ['handler'], event: 'returned' },
  transfer: { from: atWork, to: ['assigned'], by: ['handler'], event: 'transferred' },
  refer: { from: ['pendingDispatch', 'inProgress'], to: ['pendingDispatch'], by: ['handler'], event: 'referred' },
  reassign: { from: beforeResult, to: ['assigned', 'pendingDispatch'], by: ['desk'], event: 'reassigned' },
  recategorise: { from: ['pendingDispatch'], to: ['pendingDispatch'], by: ['desk'], event: 'recategorised' },
  relocate: {
    from: beforeResult,
    to: {
      pendingDispatch: ['assigned', 'pendingDispatch'],
      assigned: ['assigned', 'pendingDispatch'],
      inProgress: ['inProgress', 'assigned', 'pendingDispatch'],
    },
    by: ['desk'],
    event: 'relocated',
  },
  reject: { from: ['pendingDispatch'], to: ['rejected'], by: ['desk'], event: 'rejected' },

  requestSuspension: { from: ['inProgress'], to: ['inProgress'], by: ['handler'], event: 'suspensionRequested' },
  resume: { from: ['suspended'], to: ['inProgress'], by: ['handler', 'desk', 'system'], event: 'resumed' },
  requestExtension: { from: ['inProgress'], to: ['inProgress'], by: ['handler'], event: 'extensionRequested' },
  approve: {
    from: ['held', ...beforeResult, 'joint'],
    to: {
      held: ['pendingDispatch'],
      pendingDispatch: ['pendingDispatch', 'joint'],
      assigned: ['assigned', 'joint'],
      inProgress: ['inProgress', 'suspended', 'joint'],
      joint: ['joint'],
    },
    by: ['approver'],
    event: 'approved',
  },
  disapprove: {
    from: ['held', ...beforeResult, 'joint'],
    to: { ...staying([...beforeResult, 'joint']), held: ['rejected'] },
    by: ['approver'],
    event: 'disapproved',
  },

  blow: {
    from: beforeResult,
    to: {
      pendingDispatch: ['joint', 'pendingDispatch'],
      assigned: ['joint', 'assigned'],
      inProgress: ['joint', 'inProgress'],
    },
    by: ['desk'],
    event: 'blown',
  },
  split: { from: beforeResult, to: ['joint'], by: ['desk'], event: 'split' },
  signPart: { from: ['joint'], to: ['joint'], by: ['responder'], event: 'partSigned' },
  contactPart: { from: ['joint'], to: ['joint'], by: ['responder'], event: 'partContacted' },
  arrivePart: { from: ['joint'], to: ['joint'], by: ['responder'], event: 'partArrived' },
  reportPart: { from: ['joint'], to: ['joint'], by: ['responder'], event: 'partReported' },
  extendPart: { from: ['joint'], to: ['joint'], by: ['responder'], event: 'partExtensionRequested' },
  returnPart: { from: ['joint'], to: ['joint'], by: ['responder'], event: 'partReturned' },
  redoPart: { from: ['joint'], to: ['joint'], by: ['handler'], event: 'partRedone' },
  closeJoint: {
    from: ['joint'],
    to: ['resolved', 'pendingCheck', 'pendingDispatch'],
    by: ['handler', 'superior'],
    event: 'jointClosed',
  },

  check: { from: ['pendingCheck'], to: ['closed'], by: ['verifier'], event: 'checked' },
  failCheck: {
    from: ['pendingCheck'],
    to: ['inProgress', 'pendingDispatch'],
    by: ['verifier'],
    event: 'checkFailed',
  },
  confirm: { from: ['resolved'], to: ['closed'], by: ['reporter'], event: 'confirmed' },
  rejectResult: {
    from: ['resolved'],
    to: ['inProgress', 'pendingDispatch'],
    by: ['reporter'],
    event: 'resultRejected',
  },
  rate: { from: ['closed'], to: ['closed'], by: ['reporter'], event: 'rated' },
  reopen: { from: done, to: ['pendingDispatch'], by: ['desk', 'reporter'], event: 'reopened' },
  withdraw: {
    from: ['pendingDispatch', 'assigned', 'merged'],
    to: ['withdrawn'],
    by: ['reporter'],
    event: 'withdrawn',
  },

  join: { from: underWay, to: 'same', by: ['neighbour'], event: 'joined' },
  leave: {
    from: [...open, ...done, 'merged', 'withdrawn'],
    to: 'same',
    by: ['follower', 'system'],
    event: 'left',
  },
  absorb: { from: underWay, to: 'same', by: ['desk'], event: 'absorbed' },
  merge: { from: beforeResult, to: ['merged'], by: ['desk'], event: 'merged' },
  release: { from: [...open, ...done], to: 'same', by: ['desk', 'system'], event: 'released' },
  unmerge: { from: ['merged'], to: ['pendingDispatch'], by: ['desk', 'system'], event: 'unmerged' },

  urge: { from: open, to: 'same', by: ['superior', 'chief', 'reporter', 'fellow'], event: 'urged' },
  supervise: { from: open, to: 'same', by: ['superior'], event: 'supervised' },
  replySupervision: { from: open, to: 'same', by: ['handler', 'responder'], event: 'supervisionReplied' },
  comment: {
    from: open,
    to: 'same',
    by: ['handler', 'responder', 'desk', 'superior', 'chief', 'verifier', 'follower', 'reporter'],
    event: 'commented',
  },

  autoClose: { from: ['resolved'], to: ['closed'], by: ['system'], event: 'autoClosed' },
  escalate: { from: open, to: 'same', by: ['system'], event: 'escalated' },
  rezone: { from: open, to: 'same', by: ['system'], event: 'rezoned' },
  settle: { from: ['merged'], to: ['closed', 'rejected'], by: ['system'], event: 'settled' },
  forgetReporter: {
    from: [...open, ...done, 'merged', 'withdrawn'],
    to: { ...staying([...open, ...done, 'merged', 'withdrawn']), resolved: ['pendingCheck'] },
    by: ['system'],
    event: 'reporterLeft',
  },
} as const satisfies Record<RequestAction, Transition>

const table: Readonly<Record<RequestAction, Transition>> = transitions

export const transitionOf = (action: RequestAction): Transition => table[action]

const isList = (to: Transition['to']): to is readonly RequestStatus[] => Array.isArray(to)

/** Where an action may lead from a status at which it is allowed. */
export const targetsOf = (action: RequestAction, from: RequestStatus): readonly RequestStatus[] => {
  const { to } = transitionOf(action)
  if (to === 'same') return [from]
  return isList(to) ? to : (to[from] ?? [])
}

/** Where a request may begin with an entry. */
export const beginningsOf = (entry: RequestAction): readonly RequestStatus[] => {
  const { to } = transitionOf(entry)
  return isList(to) ? to : []
}
