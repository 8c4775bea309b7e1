import type { Level } from '../../../domain/whistle/whistle'
import { sampleDepartments } from '../departments'
import type { Duty } from '../documents'
import { TIER, type Tract } from '../tracts'
import type { PostDraft, Staffing } from './post-drafts'

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

/**
 * Desks, departments and property companies: posts held by a person who acts for the body. The communities take turns from `first`
 * on, so that it has all of them.
 */
export const deskPosts = ({ roster, tier }: Staffing, first: Tract): PostDraft[] => {
  const open = (duty: Duty, tract: Tract, name: string): PostDraft => {
    return { duty, tract, name, holder: roster.enrol({ name, roles: ['staff'] }), onDuty: true }
  }
  const bodies = (level: Level, tract: Tract): PostDraft[] =>
    sampleDepartments
      .filter((department) => department.level === level)
      .map(({ code, name }) => ({ ...open('department', tract, `${tract.name}${name}`), department: code }))
  const all = tier(TIER.community)
  const communities = [...all.slice(all.indexOf(first)), ...all.slice(0, all.indexOf(first))]
  return [
    ...communities.flatMap((tract, i) => seats(tract, i).map((name) => open('communityDesk', tract, name))),
    ...tier(TIER.street).map((tract) => open('streetDesk', tract, `${tract.name}工作台`)),
    ...tier(TIER.district).map((tract) => open('districtCentre', tract, `${tract.name}社会治理中心`)),
    ...tier(TIER.district).flatMap((tract) => bodies('district', tract)),
    ...communities.flatMap((community, i) => {
      const tract = PROPERTY[i % PROPERTY.length]?.(community)
      return tract ? [open('propertyCompany', tract, `${community.name.replace(/社区$|村$/, '')}物业`)] : []
    }),
    ...tier(TIER.street).flatMap((tract) => bodies('street', tract)),
  ]
}
