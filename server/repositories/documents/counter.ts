import * as z from 'zod'

export const counterDocument = z.object({ _id: z.string(), value: z.number().int() })
