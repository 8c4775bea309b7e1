import type { Position } from '../../contract/place'
import type { Urgency } from '../../contract/vocabulary/urgency'
import type { Hands } from '../../domain/access/hands'
import { deskLevel, levelOf } from '../../domain/access/levels'
import type { Assignee, Category, Request } from '../../domain/request/request'
import { standingOf } from '../../domain/posts/on-duty'
import { metresBetween } from '../../domain/routing/distance'
import type { Load } from '../../domain/routing/fair-choice'
import {
  choose,
  deskShortlist,
  settle,
  shortlist,
  type ChainLink,
  type DutyPost,
  type Route,
  type Shortlist,
} from '../../domain/routing/route'
import { ruleFor, usualRule } from '../../domain/routing/rule'
import { areasByCode } from '../repositories/areas'
import type { AreaSummary } from '../repositories/documents/area'
import type { PostDocument } from '../repositories/documents/post'
import { noteAssigned, postsForRouting } from '../repositories/posts'
import { openTasksBy } from '../repositories/request-lists'
import { routingRules } from '../repositories/routing-rules'
import { districtSettings } from '../repositories/settings'
import { heldOnlyBy, keptAway, type Complaint } from './kept-away'
import { factsOf, timeOfDay } from './routing-facts'

export interface RouteOptions {
  readonly now: Date
  /** How urgent this request is; its category's urgency when absent. */
  readonly urgency?: Urgency
  /** Where exactly, to choose the nearest among equals. */
  readonly at?: Position | null
  /** Whom it is about, when it is a complaint. */
  readonly complaint?: Complaint
  /** Nobody is told of it but who gets it. */
  readonly confidential?: boolean
  /** Posts that must not get it: they have sent it back. */
  readonly exclude?: readonly string[]
}

const aboutNobody: Complaint = { about: null, accused: [] }

/** A path with everything that stands on it. */
interface Ground {
  /** From the deepest area up. */
  readonly areas: readonly AreaSummary[]
  readonly found: readonly PostDocument[]
}

const groundOf = async (path: readonly string[]): Promise<Ground> => {
  const [areas, found] = await Promise.all([areasByCode(path), postsForRouting(path)])
  return { areas: areas.reverse(), found }
}

const linksOf = ({ areas }: Ground): ChainLink[] => areas.map(({ _id, name }) => ({ code: _id, name }))

const dutyPosts = ({ found }: Ground, now: Date): DutyPost[] =>
  found.map((post) => ({
    post: post._id,
    name: post.name,
    duty: post.duty,
    area: post.area,
    department: post.department,
    standing: standingOf(post, now),
  }))

/** What the choice among several looks at; one alone needs no look. */
const loadsFor = async (list: Shortlist, ground: Ground, at: Position | null): Promise<(post: DutyPost) => Load> => {
  const open = list.posts.length > 1 ? await openTasksBy(list.posts.map(({ post }) => post)) : new Map<string, number>()
  return ({ post, area }) => {
    const middle = ground.areas.find(({ _id }) => _id === area)?.centre
    return {
      open: open.get(post) ?? 0,
      metres: at === null || middle === undefined ? 0 : Math.round(metresBetween(at, middle)),
      lastAssignedAt: ground.found.find(({ _id }) => _id === post)?.lastAssignedAt ?? null,
    }
  }
}

/** Among several it is now somebody else's turn. */
const noteTurn = async (list: Shortlist, { post, area }: Assignee, now: Date): Promise<void> => {
  if (list.posts.length > 1) await noteAssigned({ _id: post, area }, now)
}

const question = async (path: readonly string[], category: Category, options: RouteOptions) => {
  const [ground, rules, settings] = await Promise.all([groundOf(path), routingRules(), districtSettings()])
  const {
    now,
    urgency = category.urgency,
    complaint = aboutNobody,
    confidential = false,
    exclude: others = [],
  } = options
  const exclude = [...others, ...(await keptAway(complaint, ground.found, now))]
  const facts = factsOf(ground.areas, ground.found, {
    category,
    urgency,
    time: timeOfDay(now, settings.calendar),
  })
  const [chain, posts] = [linksOf(ground), dutyPosts(ground, now)]
  const rule = ruleFor(rules, facts)
  const followed = rule ?? usualRule(category)
  const asked = {
    ...{ category, urgency, chain, posts, exclude },
    rule: confidential ? { ...followed, copies: [] } : followed,
  }
  return { ground, rule, asked }
}

export interface TriedRoute {
  readonly route: Route
  /** Among whom it was chosen. */
  readonly list: Shortlist
  /** Id of the rule that decided; null for the category's own duties. */
  readonly rule: string | null
}

/** Who would get a request of this category at this place, and why. Nothing is noted down. */
export const tryRoute = async (
  path: readonly string[],
  category: Category,
  options: RouteOptions,
): Promise<TriedRoute> => {
  const { ground, rule, asked } = await question(path, category, options)
  const list = shortlist(asked)
  const route = settle(asked, list, await loadsFor(list, ground, options.at ?? null))
  return { route, list, rule: rule?._id ?? null }
}

/** Who gets a new request of this category at this place, and why. */
export const findRoute = async (path: readonly string[], category: Category, options: RouteOptions): Promise<Route> => {
  const { list, route } = await tryRoute(path, category, options)
  await noteTurn(list, route.assignee, options.now)
  return route
}

/** What a desk is looked for with. */
type Placed = Pick<Request, 'place' | 'category'> & Complaint

/**
 * The desk above its place that is at work, no lower than `from` (1 community, 2 street, 3 district). @param asker who applies there: it is
 * no desk at which only he would answer
 */
export const findDesk = async (request: Placed, now: Date, from: 1 | 2 | 3 = 1, asker?: string): Promise<Assignee> => {
  const { place, category } = request
  const ground = await groundOf(place.path)
  const own = asker === undefined ? [] : heldOnlyBy([asker], ground.found, now)
  const exclude = [...own, ...(await keptAway(request, ground.found, now))]
  const posts = dutyPosts(ground, now).filter(({ duty }) => deskLevel(duty) >= from)
  const asked = { chain: linksOf(ground), posts, urgency: category.urgency, exclude }
  const list = deskShortlist(asked)
  const { assignee } = choose(list, await loadsFor(list, ground, place.at))
  await noteTurn(list, assignee, now)
  return assignee
}

/** The desk one level above who has it, and none below where the request has come to: those only look on. Null at the top. */
export const findDeskAbove = async (
  holder: Assignee,
  request: Placed & Partial<Pick<Request, 'level'>>,
  now: Date,
  asker?: string,
): Promise<Assignee | null> => {
  const level = levelOf(holder, request.place)
  return level === 3 ? null : findDesk(request, now, Math.max(level + 1, request.level ?? 1) as 1 | 2 | 3, asker)
}

const nobodysRule = { name: null, duties: [], copies: [], department: null }

/**
 * Who would look on site whether it is done: the chief of the grid, else a desk, and never in a hurry. Never a post that did it, nor one
 * that only people who did it hold.
 */
export const findChecker = async (request: Placed, { posts, people }: Hands, now: Date): Promise<Assignee> => {
  const { place, category } = request
  const ground = await groundOf(place.path)
  const list = shortlist({
    category,
    rule: nobodysRule,
    chain: linksOf(ground),
    posts: dutyPosts(ground, now),
    urgency: 'ordinary',
    exclude: [...posts, ...heldOnlyBy(people, ground.found, now), ...(await keptAway(request, ground.found, now))],
  })
  return choose(list, await loadsFor(list, ground, place.at)).assignee
}
