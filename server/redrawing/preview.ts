import type { GridAfter, RedrawPreview } from '../../contract/redrawing'
import { areaCode } from '../../contract/ids'
import { doubleArea } from '../../domain/redrawing/ring'
import { rezoned } from '../../domain/redrawing/rezoned'
import { isRefused, type Refused } from '../../domain/refused'
import { namesOf } from '../repositories/people'
import type { PostDocument } from '../repositories/documents/post'
import { closedIn } from '../repositories/requests-in-areas'
import { nameOrNull } from '../views/post-view'
import { openBehind, wishesBehind } from './behind'
import { planFor, type Asked, type Plan } from './plan-for'
import { handlersAmong } from './posts-after'

type Group = GridAfter['requests'][number]

/** Which grid each open request comes to, and who then has it: counted as they would move. */
const groupsOf = async ({ grids, posts: { along, added } }: Plan): Promise<ReadonlyMap<string, readonly Group[]>> => {
  const handlers = handlersAmong([...along, ...added])
  const groups = new Map<string, Map<string, Group>>()
  for await (const behind of openBehind(grids)) {
    for (const request of behind) {
      const { grid, assignee } = rezoned(request, grids.olds, grids.news, handlers)
      const stays = assignee.post === request.assignee.post
      const there = groups.get(grid.code) ?? new Map<string, Group>()
      const key = `${assignee.post} ${stays}`
      there.set(key, { postName: assignee.name, stays, count: (there.get(key)?.count ?? 0) + 1 })
      groups.set(grid.code, there)
    }
  }
  return new Map([...groups].map(([code, there]) => [code, [...there.values()]]))
}

const namesOfHolders = (posts: readonly PostDocument[]) => namesOf(posts.flatMap(({ holder }) => holder ?? []))

const toGrids = async (plan: Plan): Promise<GridAfter[]> => {
  const { news, posts } = plan
  const [groups, names] = await Promise.all([groupsOf(plan), namesOfHolders([...posts.along, ...posts.added])])
  const before = new Map(posts.before.map(({ _id, name }) => [_id, name]))
  const whole = news.reduce((sum, { ring }) => sum + Math.abs(doubleArea(ring)), 0)
  const toPost = ({ _id, name, holder }: PostDocument) => ({
    name,
    wasName: before.get(_id) ?? null,
    holderName: nameOrNull(names, holder),
  })
  return news.map(({ code, name, ring, centre, households }) => ({
    code: areaCode.parse(code),
    name,
    centre,
    households,
    outline: [...ring],
    share: Math.abs(doubleArea(ring)) / whole,
    posts: [...posts.along, ...posts.added].filter(({ area }) => area === code).map(toPost),
    requests: [...(groups.get(code) ?? [])],
  }))
}

const countWishes = async ({ grids }: Plan): Promise<number> => {
  let count = 0
  for await (const behind of wishesBehind(grids)) count += behind.length
  return count
}

/** What redrawing as asked would do: by the same plan, and nothing is changed. */
export const previewRedraw = async (asked: Asked): Promise<RedrawPreview | Refused> => {
  const plan = await planFor(asked)
  if (isRefused(plan)) return plan
  const [into, wishes, closed] = await Promise.all([toGrids(plan), countWishes(plan), closedIn(plan.grids.olds)])
  const moving = into.flatMap(({ requests }) => requests).reduce((sum, { count }) => sum + count, 0)
  return { into, moving, wishes, closed }
}
