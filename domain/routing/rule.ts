import type { RoutingRule, RuleConditions } from '../../contract/routing-rule'
import type { AreaClass } from '../../contract/vocabulary/area-class'
import type { Duty } from '../../contract/vocabulary/duty'
import type { PlaceLevel } from '../../contract/vocabulary/place-level'
import type { PropertyMode } from '../../contract/vocabulary/property-mode'
import type { Urgency } from '../../contract/vocabulary/urgency'
import { minuteOf } from '../posts/on-duty'
import type { Category } from '../request/request'

export interface TimeOfDay {
  /** Minutes after midnight in China. */
  readonly minute: number
  readonly isOfficeHour: boolean
}

/** What the rules may ask about one request at one moment. */
export interface RoutingFacts {
  readonly category: Pick<Category, 'code' | 'className' | 'name' | 'duties'>
  readonly urgency: Urgency
  readonly areaClass: AreaClass | null
  readonly placeLevel: PlaceLevel
  readonly propertyMode: PropertyMode
  readonly time: TimeOfDay
}

type Facts = RoutingFacts
type When = RuleConditions

const isAmong = <T>(listed: readonly T[], ...values: readonly (T | null)[]): boolean =>
  listed.length === 0 || values.some((value) => value !== null && listed.includes(value))

const isDuring = ({ time }: When, { time: { minute, isOfficeHour } }: Facts): boolean => {
  if (time === null) return true
  if (typeof time === 'string') return isOfficeHour === (time === 'officeHours')
  const [from, to] = [minuteOf(time.from), minuteOf(time.to)]
  return from < to ? from <= minute && minute < to : from <= minute || minute < to
}

const conditions: Readonly<Record<keyof When, (when: When, facts: Facts) => boolean>> = {
  categories: (when, { category }) => isAmong(when.categories, category.code, category.className),
  areaClasses: (when, facts) => isAmong(when.areaClasses, facts.areaClass),
  placeLevels: (when, facts) => isAmong(when.placeLevels, facts.placeLevel),
  propertyModes: (when, facts) => isAmong(when.propertyModes, facts.propertyMode),
  urgencies: (when, facts) => isAmong(when.urgencies, facts.urgency),
  time: isDuring,
}

export const doesMatch = (when: RuleConditions, facts: RoutingFacts): boolean =>
  Object.values(conditions).every((holds) => holds(when, facts))

/** What of a rule routing follows. */
export interface MatchedRule {
  /** Null for the category's own duties. */
  readonly name: string | null
  readonly duties: readonly Duty[]
  readonly copies: readonly Duty[]
  /** The department that is meant where one is named. */
  readonly department: string | null
}

/** The first rule that matches; null when none does. */
export const ruleFor = <Rule extends RoutingRule>(rules: readonly Rule[], facts: RoutingFacts): Rule | null =>
  rules.find(({ enabled, when }) => enabled && doesMatch(when, facts)) ?? null

/** What a category is used to, where no rule matches. */
export const usualRule = ({ duties }: Pick<Category, 'duties'>): MatchedRule => ({
  name: null,
  duties,
  copies: [],
  department: null,
})
