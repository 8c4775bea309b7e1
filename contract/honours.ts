import './jitless'
import { honourMeasure, type HonourMeasure } from './vocabulary/honour-measure'
import { words } from './words'
import * as z from 'zod'

/** For what of a year a member is honoured. */
export const honourRule = z.object({
  name: z.string(),
  measure: honourMeasure,
  /** Hours, services, months or points from which on he has it. */
  threshold: z.number(),
  active: z.boolean(),
})
export type HonourRule = z.infer<typeof honourRule>

export const mostHonours = 20

/** Nobody reaches more in a year. */
const mostOf: Readonly<Record<HonourMeasure, number>> = { hours: 3000, services: 1000, months: 12, points: 6000 }

type Entered = Pick<HonourRule, 'name' | 'measure' | 'threshold'>

const isReachable = ({ measure, threshold }: Entered): boolean => threshold <= mostOf[measure]

/** Which row it is, as well: a page shows one fault of all. */
const tooHigh = ({ name, measure }: Entered): string => `荣誉“${name}”最多填 ${String(mostOf[measure])}`

const enteredHonour = z
  .object({
    name: words(10, '请填荣誉名称'),
    measure: honourMeasure,
    threshold: z.number('请填荣誉要达到多少').int('荣誉要达到的数得是整数').min(1, '荣誉要达到的数至少是 1'),
    active: z.boolean(),
  })
  .refine(isReachable, { path: ['threshold'], error: ({ input }) => tooHigh(input as Entered) })

const nameTwice = (honours: readonly Pick<Entered, 'name'>[]): string | undefined =>
  honours.find(({ name }, n) => honours.findIndex((other) => other.name === name) < n)?.name

/** Such honours as somebody may enter; none is allowed. */
export const enteredHonours = z
  .array(enteredHonour)
  .max(mostHonours, `最多 ${String(mostHonours)} 项荣誉`)
  .refine((honours) => nameTwice(honours) === undefined, {
    error: ({ input }) => `两项荣誉都叫“${nameTwice(input as Entered[]) ?? ''}”，请改一个名称`,
  })

/** An honour that a member has, and of which year. */
export const honourView = z.object({ year: z.number().int(), name: z.string() })
export type HonourView = z.infer<typeof honourView>

/** The honour of this year that is nearest. */
export const nextHonour = z.object({
  name: z.string(),
  measure: honourMeasure,
  /** So much is still missing: services, months or points; of hours in minutes. */
  missing: z.number().int(),
})
export type NextHonour = z.infer<typeof nextHonour>
