import type { Level } from '../../../domain/whistle/whistle'
import { sampleDepartments } from '../departments'
import type { Duty, PropertyMode } from '../documents'
import { TIER, type Tract } from '../tracts'
import { SHIFTS, type PostDraft, type Staffing } from './post-drafts'

/** Every second community's desk has a second seat. */
const seats = (community: Tract, i: number): string[] =>
  i % 2 === 0 ? [`${community.name}工作台`, `${community.name}工作台二席`] : [`${community.name}工作台`]

/** Which of six communities have a property company, and for what part; the others fall back on their community. */
const PROPERTY: ((community: Tract) => Tract | undefined)[] = [
  (community) => community,
  ({ parts }) => parts[0],
  () => undefined,
  ({ parts }) => parts.at(-1),
  () => undefined,
  () => undefined,
]

/** The part of the i-th community that its property company looks after. */
const propertyGround = (community: Tract, i: number): Tract | undefined => PROPERTY[i % PROPERTY.length]?.(community)

const WITHOUT_COMPANY: readonly PropertyMode[] = ['government', 'committee', 'none']

/** By area, who looks after the buildings: of every community, and of the part that has a company. */
export const propertyModes = (communities: readonly Tract[]): Map<string, PropertyMode> =>
  new Map(
    communities.flatMap((community, i): [string, PropertyMode][] => {
      const ground = propertyGround(community, i)
      const others = WITHOUT_COMPANY[i % WITHOUT_COMPANY.length] ?? 'none'
      return [[community.code, others], ...(ground ? [[ground.code, 'company'] as [string, PropertyMode]] : [])]
    }),
  )

/** The communities in turn, `first` first, so that it has all there is. */
export const inTurn = (communities: readonly Tract[], first: Tract): Tract[] => {
  const start = communities.indexOf(first)
  return [...communities.slice(start), ...communities.slice(0, start)]
}

/**
 * Desks, departments and property companies: posts held by a person who acts for the body. The communities take turns from `first`
 * on, so that it has all of them.
 */
export const deskPosts = ({ roster, tier }: Staffing, first: Tract): PostDraft[] => {
  const employ = (name: string): string => roster.enrol({ name, roles: ['staff'] })
  const open = (duty: Duty, tract: Tract, name: string): PostDraft => ({ duty, tract, name, holder: employ(name) })
  const bodies = (level: Level, tract: Tract): PostDraft[] =>
    sampleDepartments
      .filter((department) => department.level === level)
      .map(({ code, name }) => ({ ...open('department', tract, `${tract.name}${name}`), department: code }))
  const communities = inTurn(tier(TIER.community), first)
  return [
    ...communities.flatMap((tract, i) =>
      seats(tract, i).map((name) => ({
        ...open('communityDesk', tract, name),
        // The first one is always there, for whoever tries it in the evening.
        ...(i > 0 && { shifts: SHIFTS.communityDesk }),
      })),
    ),
    ...tier(TIER.street).map((tract) => ({
      ...open('streetDesk', tract, `${tract.name}工作台`),
      deputies: [employ(`${tract.name}工作台代班人`)],
    })),
    ...tier(TIER.district).map((tract) => open('districtCentre', tract, `${tract.name}社会治理中心`)),
    ...tier(TIER.district).flatMap((tract) => bodies('district', tract)),
    ...communities.flatMap((community, i) => {
      const tract = propertyGround(community, i)
      return tract ? [open('propertyCompany', tract, `${community.name.replace(/社区$|村$/, '')}物业`)] : []
    }),
    ...tier(TIER.street).flatMap((tract) => bodies('street', tract)),
  ]
}
