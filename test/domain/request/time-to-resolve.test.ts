import fc from 'fast-check'
import { urgency } from '../../../contract/vocabulary/urgency'
import { isRefused, refuse } from '../../../domain/refused'
import { decide, type Doer } from '../../../domain/request/decide'
import { reassign } from '../../../domain/request/reassign'
import { requestExtension } from '../../../domain/request/request-extension'
import type { Request } from '../../../domain/request/request'
import { verify } from '../../../domain/request/verify'
import { watched } from '../../../domain/request/watched'
import { resolveClock, type Clock } from '../../../domain/service-level/clock'
import { dueFor } from '../../../domain/service-level/due'
import {
  act,
  actors,
  applied,
  assigneeOf,
  category,
  commands,
  hoursAfter,
  level,
  raised,
  requestIn,
  type LaterAction,
} from '../../support/requests'
import { posts } from '../../support/cast'
import { walks, type Tried } from '../../support/walks'

const { worker, colleague, desk, streetDesk, enforcement, fire } = actors
const timeOf = ({ due, setAside, suspension }: Request): Clock | null =>
  resolveClock(due) ?? resolveClock(setAside) ?? resolveClock(suspension?.paused?.due ?? null)
const toColleague = (note: string) => reassign({ to: assigneeOf(posts.colleague), note, insist: true }, level)

/** Accepted at `now`, seen on site: urgent, so 24 hours to resolve it. */
const seen = (): Request => act(requestIn.inProgress(), 'verify', worker)
const end = hoursAfter(24)

describe('whoever gets it next has what is left of the time to resolve, beside a time of his own to take it', () => {
  test.each<[LaterAction, Doer, string]>([
    ['transfer', worker, 'accept'],
    ['return', worker, 'dispatch'],
    ['refer', worker, 'dispatch'],
    ['reassign', desk, 'accept'],
  ])('%s', (action, doer, step) => {
    const at = hoursAfter(10)
    const sent = act(seen(), action, doer, at)
    expect(sent.due).toMatchObject({ step, from: at, next: { step: 'resolve', at: end } })
  })

  test('what was found not true on site', () => {
    const untrue = verify({ verdict: 'untrue', note: '', photos: [] }, assigneeOf(posts.desk), level)
    const sent = act(requestIn.inProgress(), 'verify', worker, hoursAfter(10), untrue)
    expect(sent.due).toMatchObject({ step: 'dispatch', next: { step: 'resolve', at: end } })
  })

  test('all the way round to another worker, who has accepted it', () => {
    const round = act(act(seen(), 'return', worker, hoursAfter(10)), 'reassign', desk, hoursAfter(14))
    const accepted = act(round, 'accept', colleague, hoursAfter(14.5))
    expect(accepted.due).toMatchObject({ step: 'resolve', at: end })
    expect(accepted.due).not.toHaveProperty('next')
  })

  test('what ends first is what is due: the time to resolve itself, where little of it is left', () => {
    const late = act(seen(), 'return', worker, hoursAfter(22))
    expect(late.due).toMatchObject({ step: 'resolve', at: end, next: { step: 'dispatch', at: hoursAfter(27) } })
    const sent = act(late, 'reassign', desk, hoursAfter(22.5))
    expect(sent.due).toMatchObject({ step: 'accept', at: hoursAfter(23.5), next: { step: 'resolve', at: end } })
  })

  test('what is long over still leaves who gets it a time of his own, in which he is reminded', () => {
    const over = act(seen(), 'escalate', 'system', hoursAfter(24 * 30))
    const sent = act(over, 'transfer', worker, hoursAfter(24 * 31))
    expect(sent.due).toMatchObject({ step: 'resolve', at: end, next: { step: 'accept' } })
    expect(watched(sent).map(({ due, holder }) => [due.step, due.rung, holder.post])).toEqual(
      expect.arrayContaining([
        ['resolve', over.due!.rung, posts.colleague.id],
        ['accept', 0, posts.colleague.id],
      ]),
    )
    const reminded = act(sent, 'escalate', 'system', hoursAfter(24 * 31 + 2))
    expect(reminded.due).toMatchObject({ step: 'resolve', rung: over.due!.rung, next: { step: 'accept', rung: 3 } })
    expect(act(reminded, 'accept', colleague, hoursAfter(24 * 31 + 3)).due).toEqual(over.due)
  })

  test('in an emergency he has to come to the place as soon as anybody', () => {
    const emergency = act(raised({ category: { ...category, urgency: 'emergency' } }), 'accept', worker)
    const sent = act(act(emergency, 'arrive', worker, hoursAfter(1)), 'transfer', worker, hoursAfter(1))
    const accepted = act(sent, 'accept', colleague, hoursAfter(1.25))
    expect(accepted.due).toMatchObject({ step: 'arrive', at: hoursAfter(2.25), next: { at: hoursAfter(4) } })
  })
})

