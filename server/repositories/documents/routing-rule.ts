import * as z from 'zod'
import { routingRule } from '../../../contract/routing-rule'

/** One row of the rules; asked in the order of `order`, which is any number, so that a row can be put between two others. */
export const routingRuleDocument = routingRule.extend({ _id: z.string(), order: z.number() })
export type RoutingRuleDocument = z.infer<typeof routingRuleDocument>
