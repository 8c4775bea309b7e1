import fc from 'fast-check'
import { claimConfirmed, claimGiven, claimOf, handsIn, type Claim } from '../../../domain/serving/claims'
import { isRefused } from '../../../domain/refused'

const now = new Date('2026-03-02T01:00:00Z')
const members = ['a', 'b', 'c', 'd', 'e', 'f']

interface Step {
  readonly kind: 'claim' | 'confirm' | 'give'
  readonly member: string
}

const ways: Record<Step['kind'], (claims: readonly Claim[], member: string, hands: number) => readonly Claim[]> = {
  claim: (claims, member) =>
    claims.some((one) => one.member === member) ? claims : [...claims, { member, at: now, confirmedAt: null }],
  confirm: (claims, member, hands) => {
    const after = claimConfirmed(claims, member, hands, now)
    return isRefused(after) ? claims : after
  },
  give: (claims, member, hands) => {
    const given = claimGiven(claims, member, hands)
    return isRefused(given) ? claims : given.claims
  },
}

const steps = fc.array(
  fc.record<Step>({ kind: fc.constantFrom('claim', 'confirm', 'give'), member: fc.constantFrom(...members) }),
  { maxLength: 40 },
)
const hands = fc.integer({ min: 1, max: 4 })

/** The claims after each step. */
const walk = (taken: readonly Step[], most: number): (readonly Claim[])[] =>
  taken.reduce<(readonly Claim[])[]>(
    (all, { kind, member }) => [...all, ways[kind](all.at(-1) ?? [], member, most)],
    [[]],
  )

const inState = (claims: readonly Claim[], most: number, ...states: string[]): string[] =>
  members.filter((member) => states.includes(claimOf(claims, member, most).state))

test('never more members have a place than the post takes, confirmed or not, whatever is done in which order', () => {
  fc.assert(
    fc.property(steps, hands, (taken, most) =>
      walk(taken, most).every(
        (claims) => handsIn(claims, most).taken <= most && inState(claims, most, 'claimed', 'serving').length <= most,
      ),
    ),
  )
})

test('nobody waits while a place is free, and the waiting list counts 1, 2, 3 …', () => {
  fc.assert(
    fc.property(steps, hands, (taken, most) => {
      for (const claims of walk(taken, most)) {
        const { taken: seated, waiting } = handsIn(claims, most)
        expect(waiting === 0 || seated === most).toBe(true)
        const places = claims.flatMap(({ member }) => claimOf(claims, member, most).place ?? [])
        expect(places).toEqual(places.map((_, at) => at + 1))
      }
    }),
  )
})

test('who gives his claim back is out, and exactly those are named who get a place by that', () => {
  fc.assert(
    fc.property(steps, hands, fc.constantFrom(...members), (taken, most, member) => {
      const before = walk(taken, most).at(-1) ?? []
      const given = claimGiven(before, member, most)
      if (isRefused(given)) {
        expect([given.refused, claimOf(before, member, most).state]).toEqual(['notClaimed', 'out'])
        return
      }
      expect(claimOf(given.claims, member, most).state).toBe('out')
      expect(given.next.toSorted()).toEqual(
        inState(given.claims, most, 'claimed').filter((one) => inState(before, most, 'waiting').includes(one)),
      )
    }),
  )
})

test.each([
  ['who still waits', 'b', 'postFull'],
  ['who has not claimed it', 'c', 'notClaimed'],
])('%s is not confirmed', (_, member, code) => {
  const claims = ['a', 'b'].map((one) => ({ member: one, at: now, confirmedAt: null }))
  expect(claimConfirmed(claims, member, 1, now)).toMatchObject({ refused: code })
})
