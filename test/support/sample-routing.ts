import type { Standing } from '../../contract/vocabulary/standing'
import { standingOf } from '../../domain/posts/on-duty'
import {
  settle,
  shortlist,
  type ChainLink,
  type DutyPost,
  type Route,
  type RouteQuestion,
} from '../../domain/routing/route'
import { ruleFor, usualRule } from '../../domain/routing/rule'
import { sampleDistrict, type Size } from '../../scripts/sample'
import { sampleCategories } from '../../scripts/sample/categories'
import { sampleRules } from '../../scripts/sample/rules'
import { sampleSettings } from '../../scripts/sample/settings'
import { areaSummary, type AreaSummary } from '../../server/repositories/documents/area'
import { postDocument, type PostDocument } from '../../server/repositories/documents/post'
import { factsOf, timeOfDay } from '../../server/places/routing-facts'

export const categories = sampleCategories()
const rules = sampleRules()

/** A Monday; offices are open from 8:30. */
export const moments = {
  normal: new Date('2026-11-23T10:00:00+08:00'),
  night: new Date('2026-11-23T02:30:00+08:00'),
}

/** A sample district with what routing reads of it: posts and areas by code. */
export const loadDistrict = (size: Size) => {
  const { areas, posts, centre } = sampleDistrict({ size, now: moments.normal })
  const { calendar } = sampleSettings({ code: areas[0]!._id, centre: centre.coordinates, basicTier: 5 })
  const summaries = new Map(areas.map(({ shape: _, ...area }) => [area._id, areaSummary.parse(area)]))
  const roster = posts.map((post) => postDocument.parse(post))
  return { areas: [...summaries.values()], summaries, roster, calendar }
}
type District = ReturnType<typeof loadDistrict>

export const grouped = <T extends { area: string }>(found: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const on = new Map<string, T[]>()
  for (const post of found) on.set(post.area, [...(on.get(post.area) ?? []), post])
  return on
}

/** Here all departments are one, so that what is said of duties holds of theirs too. */
export const toDuty = ({ _id, name, duty, area }: PostDocument, standing: Standing): DutyPost => ({
  post: _id,
  name,
  duty,
  area,
  standing,
  department: 'one and the same',
})

interface Asked extends RouteQuestion {
  readonly category: (typeof categories)[number]
  readonly area: AreaSummary
}

/** Every category at these places, at this moment, with these posts: what the server would ask. */
export function* questionsAt(
  { summaries, calendar }: District,
  places: readonly AreaSummary[],
  now: Date,
  roster: readonly PostDocument[],
): Generator<Asked> {
  const [documents, duties] = [grouped(roster), grouped(roster.map((post) => toDuty(post, standingOf(post, now))))]
  const time = timeOfDay(now, calendar)
  for (const area of places) {
    const areas = [...area.path].reverse().map((code) => summaries.get(code)!)
    const chain = areas.map(({ _id, name }): ChainLink => ({ code: _id, name }))
    const found = area.path.flatMap((code) => documents.get(code) ?? [])
    const posts = area.path.flatMap((code) => duties.get(code) ?? [])
    for (const category of categories) {
      const asked = { ...category, code: category._id }
      const facts = factsOf(areas, found, { category: asked, urgency: category.urgency, time })
      yield {
        area,
        category,
        urgency: category.urgency,
        rule: ruleFor(rules, facts) ?? usualRule(category),
        chain,
        posts,
        exclude: [],
      }
    }
  }
}

const idle = { open: 0, metres: 0, lastAssignedAt: null }
export const routeOf = (question: RouteQuestion): Route => settle(question, shortlist(question), () => idle)
