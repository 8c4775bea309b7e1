import type { RequestAction } from '../../../../contract/vocabulary/request-action'
import type { MainButtonProps } from '../../../components/main-button'
import type { FormName } from './forms'

/** Steps that need no more than a tap. */
export type TapName = 'accept' | 'resume' | 'arrive' | 'signPart' | 'arrivePart'
export type StepName = FormName | TapName

/**
 * What a handler, a department or who checks may ever do here, the most likely first; which of them are offered is the server's word.
 * Rare ones are out of the way of a hasty thumb.
 */
const order: readonly { readonly action: StepName & RequestAction; readonly rare?: true }[] = [
  { action: 'accept' },
  { action: 'signPart' },
  { action: 'check' },
  { action: 'resume' },
  { action: 'contactPart' },
  { action: 'arrivePart' },
  { action: 'reportPart' },
  { action: 'resolve' },
  { action: 'failCheck' },
  { action: 'replySupervision' },
  { action: 'arrive' },
  { action: 'verify' },
  { action: 'ask', rare: true },
  { action: 'refer', rare: true },
  { action: 'transfer', rare: true },
  { action: 'requestExtension', rare: true },
  { action: 'requestSuspension', rare: true },
  { action: 'comment', rare: true },
  { action: 'extendPart', rare: true },
  { action: 'returnPart', rare: true },
  { action: 'return', rare: true },
]

export interface Step {
  readonly action: StepName
  readonly tone: NonNullable<MainButtonProps['tone']>
}

export interface Steps {
  /** In the bar: one main button and at most one beside it. */
  readonly bar: readonly Step[]
  /** The rest. */
  readonly more: readonly Step[]
}

/** Before it is accepted, sending it back is the other of two likely answers. */
const isAtHand = ({ action, rare }: (typeof order)[number], offered: readonly RequestAction[]): boolean =>
  rare !== true || (action === 'return' && offered.includes('accept'))

/** What does not get in the way of a step that waits on this phone. */
const besides: readonly RequestAction[] = ['arrive', 'ask', 'comment', 'arrivePart', 'contactPart']

/** @param isHandedIn whether a step waits on this phone: it ends the task, which is neither written twice nor sent away */
export const stepsOf = (actions: readonly RequestAction[], isHandedIn: boolean): Steps => {
  const offered = order.filter(({ action }) => actions.includes(action) && (!isHandedIn || besides.includes(action)))
  const bar = offered.filter((step) => isAtHand(step, actions)).slice(0, 2)
  const beside = (rare: true | undefined): Step['tone'] => (rare === true ? 'quiet' : 'outline')
  return {
    bar: bar.map(({ action, rare }, index) => ({ action, tone: index === 0 ? 'main' : beside(rare) })),
    more: offered.filter((step) => !bar.includes(step)).map(({ action }) => ({ action, tone: 'quiet' })),
  }
}
