import fc from 'fast-check'
import { urgency } from '../../contract/vocabulary/urgency'
import { isRefused, type Refused } from '../../domain/refused'
import { availableActions } from '../../domain/request/available-actions'
import { decide, type Command, type Decision, type Doer } from '../../domain/request/decide'
import { blow } from '../../domain/request/blow'
import { rate } from '../../domain/request/rate'
import { reassign } from '../../domain/request/reassign'
import type { Request } from '../../domain/request/request'
import { transitionOf } from '../../domain/request/transitions'
import { whistle } from './commands'
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
  requestIn,
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
type Chosen = (typeof everything)[number]
const everything = doers.flatMap((doer) => laterActions.map((action) => ({ doer, action })))

/** What the platform does by itself; a reporter who leaves would end every walk. */
const systemSteps: readonly LaterAction[] = ['autoClose', 'escalate', 'resume', 'settle']

/** What this doer could sensibly do now. */
const sensible = (request: Request, doer: Doer, at: Date): LaterAction[] =>
  doer === 'system'
    ? systemSteps.filter((action) => transitionOf(action).from.includes(request.status))
    : laterActions.filter((action) => (availableActions(request, doer, at) as string[]).includes(action))

/** Steps that people take in more than one way. */
const ways: Partial<Readonly<Record<LaterAction, (pick: number) => Command>>> = {
  reassign: (pick) =>
    reassign(
      {
        to: assigneeOf(pick % 2 === 0 ? posts.worker : posts.colleague),
        note: pick % 3 === 0 ? '请尽快' : '',
        insist: true,
      },
      level,
    ),
  // Every other whistle needs leave.
  blow: (pick) =>
    pick % 2 === 0 ? blow(whistle, true, assigneeOf(posts.desk), assigneeOf(posts.streetDesk), level) : commands.blow,
  rate: (pick) => rate(pick % 2 === 0 ? 5 : 2, pick % 3 === 0 ? '谢谢' : ''),
}

const commandOf = (action: LaterAction, pick: number): Command => ways[action]?.(pick) ?? commands[action]

type Beginning = 'worker' | 'desk' | 'held' | 'joint' | 'suspended'

const attempt = fc.record({
  /** 0: try anything at all, by anybody; up to 3: what brings it on; else anything that a page would offer. */
  daring: fc.noBias(fc.nat(6)),
  pick: fc.noBias(fc.nat(1_000_000)),
  /** Since the last one: some come after the resident's time to confirm is up. */
  hours: fc.noBias(fc.nat(250)),
})

/** Steps that bring a request nearer to its end, and what is open for days only: most people do these, or walks would never come far. */
const onward: readonly LaterAction[] = [
  'accept',
  'arrive',
  'answer',
  'resolve',
  'reassign',
  'approve',
  'signPart',
  'contactPart',
  'arrivePart',
  'extendPart',
  'reportPart',
  'closeJoint',
  'check',
  'confirm',
  'autoClose',
  'resume',
]

const among = (request: Request, at: Date, pick: number, some: readonly LaterAction[]): Chosen | undefined => {
  for (let i = 0; i < doers.length; i++) {
    const doer = doers[(pick + i) % doers.length]!
    const actions = sensible(request, doer, at).filter((action) => some.includes(action))
    if (actions.length > 0) return { doer, action: actions[Math.floor(pick / doers.length) % actions.length]! }
  }
  return undefined
}

/** Somebody who has something to do, found from where `pick` points; now and then anybody who tries anything. */
const choose = (request: Request, at: Date, daring: number, pick: number): Chosen => {
  const anything = everything[pick % everything.length]!
  if (daring === 0) return anything
  const moved = daring <= 3 ? among(request, at, pick, onward) : undefined
  return moved ?? among(request, at, pick, laterActions) ?? anything
}

const tryOut = (before: Request, at: Date, daring: number, pick: number): Tried => {
  const { doer, action } = choose(before, at, daring, pick)
  const decision = decide(action, before, doer, at, commandOf(action, pick))
  const after = isRefused(decision) ? before : applied(before, decision)
  return { before, action, doer, at, decision, after }
}

/** Random lives of a request: what was raised, and everything that was tried with it, one after the other. */
export const walks: fc.Arbitrary<{ start: Request; steps: Tried[] }> = fc
  .record({
    begins: fc.constantFrom<Beginning>('worker', 'worker', 'worker', 'desk', 'held', 'joint', 'suspended'),
    closing: fc.constantFrom('reporter' as const, 'verifier' as const),
    confidential: fc.boolean(),
    urgency: fc.constantFrom(...urgency.options),
    anonymous: fc.boolean(),
    attempts: fc.array(attempt, { minLength: 10, maxLength: 40 }),
  })
  .map(({ begins, closing, confidential, urgency: chosen, anonymous, attempts }) => {
    const route = {
      assignee: assigneeOf(begins === 'desk' ? posts.desk : posts.worker),
      reasons: ['位置在网格内'],
      copies: [],
    }
    const start =
      begins === 'held' || begins === 'joint' || begins === 'suspended'
        ? { ...requestIn[begins](), category: { ...category, closing } }
        : raised({ anonymous, confidential, route, category: { ...category, closing, urgency: chosen } })
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
