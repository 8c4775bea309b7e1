import type { EntryKind } from '../../contract/vocabulary/entry-kind'
import type { HonourMeasure } from '../../contract/vocabulary/honour-measure'
import { monthInGrace, monthOf } from '../reporting-in/monthly'
import { shanghai } from '../service-level/shanghai'

/** For what of a year a member is honoured; a row of the district's settings. */
export interface HonourRule {
  readonly name: string
  readonly measure: HonourMeasure
  /** Hours, services, months or points from which on he has it. */
  readonly threshold: number
  readonly active: boolean
}

/** What stands in the ledger of the year. */
interface Entered {
  readonly kind: EntryKind
  readonly minutes: number
  readonly points: number
}

interface Member {
  /** Monthly check-ins. */
  readonly checkIns: readonly { readonly month: string }[]
  /** The last month of them; empty: none. */
  readonly lastMonth: string
}

export interface NextHonour {
  readonly name: string
  readonly measure: HonourMeasure
  /** Of hours in minutes. */
  readonly missing: number
}

export interface Honours {
  readonly names: readonly string[]
  /** The one of which the least is missing; null when none can be reached any more. */
  readonly next: NextHonour | null
}

const sumOf = (entries: readonly Entered[], of: 'minutes' | 'points'): number =>
  entries.reduce((sum, entry) => sum + entry[of], 0)

type Year = Readonly<Record<HonourMeasure, number>>

/** What somebody has done in a year, in what is counted: hours by their minutes. */
const doneIn = (year: number, entries: readonly Entered[], { checkIns }: Member): Year => ({
  hours: sumOf(entries, 'minutes'),
  services: entries.filter(({ kind }) => kind !== 'correction').length,
  months: new Set(checkIns.map(({ month }) => month).filter((month) => month.startsWith(`${String(year)}-`))).size,
  points: sumOf(entries, 'points'),
})

/** A threshold in what is counted. */
const unitOf: Year = { hours: 60, services: 1, months: 1, points: 1 }

/** The months of this year for which he may still check in: those to come, this one, and the one before while it may be made good. */
const monthsLeft = (year: number, { lastMonth }: Member, now: Date): number => {
  const first = monthInGrace(now) ?? monthOf(now)
  const months = Array.from({ length: 12 }, (_, n) => `${String(year)}-${String(n + 1).padStart(2, '0')}`)
  return months.filter((month) => month >= first && month > lastMonth).length
}

export interface LedgerOfYear {
  readonly year: number
  readonly entries: readonly Entered[]
}

/** The honours of a year, by the rules as they are now. */
export const honoursOfYear = (
  { year, entries }: LedgerOfYear,
  member: Member,
  rules: readonly HonourRule[],
  now: Date,
): Honours => {
  const done = doneIn(year, entries, member)
  const known = rules
    .filter(({ active }) => active)
    .map(({ name, measure, threshold }) => ({ name, measure, wanted: threshold * unitOf[measure] }))
  const isReached = ({ measure, wanted }: (typeof known)[number]): boolean => done[measure] >= wanted
  const left = monthsLeft(year, member, now)
  const [nearest] = known
    .filter((rule) => !isReached(rule))
    .map(({ wanted, ...rule }) => ({ rule, wanted, missing: wanted - done[rule.measure] }))
    // Nobody is told to make good months that are gone.
    .filter(({ rule, missing }) => rule.measure !== 'months' || missing <= left)
    .toSorted((a, b) => a.missing / a.wanted - b.missing / b.wanted)
  return {
    names: known.filter(isReached).map(({ name }) => name),
    next: nearest && year === shanghai(now).year() ? { ...nearest.rule, missing: nearest.missing } : null,
  }
}
