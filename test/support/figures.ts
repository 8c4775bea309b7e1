import type { Seed } from '../../local/cloud'
import { community, nextCommunity, withNextCommunity } from './reporting-in'
import { codes } from './small-district'

/** A unit of the first or the second community; what its members have done, a digit of two each: see `doneBy`. */
export interface WorldUnit {
  readonly community: number
  readonly declared: number
  readonly members: readonly number[]
}
export type World = readonly WorldUnit[]

const month = '2026-11'
const at = new Date('2026-11-10T10:00:00+08:00')
const lastQuarter = new Date('2026-08-10T10:00:00+08:00')
const places = [
  { code: community, name: '青檀社区' },
  { code: nextCommunity, name: '柏林社区' },
].map((place) => ({ ...place, path: [codes.district, codes.street, place.code] }))

const doneBy = (digits: number) => ({
  isHere: (digits & 1) > 0,
  hasCheckedIn: (digits & 2) > 0,
  isConfirmed: (digits & 4) > 0,
  hasServed: (digits & 8) > 0,
})

const entry = (cause: string, on: Date, minutes: number) => ({
  ...{ cause, kind: 'activity', class: 'safety', title: '巡查', at: on, by: '', minutes, points: 2, note: '' },
})

const unitDocument = ({ declared, community: home }: WorldUnit, n: number) => ({
  ...{ _id: `unit-${String(n)}`, name: `示例单位 ${String(n)}`, address: '', members: declared, resources: '' },
  ...{ contact: { person: '', name: '', phone: '' }, community: places[home], version: 1, events: [], createdAt: at },
})

const memberDocument = (id: string, unit: string, home: number, digits: number) => {
  const { isHere, hasCheckedIn, isConfirmed } = doneBy(digits)
  const checkIns = hasCheckedIn ? [{ month, at, way: 'code', isOffline: false }] : []
  return {
    ...{
      _id: id,
      person: id,
      name: '党员',
      phone: '',
      state: isHere ? 'reportedIn' : 'asked',
      community: places[home],
    },
    ...{ grid: null, unit: { id: unit, name: unit }, membership: isConfirmed ? 'confirmed' : 'asked' },
    ...{ skills: [], hobbies: [], freeTimes: [], classes: [], shows: [], card: id, askedAt: at },
    ...{ lastMonth: hasCheckedIn ? month : '2026-10', checkIns, presence: null, guesses: null },
    ...{ version: 1, events: [], createdAt: at },
  }
}

const ledgerDocument = (member: string) => ({
  ...{ _id: `${member}:2026`, member, year: 2026, version: 2 },
  entries: [entry('autumn', at, 60), entry('summer', lastQuarter, 90)],
})

/** The small district with these units, and what a plain recount of them gives. */
export const figureWorld = (world: World) => {
  const seed = withNextCommunity()
  const units = world.map(unitDocument)
  const people = world.flatMap(({ community: home, members }, n) =>
    members.map((digits, m) => ({ id: `member-${String(n)}-${String(m)}`, unit: `unit-${String(n)}`, home, digits })),
  )
  const receptions = places.map(({ code }, home) => ({
    _id: code,
    queue: units.filter((_, n) => world[n]?.community === home).map(({ _id }) => ({ unit: _id, at, confirmedAt: at })),
  }))
  const members = people.map(({ id, unit, home, digits }) => memberDocument(id, unit, home, digits))
  const ledgers = people.filter(({ digits }) => doneBy(digits).hasServed).map(({ id }) => ledgerDocument(id))
  const filled: Seed = { ...seed, collections: { ...seed.collections, units, receptions, members, ledgers } }
  const count = (some: typeof people, is: (done: ReturnType<typeof doneBy>) => boolean): number =>
    some.filter(({ digits }) => is(doneBy(digits))).length
  return {
    seed: filled,
    recount: {
      communities: places.map((_, home) => {
        const here = people.filter((one) => one.home === home)
        return {
          units: world.filter((unit) => unit.community === home).length,
          members: count(here, ({ isHere }) => isHere),
          behind: count(here, ({ isHere, hasCheckedIn }) => isHere && !hasCheckedIn),
        }
      }),
      units: world.map((_, n) => {
        const ours = people.filter(({ unit, digits }) => unit === `unit-${String(n)}` && doneBy(digits).isConfirmed)
        const served = count(ours, ({ hasServed }) => hasServed)
        return {
          unit: `unit-${String(n)}`,
          members: ours.length,
          reportedIn: count(ours, ({ isHere }) => isHere),
          checkedIn: count(ours, ({ isHere, hasCheckedIn }) => isHere && hasCheckedIn),
          services: served,
          minutes: served * 60,
        }
      }),
    },
  }
}
