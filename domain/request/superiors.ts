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
export const superiorsOf = (posts: readonly Manned[]): Superiors => {
  const [first, ...others] = deskDuties.flatMap((duty) => foremost(posts, duty) ?? [])
  if (first === undefined) throw new Error('the district has no centre post')
  return { chief: foremost(posts, 'gridChief'), desks: [first, ...others] }
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

/** Nobody is told of a complaint about himself. */
export const addressed = (
  { tells }: Rung,
  holder: Assignee,
  { place, about }: Request,
  superiors: Superiors,
): Addressed => {
  const above = desksAbove(holder, place, superiors)
  const whom = tells
    .flatMap((audience) => audiences[audience](holder, above, superiors.chief) ?? [])
    .filter((one) => one === 'reporter' || one.post !== about)
  return { whom, by: above.findLast((desk) => whom.includes(desk)) ?? null }
}
