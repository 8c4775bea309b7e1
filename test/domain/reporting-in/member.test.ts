import fc from 'fast-check'
import type { MemberEventType } from '../../../contract/vocabulary/member-event'
import type { MemberState } from '../../../contract/vocabulary/member-state'
import { isRefused, type Refused } from '../../../domain/refused'
import {
  confirmResidence,
  judgeMembership,
  leave,
  memberSteps,
  nameUnit,
  partWith,
  reportIn,
  transfer,
  type Changed,
  type Registration,
} from '../../../domain/reporting-in/member'

interface Member extends Registration {
  readonly version: number
}

const start = Date.parse('2026-03-02T01:00:00Z')
const communities = ['379901001001', '379901001002', '379901001003'].map((code) => ({
  community: { code, name: `社区 ${code}`, path: ['379901000000', code] },
  grid: null,
}))
const units = [null, { id: 'u1', name: '示例单位 1' }, { id: null, name: '示例单位 2' }]
const away: Member = {
  ...{ state: 'away', community: null, leftCommunity: null, grid: null, unit: null, membership: null },
  ...{ askedAt: new Date(start), events: [], version: 0 },
}

type Take = (member: Member, n: number, at: Date) => Changed | Refused
const by = '本人'
const takes: Readonly<Record<string, Take>> = {
  reportIn: (member, n, at) => reportIn(member, communities[n % 3]!, { at, by }),
  transfer: (member, n, at) => transfer(member, communities[n % 3]!, { at, by }),
  leave: (member, _, at) => leave(member, { at, by, note: '搬家了' }),
  nameUnit: (member, n, at) => nameUnit(member, units[n % 3] ?? null, { at, by }),
  confirm: (member, _, at) => confirmResidence(member, { at, by: '社区工作台' }),
  partWith: (member, _, at) => partWith(member, { at, by: '社区工作台', note: '不住在这里' }),
  belongs: (member, _, at) => judgeMembership(member, 'confirmed', { at, by: '单位联系人' }),
  belongsNot: (member, _, at) => judgeMembership(member, 'declined', { at, by: '单位联系人' }),
}

interface Taken {
  readonly before: Member
  readonly after: Member
  readonly event: MemberEventType | null
}

const steps = fc.array(
  fc.record({
    step: fc.constantFrom(...Object.keys(takes)),
    n: fc.nat(8),
    hours: fc.integer({ min: 0, max: 30 }),
  }),
  { maxLength: 60 },
)
type Steps = typeof steps extends fc.Arbitrary<infer All> ? All : never

/** Every step that was taken, or refused, on the way. */
const walk = (taken: Steps): Taken[] => {
  let [member, now] = [away, start]
  return taken.map(({ step, n, hours }) => {
    now += hours * 3_600_000
    const before = member
    const changed = takes[step]!(member, n, new Date(now))
    if (isRefused(changed)) return { before, after: before, event: null }
    const { changes, event } = changed
    member = { ...before, ...changes, version: before.version + 1, events: [...before.events, event] }
    return { before, after: member, event: event.type }
  })
}

const always = (holds: (taken: Taken) => boolean): void =>
  fc.assert(fc.property(steps, (taken) => walk(taken).every(holds)))

/** Where each event leaves him; null where it does not move him. */
const leaves = Object.fromEntries(
  Object.values(memberSteps).map(({ event, to }) => [event, to === 'same' ? null : to]),
) as Record<MemberEventType, MemberState | null>

test('whatever is done in which order, he is in one community at most, and in one exactly when he is not away', () => {
  always(({ after: { state, community } }) => (state === 'away') === (community === null))
})

test('what has happened stays as it was, and there are as many versions as steps', () => {
  always(
    ({ before, after }) =>
      after.version === after.events.length && before.events.every((event, n) => after.events[n] === event),
  )
})

test('his state follows from the last event that moved him', () => {
  always(({ after }) => {
    const last = after.events.findLast(({ type }) => leaves[type] !== null)
    return after.state === (last === undefined ? 'away' : leaves[last.type])
  })
})

test('who asks another community changes where he is and nothing else', () => {
  always(({ before, after, event }) => {
    if (event !== 'transferred') return true
    const { state: _s, community: _c, grid: _g, askedAt: _a, events: _e, version: _v, ...rest } = after
    return Object.entries(rest).every(([field, value]) => before[field as keyof Member] === value)
  })
})

test('nobody asks more than five times in a day', () => {
  always(({ after: { events } }) => {
    const asks = events.filter(({ type }) => type === 'asked' || type === 'transferred')
    return asks.every(({ at }, n) => {
      const sixth = asks[n + 5]
      return sixth === undefined || sixth.at.getTime() - at.getTime() >= 86_400_000
    })
  })
})

test('only a unit that is registered can say that he is one of theirs', () => {
  always(({ after: { unit, membership } }) => {
    if (unit === null) return membership === null
    return unit.id === null ? membership === 'unknownUnit' : membership !== 'unknownUnit' && membership !== null
  })
})
