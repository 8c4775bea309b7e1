import { deskDuties, dutyLabels, type Duty } from '../../contract/vocabulary/duty'
import { standingLabels, type Standing } from '../../contract/vocabulary/standing'
import type { Urgency } from '../../contract/vocabulary/urgency'
import type { Assignee } from '../request/request'
import { fairest, type Fairness, type Load } from './fair-choice'
import type { MatchedRule } from './rule'

export interface DutyPost extends Assignee {
  readonly standing: Standing
  /** Which department it belongs to, of a department's post. */
  readonly department: string | null
}

/** One area on the way up, as people call it. */
export interface ChainLink {
  readonly code: string
  readonly name: string
}

export interface RouteQuestion {
  readonly category: { readonly name: string }
  readonly urgency: Urgency
  readonly rule: MatchedRule
  /** From the deepest area up to the district. */
  readonly chain: readonly ChainLink[]
  /** The posts on those areas. */
  readonly posts: readonly DutyPost[]
  /** Posts that must not get it: they returned it before, or it is about them. */
  readonly exclude: readonly string[]
}

export interface Route {
  readonly assignee: Assignee
  /** Who is told as well; never the assignee. */
  readonly copies: readonly Assignee[]
  /** Why it is he: sentences, in the order in which the search went. */
  readonly reasons: readonly string[]
}

/** Who may get it on equal terms, and what led there. */
export interface Shortlist {
  readonly posts: readonly [DutyPost, ...DutyPost[]]
  readonly reasons: readonly string[]
  readonly why: (post: DutyPost) => string
}

interface Step {
  readonly duty: Duty
  readonly why: (link: ChainLink, post: DutyPost) => string
}

const deskSteps = deskDuties.map((duty): Step => ({ duty, why: (_, post) => `交${post.name}派遣` }))

/** One duty after the other, each from the nearest area up; then the chief of the grids, then the desks. */
const stepsFor = ({ category, rule }: RouteQuestion): Step[] => [
  ...rule.duties.map((duty): Step => ({
    duty,
    why: (link, post) => `位置在${link.name}内，“${category.name}”由${post.name}负责`,
  })),
  { duty: 'gridChief', why: (link, post) => `由${link.name}的${post.name}统筹` },
  ...deskSteps,
]

/** What cannot wait goes to whoever is at work now; the rest waits for its worker's next shift. */
const canWait: Readonly<Record<Urgency, boolean>> = { emergency: false, urgent: false, ordinary: true, complex: true }

const isAvailable = ({ standing }: DutyPost, urgency: Urgency): boolean =>
  standing === 'onDuty' || (standing === 'offShift' && canWait[urgency])

/** Who is left out on purpose is named as neutrally as can be: the reason may be a complaint about him. */
const absenceOf = ({ post, name, standing }: DutyPost, exclude: readonly string[]): string =>
  standing === 'onDuty' || exclude.includes(post) ? `${name}这一次不参与办理` : `${name}${standingLabels[standing]}`

/** Departments are no equals: only the one that the rule means. */
const withDuty = ({ posts, rule }: RouteQuestion, link: ChainLink, duty: Duty): DutyPost[] =>
  posts
    .filter((post) => post.area === link.code && post.duty === duty)
    .filter(({ department }) => duty !== 'department' || department === rule.department)
    .sort((a, b) => (a.post < b.post ? -1 : 1))

/** When nobody is at work anywhere: the highest desk that is not left out, at work or not. */
const lastResort = ({ posts, exclude }: RouteQuestion): DutyPost => {
  const desks = [...deskDuties].reverse().flatMap((duty) => posts.filter((post) => post.duty === duty))
  const last = desks.find(({ post, standing }) => standing !== 'vacant' && !exclude.includes(post)) ?? desks[0]
  if (last === undefined) throw new Error('the district has no centre post')
  return last
}

const search = (question: RouteQuestion, steps: readonly Step[]): Shortlist => {
  const { chain, exclude, urgency } = question
  // Two steps may come to the same post: a desk whose own job it is, and the desk that dispatches.
  const trail = new Set<string>()
  for (const { duty, why } of steps) {
    for (const link of chain) {
      const here = withDuty(question, link, duty)
      const [first, ...others] = here.filter((post) => !exclude.includes(post.post) && isAvailable(post, urgency))
      if (first) return { posts: [first, ...others], reasons: [...trail], why: (post) => why(link, post) }
      here.forEach((post) => trail.add(absenceOf(post, exclude)))
    }
  }
  return {
    posts: [lastResort(question)],
    reasons: [...trail],
    why: (post) => `各级都没有在岗的人，先由${post.name}（${dutyLabels[post.duty]}）兜底`,
  }
}

const ruleSentence = ({ rule, category }: RouteQuestion): string =>
  rule.name === null ? `按“${category.name}”的日常分工` : `按规则“${rule.name}”`

/**
 * Place, category and rule → the posts that may get it on equal terms, never nobody.
 * @throws when the district has no desk at all: that is a fault of the district's data
 */
export const shortlist = (question: RouteQuestion): Shortlist => {
  const found = search(question, stepsFor(question))
  return { ...found, reasons: [ruleSentence(question), ...found.reasons] }
}

/** The desks that may get what a handler returns: of the nearest area in the chain where one is at work. */
export const deskShortlist = (question: Omit<RouteQuestion, 'rule' | 'category'>): Shortlist => {
  const asked = {
    ...question,
    category: { name: '派遣' },
    rule: { name: null, duties: [], copies: [], department: null },
  }
  return search(asked, deskSteps)
}

const toAssignee = ({ post, name, duty, area }: Assignee): Assignee => ({ post, name, duty, area })

const fairness: Readonly<Record<Fairness, string>> = {
  open: '在办的最少',
  metres: '在办一样多，离得最近',
  idle: '在办一样多，最久没有接新件',
  order: '各项都一样，按顺序轮到',
}

/** Of those on the list, whose turn it is. */
export const choose = (list: Shortlist, loadOf: (post: DutyPost) => Load): Omit<Route, 'copies'> => {
  const { post, by } = fairest(list.posts, loadOf)
  const turn = list.posts.length > 1 ? [`${list.posts.length} 个同岗中，${post.name}${fairness[by]}`] : []
  return { assignee: toAssignee(post), reasons: [...list.reasons, ...turn, list.why(post)] }
}

/** Who is told as well: of each duty the nearest post that somebody holds. */
export const copiesFor = (question: RouteQuestion, assignee: Assignee): Assignee[] =>
  question.rule.copies.flatMap((duty) => {
    const { chain, exclude } = question
    const held = chain
      .flatMap((link) => withDuty(question, link, duty))
      .filter(({ post, standing }) => standing !== 'vacant' && post !== assignee.post && !exclude.includes(post))
    const [nearest] = held
    const told = held.find((post) => post.area === nearest?.area && post.standing === 'onDuty') ?? nearest
    return told === undefined ? [] : [toAssignee(told)]
  })

/** The whole way: whose turn it is, and who is told as well. */
export const settle = (question: RouteQuestion, list: Shortlist, loadOf: (post: DutyPost) => Load): Route => {
  const { assignee, reasons } = choose(list, loadOf)
  const copies = copiesFor(question, assignee)
  return { assignee, copies, reasons: [...reasons, ...copies.map(({ name }) => `同时告知${name}`)] }
}
