import fc from 'fast-check'
import { mostBookings } from '../../../contract/bookings'
import { noMore, noPlace, slotAt, type Offered } from '../../../domain/booking/book'
import { daysFrom, overlaps, slotsOn, type Span } from '../../../domain/booking/slots'

/** Thursday morning in China. */
const now = new Date('2026-11-26T01:00:00Z')
const [today = '', tomorrow = ''] = daysFrom(now, 2)
const everyDay = [0, 1, 2, 3, 4, 5, 6]
const offered: Offered = {
  ...{ weekdays: everyDay, from: '08:30', until: '11:45', slot: 60, places: 1, isOn: true },
}
const clocks = (spans: readonly Span[]) => spans.map(({ startsAt, endsAt }) => `${clock(startsAt)}-${clock(endsAt)}`)
const clock = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)

test('slots follow each other by clocks in China, on the days that are said, and none goes on after closing time', () => {
  expect(clocks(slotsOn(offered, today))).toEqual(['08:30-09:30', '09:30-10:30', '10:30-11:30'])
  // The 28th is a Saturday.
  const weekend = { ...offered, weekdays: [0, 6] }
  expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map((day) => slotsOn(weekend, day).length)).toEqual([
    ...[0, 3, 3, 0],
  ])
})

test('what has begun, lies beyond the days ahead, begins at no slot or is switched off cannot be booked', () => {
  const at = (text: string, other: Partial<Offered> = {}) =>
    slotAt({ ...offered, ...other }, new Date(`${text}:00+08:00`), now) !== null
  expect(at(`${today}T08:30`)).toBe(false)
  expect(at(`${today}T09:30`)).toBe(true)
  expect(at(`${today}T09:45`)).toBe(false)
  expect([at('2026-12-09T09:30'), at('2026-12-10T09:30')]).toEqual([true, false])
  expect(at(`${tomorrow}T09:30`, { isOn: false })).toBe(false)
})

interface Booking extends Span {
  readonly who: number
  readonly what: number
  readonly community: string
}

const step = fc.record({
  kind: fc.constantFrom<'book' | 'leave' | 'change'>('book', 'book', 'book', 'leave', 'change'),
  ...{ who: fc.nat(4), what: fc.nat(2), nth: fc.nat(7) },
  slot: fc.constantFrom(30, 60, 90),
  places: fc.integer({ min: 1, max: 3 }),
})

/** Three things to book on one day, of which the last lies in another community. */
const communityOf = (what: number): string => (what === 2 ? 'other' : 'first')

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

interface World {
  readonly things: readonly Offered[]
  readonly held: readonly Booking[]
}

const booked = (world: World, { who, what, nth }: Step): World => {
  const thing = world.things[what]!
  const wanted = slotsOn(thing, tomorrow)[nth]
  const found = wanted === undefined ? null : slotAt(thing, wanted.startsAt, now)
  if (found === null) return world
  const taken = world.held.filter((one) => one.what === what)
  const own = world.held.filter((one) => one.who === who)
  const refused = noPlace(thing, { closed: null, taken }, found) ?? noMore(own, communityOf(what), found)
  if (refused !== null) return world
  return { ...world, held: [...world.held, { ...found, who, what, community: communityOf(what) }] }
}

const ways: Record<Step['kind'], (world: World, step: Step) => World> = {
  book: booked,
  leave: (world, { who, what }) => ({
    ...world,
    held: world.held.filter((one) => one.who !== who || one.what !== what),
  }),
  // More places or other hours: what is booked stays.
  change: ({ things, held }, { what, slot, places }) => ({
    things: things.map((thing, n) => (n === what ? { ...thing, slot, places: Math.max(places, thing.places) } : thing)),
    held,
  }),
}

/** What is wrong in a world, if anything. */
const wrongIn = ({ things, held }: World): string[] =>
  held.flatMap((one) => {
    const { who, what, community, startsAt } = one
    const isTwice = held.some((other) => other !== one && other.who === who && overlaps(one, other))
    const inside = held.filter(
      (other) => other.what === what && other.startsAt <= startsAt && startsAt < other.endsAt,
    ).length
    const mine = held.filter((other) => other.who === who && other.community === community).length
    return [
      ...(isTwice ? ['at two places'] : []),
      ...(inside > things[what]!.places ? ['a place twice'] : []),
      ...(mine > mostBookings ? ['too many'] : []),
    ]
  })

test('whoever books, leaves and changes the hours in whatever order: no place is given twice, and nobody is at two places or has too many', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      let world: World = { things: [2, 1, 3].map((places) => ({ ...offered, places })), held: [] }
      for (const one of steps) {
        world = ways[one.kind](world, one)
        expect(wrongIn(world)).toEqual([])
      }
    }),
  )
})

test('a day that is closed takes nobody, and says why', () => {
  const slot = slotsOn(offered, tomorrow)[0]!
  const refusal = noPlace(offered, { closed: '线路检修', taken: [] }, slot)
  expect(refusal).toEqual({ refused: 'slotGone', words: '这一天不开放：线路检修。请换一天' })
})
