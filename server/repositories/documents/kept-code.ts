import * as z from 'zod'

/** A one-time code, as a fingerprint; a used one stays, so that its retry finds it. */
export const keptCode = z.object({ code: z.string(), until: z.date(), isUsed: z.boolean() })
export type KeptCode = z.infer<typeof keptCode>
