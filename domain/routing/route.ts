import { deskDuties, dutyLabels, type Duty } from '../../contract/vocabulary/duty'
import type { Assignee } from '../request/request'

export interface DutyPost extends Assignee {
  readonly onDuty: boolean
  /** Whether somebody holds the post. */
  readonly held: boolean
}

/** One area on the way up, as people call it. */
export interface ChainLink {
  readonly code: string
  readonly name: string
}

export interface RouteQuestion {
  readonly category: { readonly name: string; readonly duties: readonly Duty[] }
  /** From the deepest area up to the district. */
  readonly chain: readonly ChainLink[]
  /** The posts on those areas. */
  readonly posts: readonly DutyPost[]
}

export interface Route {
  readonly assignee: Assignee
  /** Why it is he: sentences, in the order in which the search went. */
  readonly reasons: readonly string[]
}

interface Rule {
  readonly duties: readonly Duty[]
  readonly why: (link: ChainLink, post: DutyPost) => string
}

/** First match wins; within a rule the nearest ancestor wins. */
const rulesFor = (category: RouteQuestion['category']): Rule[] => [
  { duties: category.duties, why: (link, post) => `位置在${link.name}内，“${category.name}”由${post.name}负责` },
  { duties: ['gridChief'], why: (link, post) => `由${link.name}的${post.name}统筹` },
  ...deskDuties.map((duty) => ({
    duties: [duty],
    why: (_: ChainLink, post: DutyPost) => `交${post.name}派遣`,
  })),
]

const toAssignee = ({ post, name, duty, area }: DutyPost): Assignee => ({ post, name, duty, area })

const isAvailable = (post: DutyPost): boolean => post.onDuty && post.held

const absence = (post: DutyPost): string => (post.held ? `${post.name}今天不在岗` : `${post.name}暂时没有人`)

interface Step {
  readonly found?: { link: ChainLink; post: DutyPost }
  readonly trail: readonly string[]
}

/** One rule at one area. Posts of equal standing are taken in the order of their ids. */
const at = (link: ChainLink, rule: Rule, posts: readonly DutyPost[]): Step => {
  const here = rule.duties
    .flatMap((duty) => posts.filter((post) => post.area === link.code && post.duty === duty))
    .sort((a, b) => rule.duties.indexOf(a.duty) - rule.duties.indexOf(b.duty) || (a.post < b.post ? -1 : 1))
  const post = here.find(isAvailable)
  return post === undefined ? { trail: here.map(absence) } : { found: { link, post }, trail: [] }
}

/**
 * Place and category → a duty post, never nobody.
 * @throws when the district has no centre post at all: that is a fault of the district's data
 */
export const route = ({ category, chain, posts }: RouteQuestion): Route => {
  // Two rules may come to the same post: a desk whose own job it is, and the desk that dispatches.
  const trail = new Set<string>()
  for (const rule of rulesFor(category)) {
    for (const link of chain) {
      const { found, trail: missed } = at(link, rule, posts)
      missed.forEach((sentence) => trail.add(sentence))
      if (found) return { assignee: toAssignee(found.post), reasons: [...trail, rule.why(found.link, found.post)] }
    }
  }
  const last = posts.find((post) => post.duty === 'districtCentre')
  if (last === undefined) throw new Error('the district has no centre post')
  return {
    assignee: toAssignee(last),
    reasons: [...trail, `各级都没有在岗的人，先由${last.name}（${dutyLabels[last.duty]}）兜底`],
  }
}

/** The desk that gets what a handler returns: the nearest one in the chain that is at work. */
export const deskFor = (chain: readonly ChainLink[], posts: readonly DutyPost[]): Assignee =>
  route({
    category: { name: '派遣', duties: ['communityDesk'] },
    chain,
    posts: posts.filter((post) => post.duty !== 'gridChief'),
  }).assignee