describe('what comes back as it was left has the clocks that it had', () => {
  test('a merge that is undone: of a desk’s time too, where it lay at a desk', () => {
    const lying = act(seen(), 'return', worker, hoursAfter(10))
    const merged = act(lying, 'merge', desk, hoursAfter(11))
    expect(merged).toMatchObject({ due: null, setAside: lying.due })
    const apart = act(merged, 'unmerge', desk, hoursAfter(30))
    expect(apart).toMatchObject({ due: lying.due, setAside: null })
  })

  test('a merge that is undone of what somebody worked on: the desk has its time anew, the work has not', () => {
    const merged = act(seen(), 'merge', desk, hoursAfter(11))
    const apart = act(merged, 'unmerge', desk, hoursAfter(12))
    expect(apart.due).toMatchObject({ step: 'dispatch', from: hoursAfter(12), next: { step: 'resolve', at: end } })
  })

  test('joint work that everybody has left', () => {
    const left = [enforcement, fire].reduce(
      (request, who) => act(act(request, 'returnPart', who, hoursAfter(3)), 'approve', streetDesk, hoursAfter(4)),
      act(seen(), 'blow', desk, hoursAfter(2)),
    )
    expect(left).toMatchObject({ status: 'joint', due: { step: 'check' } })
    const back = act(left, 'closeJoint', desk, hoursAfter(5))
    expect(back).toMatchObject({ status: 'pendingDispatch', setAside: null })
    expect(back.due).toMatchObject({ step: 'dispatch', next: { step: 'resolve', at: end } })
  })

  test('what was merged before clocks were kept gets new ones, as it did then', () => {
    const apart = act({ ...requestIn.merged(), setAside: null }, 'unmerge', desk, hoursAfter(12))
    expect(apart.due).toEqual(dueFor('dispatch', category, level, hoursAfter(12)))
  })
})

describe('the time begins anew', () => {
  test('when a desk gives it to somebody and says why', () => {
    const sent = act(seen(), 'reassign', desk, hoursAfter(10), toColleague('前一家查错了地方，请重新去'))
    expect(sent.due).toEqual(dueFor('accept', category, level, hoursAfter(10)))
    expect(act(sent, 'accept', colleague, hoursAfter(11)).due).toMatchObject({ step: 'resolve', at: hoursAfter(35) })
  })

  test('when it gets the right category, by the limits of that', () => {
    const lying = act(seen(), 'return', worker, hoursAfter(10))
    expect(act(lying, 'recategorise', desk, hoursAfter(11)).due).toEqual(
      dueFor('dispatch', category, level, hoursAfter(10)),
    )
  })

  test('and only then may more time be asked for after a red mark', () => {
    const supervised = act(seen(), 'supervise', streetDesk, hoursAfter(9))
    const asked = (note: string) => {
      const accepted = act(act(supervised, 'reassign', desk, hoursAfter(10), toColleague(note)), 'accept', colleague)
      const more = requestExtension({ to: assigneeOf(posts.desk), note: '等配件', amount: 3 }, level)
      return decide('requestExtension', accepted, colleague, hoursAfter(11), more)
    }
    expect(asked('')).toEqual(refuse('supervised'))
    expect(isRefused(asked('换一家重新办'))).toBe(false)
  })
})

