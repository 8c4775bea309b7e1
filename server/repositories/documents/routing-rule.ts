import * as z from 'zod'
import { routingRule } from '../../../contract/routing-rule'

/** One row of the rules; asked in the order of `order`. */
export const routingRuleDocument = routingRule.extend({ _id: z.string(), order: z.number().int() })
export type RoutingRuleDocument = z.infer<typeof routingRuleDocument>
