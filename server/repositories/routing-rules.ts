import type { RoutingRule } from '../../contract/routing-rule'
import { addDocument, findDocuments, removeDocument, updateDocuments } from '../cloud/database'
import { routingRuleDocument, type RoutingRuleDocument } from './documents/routing-rule'
import { remembered } from './remembered'

/** More rules than anybody reads. */
const mostRules = 200
/** Between two rules, so that others fit in. */
const gap = 10

/** The rules as they are now, in their order. */
export const allRules = (): Promise<RoutingRuleDocument[]> =>
  findDocuments('routingRules', routingRuleDocument, { where: {}, order: [['order', 'asc']], limit: mostRules })

/** As above, for routing: half a minute old at most. */
export const routingRules = remembered(allRules)

/** Changes the rule with this id where it stands; a new one comes after all others. */
export const saveRule = async (id: string, rule: RoutingRule): Promise<void> => {
  if ((await updateDocuments('routingRules', { _id: id }, rule)) === 0) {
    const last = (await allRules()).at(-1)?.order ?? 0
    await addDocument('routingRules', { ...rule, _id: id, order: last + gap })
  }
  routingRules.forget()
}

/** The number that stands between those of two neighbours; beyond the first or the last of all it is their number and a gap. */
const between = (before: number | undefined, after: number | undefined): number => {
  if (before !== undefined && after !== undefined) return (before + after) / 2
  return before === undefined ? (after ?? 0) - gap : before + gap
}

/** Puts a rule at a place of the list, counted from 0. */
export const moveRule = async (id: string, to: number): Promise<void> => {
  const others = (await allRules()).filter(({ _id }) => _id !== id).map(({ order }) => order)
  const place = Math.min(to, others.length)
  await updateDocuments('routingRules', { _id: id }, { order: between(others[place - 1], others[place]) })
  routingRules.forget()
}

export const removeRule = async (id: string): Promise<void> => {
  await removeDocument('routingRules', id)
  routingRules.forget()
}
