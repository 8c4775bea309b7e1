import { routingRule, type RoutingRule } from '../../contract/routing-rule'
import { refuse, type Refused } from '../../domain/refused'
import { findDocuments } from '../cloud/database'
import { routingRuleDocument, type RoutingRuleDocument } from './documents/routing-rule'
import { remembered } from './remembered'
import { replacing, writtenDown, type Author } from './settings-changes'

/** More rules than anybody reads. */
const mostRules = 200
/** Between two rules, so that others fit in. */
const gap = 10

/** The rules as they are now, in their order. */
export const allRules = (): Promise<RoutingRuleDocument[]> =>
  findDocuments('routingRules', routingRuleDocument, { where: {}, order: [['order', 'asc']], limit: mostRules })

/** As above, for routing: half a minute old at most. */
export const routingRules = remembered(allRules)

interface Saving {
  readonly rule: RoutingRule
  readonly seen: RoutingRule | null
}

/** For the record, from the rule as it was; null: there was none. */
type Words = (was: RoutingRule | null) => string

const forgetting = async (changed: Promise<Refused | null>): Promise<Refused | null> => {
  const refused = await changed
  routingRules.forget()
  return refused
}

/** Changes the rule with this id where it stands; a new one comes after all others. */
export const saveRule = async (
  id: string,
  { rule, seen }: Saving,
  what: Words,
  by: Author,
): Promise<Refused | null> => {
  const last = (await allRules()).at(-1)?.order ?? 0
  return forgetting(
    writtenDown(by, async (transaction) => {
      const row = await transaction.read('routingRules', id, routingRuleDocument)
      const now = row && routingRule.parse(row)
      return replacing({ now, seen, next: rule }, () => ({
        what: what(now),
        write: () => transaction.put('routingRules', { ...rule, _id: id, order: row?.order ?? last + gap }),
      }))
    }),
  )
}

/** The number that stands between those of two neighbours; beyond the first or the last of all it is their number and a gap. */
const between = (before: number | undefined, after: number | undefined): number => {
  if (before !== undefined && after !== undefined) return (before + after) / 2
  return before === undefined ? (after ?? 0) - gap : before + gap
}

interface Moving {
  /** A place of the list, counted from 0. */
  readonly to: number
  /** The ids of all rules, in the order in which they were shown. */
  readonly seen: readonly string[]
}

export const moveRule = async (id: string, { to, seen }: Moving, what: Words, by: Author): Promise<Refused | null> => {
  const rows = await allRules()
  const others = rows.filter(({ _id }) => _id !== id)
  const place = Math.min(to, others.length)
  const next = others.map(({ _id }) => _id).toSpliced(place, 0, id)
  return forgetting(
    writtenDown(by, async (transaction) => {
      const row = await transaction.read('routingRules', id, routingRuleDocument)
      if (row === null) return refuse('notFound')
      return replacing({ now: rows.map(({ _id }) => _id), seen, next }, () => ({
        what: what(row),
        write: () =>
          transaction.change('routingRules', id, { order: between(others[place - 1]?.order, others[place]?.order) }),
      }))
    }),
  )
}

export const removeRule = (id: string, seen: RoutingRule, what: Words, by: Author): Promise<Refused | null> =>
  forgetting(
    writtenDown(by, async (transaction) => {
      const row = await transaction.read('routingRules', id, routingRuleDocument)
      const now = row && routingRule.parse(row)
      return replacing({ now, seen, next: null }, () => ({
        what: what(now),
        write: () => transaction.remove('routingRules', id),
      }))
    }),
  )