const moves: readonly (readonly [LaterAction, Doer])[] = [
  ...[worker, colleague].flatMap((who) =>
    (['accept', 'arrive', 'verify', 'transfer', 'return', 'refer'] as const).map((action) => [action, who] as const),
  ),
  ...[desk, streetDesk].flatMap((who) =>
    (['refer', 'reassign', 'merge', 'unmerge', 'blow', 'approve', 'closeJoint'] as const).map(
      (action) => [action, who] as const,
    ),
  ),
  ['returnPart', enforcement],
  ['returnPart', fire],
  ['escalate', 'system'],
]

/** What may be done now, from where `pick` points. */
const move = (request: Request, at: Date, pick: number): Request => {
  for (let i = 0; i < moves.length; i++) {
    const [action, doer] = moves[(pick + i) % moves.length]!
    const decision = decide(action, request, doer, at, commands[action])
    if (!isRefused(decision)) return applied(request, decision)
  }
  return request
}

test('however it is sent round, it is to be resolved when the calendar says from its first acceptance', () => {
  const visited = new Set<string>()
  fc.assert(
    fc.property(
      fc.constantFrom(...urgency.options),
      fc.array(fc.tuple(fc.noBias(fc.nat(1000)), fc.noBias(fc.nat(40))), { minLength: 5, maxLength: 30 }),
      (how, picks) => {
        const kind = { ...category, urgency: how }
        let request = act(raised({ category: kind }), 'accept', worker)
        const started = dueFor('resolve', kind, level, request.updatedAt)
        let at = request.updatedAt
        for (const [pick, hours] of picks) {
          at = hoursAfter(hours, at)
          const before = request
          request = move(request, at, pick)
          request.events.slice(before.events.length).forEach(({ type }) => visited.add(type))
          const time = timeOf(request)
          expect({ ...time, rung: 0 }).toEqual(started)
          expect(time!.rung).toBeGreaterThanOrEqual(timeOf(before)!.rung)
        }
      },
    ),
    { numRuns: 200, seed: 20261127 },
  )
  expect([...visited].sort()).toEqual(
    expect.arrayContaining([
      'transferred',
      'returned',
      'referred',
      'reassigned',
      'unmerged',
      'jointClosed',
      'accepted',
    ]),
  )
})

describe('over whole lives', () => {
  const done = fc
    .sample(walks, { numRuns: 150, seed: 20261127 })
    .flatMap(({ steps }) => steps)
    .filter(({ decision }) => !isRefused(decision))

  test('the time to resolve ends later only by leave, after a wait, or where the work begins anew', () => {
    const moved = done.filter(({ before, after }) => {
      const [was, is] = [timeOf(before), timeOf(after)]
      return was !== null && is !== null && is.at > was.at
    })
    const allowed = ({ action }: Tried) => ['approve', 'resume'].includes(action)
    expect(moved.length).toBeGreaterThan(0)
    expect(moved.filter((step) => !allowed(step)).map(({ action }) => action)).toEqual([])
  })

  test('it is lost only where the work is done or over, or begins anew', () => {
    const lost = done.filter(({ before, after }) => timeOf(before) !== null && timeOf(after) === null)
    const ended = ({ after: { status } }: Tried) =>
      ['resolved', 'pendingCheck', 'closed', 'rejected', 'withdrawn'].includes(status)
    const anew = ({ action, after }: Tried) =>
      action === 'recategorise' || (action === 'reassign' && after.events.at(-1)!.note !== null)
    expect(lost.filter((step) => !ended(step) && !anew(step)).map(({ action }) => action)).toEqual([])
  })
})
