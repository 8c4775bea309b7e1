import type { Tract } from '../tracts'
import { TIER } from '../tracts'
import type { Leave } from '../documents'
import { SHIFTS, type PostDraft, type Staffing } from './post-drafts'

const DAY = 24 * 60 * 60 * 1000

/** Of the basic grids, as in any real district: some have nobody just now, some have somebody on leave, some share a worker. */
const VACANT = 0.025
const OFF_DUTY = 0.025
const SHARED = 0.035

const doTouch = (one: Tract, other: Tract): boolean =>
  one.outline.filter((spot) => other.outline.includes(spot)).length > 1

/** Grids whose worker looks after the neighbouring grid too: the neighbour by the grid that has no worker of its own. */
const shareWorkers = (
  { random, tier }: Staffing,
  isSpared: (grid: Tract) => boolean,
  count: number,
): Map<Tract, Tract> => {
  const pairs = tier(TIER.medium).flatMap(({ parts }) => {
    const [first, second] = parts.filter((part) => !isSpared(part))
    return first && second && doTouch(first, second) ? [[second, first] as const] : []
  })
  return new Map(random.shuffled(pairs).slice(0, count))
}

/**
 * One full-time worker to each basic grid, with the exceptions above; the grids in `spared` always have their own.
 */
export const gridWorkerPosts = (staffing: Staffing, spared: readonly Tract[]): PostDraft[] => {
  const { now, random, roster, tier } = staffing
  const grids = tier(TIER.basic)
  const isSpared = (grid: Tract) => spared.includes(grid)
  const shared = shareWorkers(staffing, isSpared, Math.round(grids.length * SHARED))
  const sharers = [...shared].flat()
  const others = random.shuffled(grids.filter((grid) => !isSpared(grid) && !sharers.includes(grid)))
  const vacant = others.splice(0, Math.round(grids.length * VACANT))
  const offDuty = others.splice(0, Math.round(grids.length * OFF_DUTY))
  const workers = new Map<Tract, string>()
  const employ = (grid: Tract): string => {
    const found = workers.get(grid) ?? roster.enrol({ name: `${grid.name}员`, roles: ['staff'] })
    workers.set(grid, found)
    return found
  }
  /** Away for a week; for every second one a colleague stands in. */
  const leaveOf = (grid: Tract): Leave => ({
    id: `${grid.code}-leave-01`,
    from: new Date(now.getTime() - DAY),
    to: new Date(now.getTime() + 6 * DAY),
    standIn: offDuty.indexOf(grid) % 2 === 1 ? employ(others[0] ?? grid) : null,
  })
  return grids.map((grid) => ({
    duty: 'gridWorker',
    tract: grid,
    name: `${grid.name}员`,
    holder: vacant.includes(grid) ? null : employ(shared.get(grid) ?? grid),
    // Those that are shown are always there, for whoever tries them in the evening.
    ...(!isSpared(grid) && { shifts: SHIFTS.gridWorker }),
    ...(offDuty.includes(grid) && { leaves: [leaveOf(grid)] }),
  }))
}

/** Special grids have a worker of their own. */
export const specialWorkerPosts = ({ roster }: Staffing, specials: readonly Tract[]): PostDraft[] =>
  specials.map((tract) => {
    const name = `${tract.name}专属网格员`
    const holder = roster.enrol({ name, roles: ['staff'] })
    return { duty: 'gridWorker', tract, name, holder, shifts: SHIFTS.gridWorker }
  })
