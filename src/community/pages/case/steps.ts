import type { RequestAction } from '../../../../contract/vocabulary/request-action'
import { requestActionLabels } from '../../../../contract/vocabulary/request-action'
import type { RequestStatus } from '../../../../contract/vocabulary/status'
import type { MainButtonProps } from '../../../components/main-button'
import type { FormName } from './forms'

/** Steps in whose place something is chosen first. */
export const sheetNames = ['reassign', 'recategorise', 'split', 'merge'] as const
export type SheetName = (typeof sheetNames)[number]

/** Steps that ask for no more than a yes. */
export const tapNames = ['resume', 'unmerge'] as const
export type TapName = (typeof tapNames)[number]

/** `blow` has a page of its own. */
export type DeskStep = Extract<RequestAction, FormName | SheetName | TapName | 'blow'>

/** What is at hand where a request stands, the most likely first: of these the first two that the server offers. */
const atHand: Readonly<Partial<Record<RequestStatus, readonly DeskStep[]>>> = {
  pendingDispatch: ['reassign', 'verify', 'blow', 'refer'],
  assigned: ['urge', 'reassign'],
  inProgress: ['urge', 'reassign'],
  suspended: ['resume', 'urge'],
  joint: ['closeJoint', 'urge'],
  pendingCheck: ['check', 'failCheck'],
  closed: ['reopen'],
  rejected: ['reopen'],
  merged: ['unmerge'],
}

/** The rest, in the order in which they are offered. What is asked inside a card (an approval, a reply, a part) is not among them. */
const order: readonly DeskStep[] = [
  'verify',
  'blow',
  'split',
  'refer',
  'reassign',
  'merge',
  'recategorise',
  'relocate',
  'urge',
  'supervise',
  'comment',
  'reject',
]

/** Undoing is never the main thing to do. */
const undoing: readonly DeskStep[] = ['reopen', 'unmerge']

export interface Step {
  readonly action: DeskStep
  readonly label: string
  readonly tone: NonNullable<MainButtonProps['tone']>
}

export interface Steps {
  /** In the bar: one main button and at most one beside it. */
  readonly bar: readonly Step[]
  readonly more: readonly Step[]
}

interface Standing {
  readonly status: RequestStatus
  readonly actions: readonly RequestAction[]
  readonly approvals: readonly { readonly mine: boolean }[]
}

/** Whether an answer is asked for inside a card: that is the main thing to do then. */
const isAsked = ({ actions, approvals }: Standing): boolean =>
  approvals.some(({ mine }) => mine) || actions.includes('replySupervision')

/** Who has it already loses it. */
const labelOf = (action: DeskStep, { status }: Standing): string =>
  action === 'reassign' && status !== 'pendingDispatch' ? '改派' : requestActionLabels[action]

/** Where the buttons stand; which of them there are is the server's word. */
export const stepsOf = (standing: Standing): Steps => {
  const isOffered = (action: DeskStep) => standing.actions.includes(action)
  const bar = (atHand[standing.status] ?? []).filter(isOffered).slice(0, 2)
  const tone = (action: DeskStep, index: number): Step['tone'] =>
    index === 0 && !undoing.includes(action) && !isAsked(standing) ? 'main' : 'outline'
  return {
    bar: bar.map((action, index) => ({ action, label: labelOf(action, standing), tone: tone(action, index) })),
    more: order
      .filter((action) => isOffered(action) && !bar.includes(action))
      .map((action) => ({ action, label: labelOf(action, standing), tone: 'quiet' })),
  }
}
