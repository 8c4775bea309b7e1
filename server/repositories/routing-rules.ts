import { findDocuments } from '../cloud/database'
import { routingRuleDocument, type RoutingRuleDocument } from './documents/routing-rule'
import { remembered } from './remembered'

/** More rules than anybody reads. */
const mostRules = 200

/** The rules as they are now, in their order. */
export const allRules = (): Promise<RoutingRuleDocument[]> =>
  findDocuments('routingRules', routingRuleDocument, { where: {}, order: [['order', 'asc']], limit: mostRules })

/** As above, for routing. */
export const routingRules = remembered(allRules)
