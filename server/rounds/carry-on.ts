import { dayToTell } from '../../domain/notification/waking-hours'
import { quarterToRemindOf, yearToPromise } from '../../domain/notification/yearly-round'
import { communityTier } from '../places/community-by-code'
import { areasOfTier } from '../repositories/areas'
import type { AreaSummary } from '../repositories/documents/area'
import { noteRound, round } from '../repositories/rounds'
import { linesOf, unitsByIds } from '../repositories/units'
import { tellContactsWhatWaits, tellDeskWhatWaits } from './digest'
import { tellUnitToPromise } from './promises'
import { tellOfCards, tellOfMeeting } from './quarter'

/** Milliseconds of one run of the timer, and areas side by side. */
const [longest, lanes] = [6_000, 2]

/** District, streets and communities have bodies. */
const tiers = [0, 1, communityTier]

const visitCommunity = async (community: AreaSummary, day: string, now: Date): Promise<void> => {
  const { queue, guests } = await linesOf(community._id)
  const units = await unitsByIds([...queue, ...guests].map(({ unit }) => unit))
  await tellDeskWhatWaits(community, day, now)
  await tellContactsWhatWaits([...units.values()], day, now)
  const [closing, year] = [quarterToRemindOf(now), yearToPromise(now)]
  if (closing !== null) await tellOfCards(community, queue, closing, now)
  if (year === null) return
  for (const { unit: id, confirmedAt } of queue) {
    const unit = units.get(id)
    if (unit !== undefined && confirmedAt !== null) await tellUnitToPromise(unit, year, now)
  }
}

/** One that fails keeps no other from its turn; what could not be told today is told tomorrow, as it waits still. */
const visit = async (area: AreaSummary, day: string, now: Date): Promise<void> => {
  const closing = quarterToRemindOf(now)
  try {
    if (area.tier === communityTier) await visitCommunity(area, day, now)
    if (closing !== null) await tellOfMeeting(area, closing, now)
  } catch (error) {
    console.error('could not say what waits', area._id, error)
  }
}

const areasAfter = async (after: string): Promise<AreaSummary[]> =>
  (await Promise.all(tiers.map(areasOfTier)))
    .flat()
    .filter(({ _id }) => _id > after)
    .sort((a, b) => (a._id < b._id ? -1 : 1))

interface Begun {
  readonly day: string
  readonly after: string
}

/** Where the round of this day goes on; null when it came to its end, or it is not the time for it. */
const running = async (now: Date): Promise<Begun | null> => {
  const day = dayToTell(now)
  if (day === null) return null
  const state = await round()
  const after = state?.day === day ? state.after : ''
  return after === null ? null : { day, after }
}

/**
 * Once a day the round of all areas, from where the last run has stopped: what waits, and what is missing. Two runs at once tell the same,
 * and what is told twice is told once.
 * @returns how many areas were visited
 */
export const carryOnRound = async (now: Date): Promise<{ readonly visited: number }> => {
  const begun = await running(now)
  if (begun === null) return { visited: 0 }
  const { day, after } = begun
  const end = performance.now() + longest
  const left = await areasAfter(after)
  for (let done = 0; done < left.length; done += lanes) {
    const row = left.slice(done, done + lanes)
    await Promise.all(row.map((area) => visit(area, day, now)))
    await noteRound({ day, after: row.at(-1)?._id ?? after })
    if (performance.now() > end) return { visited: done + row.length }
  }
  await noteRound({ day, after: null })
  return { visited: left.length }
}
