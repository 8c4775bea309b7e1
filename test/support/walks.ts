import fc from 'fast-check'
import { urgency } from '../../contract/vocabulary/urgency'
import { isRefused, type Refused } from '../../domain/refused'
import { availableActions } from '../../domain/request/available-actions'
import { decide, type Command, type Decision, type Doer } from '../../domain/request/decide'
import { rate } from '../../domain/request/rate'
import { reassign } from '../../domain/request/reassign'
import type { Request } from '../../domain/request/request'
import {
  actors,
  applied,
  assigneeOf,
  category,
  commands,
  hoursAfter,
  laterActions,
  level,
  now,
  posts,
  raised,
  type LaterAction,
} from './requests'

/** One thing that somebody tried, and what came of it. */
export interface Tried {
  readonly before: Request
  readonly action: LaterAction
  readonly doer: Doer
  readonly at: Date
  readonly decision: Decision | Refused
  /** The same as before when it was refused. */
  readonly after: Request
}

const doers: readonly Doer[] = [...Object.values(actors), 'system']
const everything = doers.flatMap((doer) => laterActions.map((action) => ({ doer, action })))

/** What somebody could sensibly do now. */
const sensible = (request: Request): typeof everything =>
  everything.filter(({ doer, action }) =>
    doer === 'system'
      ? action === 'autoClose' && request.status === 'resolved'
      : (availableActions(request, doer) as string[]).includes(action),
  )

const commandOf = (action: LaterAction, pick: number): Command => {
  if (action === 'reassign')
    return reassign(assigneeOf(pick % 2 === 0 ? posts.worker : posts.colleague), pick % 3 === 0 ? '请尽快' : '', level)
  return action === 'rate' ? rate(pick % 2 === 0 ? 5 : 2, pick % 3 === 0 ? '谢谢' : '') : commands[action]
}

const attempt = fc.record({
  /** 0: try anything at all, by anybody; else something that a page would offer. */
  daring: fc.noBias(fc.nat(2)),
  pick: fc.noBias(fc.nat(1_000_000)),
  /** Since the last one: some come after the resident's time to confirm is up. */
  hours: fc.noBias(fc.nat(250)),
})

const choose = (request: Request, daring: number, pick: number): (typeof everything)[number] => {
  const offered = daring === 0 ? [] : sensible(request)
  const choices = offered.length === 0 ? everything : offered
  return choices[pick % choices.length]!
}

const tryOut = (before: Request, at: Date, daring: number, pick: number): Tried => {
  const { doer, action } = choose(before, daring, pick)
  const decision = decide(action, before, doer, at, commandOf(action, pick))
  const after = isRefused(decision) ? before : applied(before, decision)
  return { before, action, doer, at, decision, after }
}

/** Random lives of a request: what was raised, and everything that was tried with it, one after the other. */
export const walks: fc.Arbitrary<{ start: Request; steps: Tried[] }> = fc
  .record({
    toDesk: fc.boolean(),
    urgency: fc.constantFrom(...urgency.options),
    anonymous: fc.boolean(),
    attempts: fc.array(attempt, { minLength: 8, maxLength: 32 }),
  })
  .map(({ toDesk, urgency: chosen, anonymous, attempts }) => {
    const route = { assignee: assigneeOf(toDesk ? posts.desk : posts.worker), copies: [], reasons: ['位置在网格内'] }
    const start = raised({ anonymous, route, category: { ...category, urgency: chosen } })
    const steps: Tried[] = []
    let [request, at] = [start, now]
    for (const { daring, pick, hours } of attempts) {
      at = hoursAfter(hours, at)
      const step = tryOut(request, at, daring, pick)
      steps.push(step)
      request = step.after
    }
    return { start, steps }
  })
