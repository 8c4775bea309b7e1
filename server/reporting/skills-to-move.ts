import type { Skill } from '../../contract/vocabulary/skill'
import { skillsWantedIn } from '../repositories/demands'
import { skillsGivenBy } from '../repositories/resources'
import { skillsOfMembersOf } from '../repositories/unit-members'

type Skills = ReadonlyMap<string, ReadonlySet<Skill>>

/** What units can do, by their members and by what they give. */
export const giftsOf = async (units: readonly string[]): Promise<Skills> => {
  if (units.length === 0) return new Map()
  const [members, resources] = await Promise.all([skillsOfMembersOf(units), skillsGivenBy(units)])
  return new Map(
    units.map((unit) => [unit, new Set([...(members.get(unit) ?? []), ...(resources.get(unit) ?? [])].flat())]),
  )
}

/** What the communities within an area lack: the skills that their open demands ask for. */
export const needsIn = async (area: string): Promise<Skills> =>
  new Map([...(await skillsWantedIn(area))].map(([community, skills]) => [community, new Set(skills)]))
