import type { RequestAction } from '../../../../contract/vocabulary/request-action'
import type { MainButtonProps } from '../../../components/main-button'
import type { Task } from './use-task'

export interface Step {
  readonly action: RequestAction
  readonly tone: NonNullable<MainButtonProps['tone']>
  readonly take: (task: Task) => void
}

/** What a handler may ever do here, the most likely first; which of them are offered is the server's word. */
const steps: readonly Step[] = [
  { action: 'accept', tone: 'main', take: (task) => void task.accept() },
  { action: 'resolve', tone: 'main', take: (task) => task.ask('resolve') },
  { action: 'arrive', tone: 'outline', take: (task) => void task.arrive() },
  { action: 'ask', tone: 'quiet', take: (task) => task.ask('ask') },
  { action: 'return', tone: 'quiet', take: (task) => task.ask('return') },
]

export interface Steps {
  /** In the bar: one main button and at most one beside it. */
  readonly bar: readonly Step[]
  /** The rest, out of the way of a hasty thumb. */
  readonly more: readonly Step[]
}

/** Once accepted, a task is not sent back by a slip beside 办好了. */
const isAside = ({ action }: Step, offered: readonly Step[]): boolean =>
  action === 'return' && offered.every((other) => other.action !== 'accept')

/** A result that waits on this phone ends the task: it is neither written twice nor sent back. */
const ended: readonly RequestAction[] = ['resolve', 'return']

/** @param isHandedIn whether a result waits on this phone */
export const stepsOf = (actions: readonly RequestAction[], isHandedIn: boolean): Steps => {
  const offered = steps.filter(({ action }) => actions.includes(action) && !(isHandedIn && ended.includes(action)))
  const bar = offered.filter((step) => !isAside(step, offered)).slice(0, 2)
  return { bar, more: offered.filter((step) => !bar.includes(step)) }
}
