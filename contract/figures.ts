import './jitless'
import * as z from 'zod'

export const year = z.number().int().min(2020).max(2100)

/** What a unit has done in a quarter or in a year. */
export const figures = z.object({
  /** In-service members whom the unit has confirmed. */
  members: z.number().int(),
  /** Of these have served. */
  served: z.number().int(),
  services: z.number().int(),
  minutes: z.number().int(),
  commitments: z.number().int(),
  completed: z.number().int(),
})
export type FiguresView = z.infer<typeof figures>
