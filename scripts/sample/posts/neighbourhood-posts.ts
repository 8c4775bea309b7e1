import type { SampleBuilding } from '../documents'
import { numeral } from '../names'
import { homeIn } from '../people'
import { TIER, type Tract } from '../tracts'
import type { PostDraft, Staffing } from './post-drafts'

const BUILDINGS_PER_HEAD = 2

/** A resident who looks after one or two buildings and lives in the first. */
const buildingHeads = ({ roster, buildingsIn }: Staffing, grid: Tract): PostDraft[] => {
  const buildings = buildingsIn(grid)
  const groups = buildings.flatMap((_, i) =>
    i % BUILDINGS_PER_HEAD === 0 ? [buildings.slice(i, i + BUILDINGS_PER_HEAD)] : [],
  )
  return groups.map((group, i) => {
    const numbers = group.map((_, n) => numeral(i * BUILDINGS_PER_HEAD + n + 1)).join('、')
    const name = `${grid.name}${numbers}号楼楼栋长`
    const holder = roster.enrol({ name, roles: ['resident', 'staff'], home: group[0] ? homeIn(group[0]) : null })
    return { duty: 'buildingHead', tract: grid, name, holder }
  })
}

/** A household that speaks for its neighbours: one to each of the smallest areas. */
const centreHousehold = ({ roster, random }: Staffing, tract: Tract, buildings: SampleBuilding[]): PostDraft => {
  const building = buildings[random.integer(0, buildings.length - 1)]
  const name = `${tract.name}中心户长`
  const holder = roster.enrol({ name, roles: ['resident', 'staff'], home: building ? homeIn(building) : null })
  return { duty: 'centreHousehold', tract, name, holder }
}

/** Building heads and centre households of every basic grid. */
export const neighbourhoodPosts = (staffing: Staffing): PostDraft[] =>
  staffing.tier(TIER.basic).flatMap((grid) => {
    const smallest = grid.parts.length > 0 ? grid.parts : [grid]
    return [
      ...buildingHeads(staffing, grid),
      ...smallest.map((tract) => centreHousehold(staffing, tract, staffing.buildingsIn(grid))),
    ]
  })
