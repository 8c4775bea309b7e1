import './jitless'
import { clockTime } from './clock'
import { areaClass } from './vocabulary/area-class'
import { handlingDuties } from './vocabulary/duty'
import { placeLevel } from './vocabulary/place-level'
import { propertyMode } from './vocabulary/property-mode'
import { urgency } from './vocabulary/urgency'
import { words } from './words'
import * as z from 'zod'

const handlingDuty = z.enum(handlingDuties)

/** While offices are open, while they are closed, or from one time of day to another: 22:00 to 06:00 lasts over midnight. */
export const ruleTime = z.union([z.enum(['officeHours', 'outOfOffice']), z.object({ from: clockTime, to: clockTime })])
export type RuleTime = z.infer<typeof ruleTime>

/** All must hold; an empty list, or null, is about everything. */
export const ruleConditions = z.object({
  /** Codes of categories, or names of their classes. */
  categories: z.array(z.string().min(1).max(20)).max(100),
  areaClasses: z.array(areaClass),
  placeLevels: z.array(placeLevel),
  propertyModes: z.array(propertyMode),
  urgencies: z.array(urgency),
  time: ruleTime.nullable(),
})
export type RuleConditions = z.infer<typeof ruleConditions>

/** A row of the rules of routing. Rules are asked in their order, and the first that matches decides. */
export const routingRule = z.object({
  name: words(30, '请给规则起个名字'),
  enabled: z.boolean(),
  when: ruleConditions,
  /** Who gets it: the first of these duties for which somebody is there. */
  duties: z.array(handlingDuty).min(1, '请选由谁办理').max(6),
  /** Who is told as well. */
  copies: z.array(handlingDuty).max(4),
  /** Code of the department that is meant where duties or copies name one. */
  department: z.string().min(1).max(32).nullable(),
})
export type RoutingRule = z.infer<typeof routingRule>

/** What people may enter: a rule for a department says for which. */
export const enteredRule = routingRule.refine(
  ({ duties, copies, department }) => department !== null || ![...duties, ...copies].includes('department'),
  { path: ['department'], message: '请选是哪个部门' },
)
