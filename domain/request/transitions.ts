import type { Party } from '../../contract/vocabulary/party'
import type { RequestAction } from '../../contract/vocabulary/request-action'
import type { RequestEventType } from '../../contract/vocabulary/request-event'
import type { RequestStatus } from '../../contract/vocabulary/status'

export interface Transition {
  /** Empty: the action begins a request. */
  readonly from: readonly RequestStatus[]
  /** Where it may lead; more than one where the command decides. */
  readonly to: readonly RequestStatus[]
  readonly by: readonly Party[]
  readonly event: RequestEventType
}

/** The whole life of a request. Permission, buttons, refusals, the diagram and the tests ask this table. */
export const transitions = {
  raise: { from: [], to: ['assigned', 'pendingDispatch'], by: ['reporter'], event: 'raised' },
  accept: { from: ['assigned'], to: ['inProgress'], by: ['handler'], event: 'accepted' },
  arrive: { from: ['inProgress'], to: ['inProgress'], by: ['handler'], event: 'arrived' },
  ask: { from: ['inProgress'], to: ['inProgress'], by: ['handler'], event: 'asked' },
  answer: { from: ['inProgress'], to: ['inProgress'], by: ['reporter'], event: 'answered' },
  resolve: { from: ['inProgress'], to: ['resolved'], by: ['handler'], event: 'resolved' },
  return: { from: ['assigned', 'inProgress'], to: ['pendingDispatch'], by: ['handler'], event: 'returned' },
  reassign: {
    from: ['pendingDispatch', 'assigned', 'inProgress'],
    to: ['assigned'],
    by: ['desk'],
    event: 'reassigned',
  },
  confirm: { from: ['resolved'], to: ['closed'], by: ['reporter'], event: 'confirmed' },
  rejectResult: {
    from: ['resolved'],
    to: ['inProgress', 'pendingDispatch'],
    by: ['reporter'],
    event: 'resultRejected',
  },
  rate: { from: ['closed'], to: ['closed'], by: ['reporter'], event: 'rated' },
  withdraw: { from: ['pendingDispatch', 'assigned'], to: ['withdrawn'], by: ['reporter'], event: 'withdrawn' },
  autoClose: { from: ['resolved'], to: ['closed'], by: ['system'], event: 'autoClosed' },
} as const satisfies Record<RequestAction, Transition>

const table: Readonly<Record<RequestAction, Transition>> = transitions

export const transitionOf = (action: RequestAction): Transition => table[action]
