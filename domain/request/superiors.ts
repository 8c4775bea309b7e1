import { deskDuties, type Duty } from '../../contract/vocabulary/duty'
import type { RungAudience } from '../../contract/vocabulary/rung-audience'
import type { Standing } from '../../contract/vocabulary/standing'
import { deskLevel, levelOf } from '../access/levels'
import { isDesk } from '../access/parties'
import type { Whom } from '../notification/notices-for'
import type { Rung } from '../service-level/ladder'
import type { Assignee, Place, Request } from './request'

/** Who stands above a place: the chief of its grid, and the desk of each level that is at work, from the lowest up. */
export interface Superiors {
  readonly chief: Assignee | null
  readonly desks: readonly [Assignee, ...Assignee[]]
  /** Posts that a complaint is kept away from; they are passed over, but for the last one, who is not told either. */
  readonly away: readonly string[]
}

/** A post, and whether somebody is there. */
export interface Manned extends Assignee {
  readonly standing: Standing
}

/** Who is at work before who comes back tomorrow. */
const order: readonly Standing[] = ['onDuty', 'offShift', 'onLeave', 'vacant']

const isBack = ({ standing, duty }: Manned): boolean =>
  standing === 'onDuty' || standing === 'offShift' || duty === 'districtCentre'

const foremost = (posts: readonly Manned[], duty: Duty): Assignee | null => {
  const [found] = posts
    .filter((post) => post.duty === duty && isBack(post))
    .sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))
  return found ? { post: found.post, name: found.name, duty, area: found.area } : null
}

/**
 * Who stands above a place, out of the posts on its way up: a level where everybody is away is passed over, the last one never.
 * @throws when the district has no desk at all: that is a fault of the district's data
 */
export const superiorsOf = (posts: readonly Manned[], away: readonly string[] = []): Superiors => {
  const asked = posts.filter(({ post, duty }) => duty === 'districtCentre' || !away.includes(post))
  const [first, ...others] = deskDuties.flatMap((duty) => foremost(asked, duty) ?? [])
  if (first === undefined) throw new Error('the district has no centre post')
  return { chief: foremost(asked, 'gridChief'), desks: [first, ...others], away }
}

/** The desks above somebody; at the top he himself. */
const desksAbove = (holder: Assignee, place: Pick<Place, 'path'>, { desks }: Superiors): readonly Assignee[] => {
  const above = desks.filter(({ duty }) => deskLevel(duty) > levelOf(holder, place))
  return above.length > 0 ? above : desks.slice(-1)
}

type Audiences = Readonly<
  Record<RungAudience, (holder: Assignee, above: readonly Assignee[], chief: Assignee | null) => Whom | null>
>

/** Who is meant by each audience of a rung; the highest desk where there are fewer levels. */
const audiences: Audiences = {
  reporter: () => 'reporter',
  handler: (holder) => holder,
  chief: ({ duty }, _, chief) => (isDesk(duty) || duty === 'department' ? null : chief),
  desk: (_, above) => above[0] ?? null,
  above: (_, above) => above[1] ?? above.at(-1) ?? null,
  top: (_, above) => above.at(-1) ?? null,
}

export interface Addressed {
  readonly whom: readonly Whom[]
  /** In whose name it is said: the highest desk that is told, 平台 where nobody is above. */
  readonly by: Assignee | null
}

/**
 * Nobody is told of a complaint about himself, and nobody of what he may not open: of a confidential one only its chain, which who has to
 * urge joins.
 */
export const addressed = (
  { tells, when }: Rung,
  holder: Assignee,
  { place, about, confidential, participants }: Request,
  superiors: Superiors,
): Addressed => {
  const above = desksAbove(holder, place, superiors)
  const all = tells
    .flatMap((audience) => audiences[audience](holder, above, superiors.chief) ?? [])
    .filter((one) => one === 'reporter' || ![about, ...superiors.away].includes(one.post))
  const highest = above.findLast((desk) => all.includes(desk)) ?? null
  const mayKnow = (one: Whom): boolean =>
    one === 'reporter' || participants.includes(one.post) || (one === highest && 'after' in when)
  const whom = confidential ? all.filter(mayKnow) : all
  return { whom, by: above.findLast((desk) => whom.includes(desk)) ?? null }
}
