import * as z from 'zod'
import { duty } from '../../../contract/vocabulary/duty'

export const postDocument = z.object({
  _id: z.string(),
  name: z.string(),
  duty,
  area: z.string(),
  /** Which department it belongs to, by its code; null for all other duties. */
  department: z.string().nullable().default(null),
  /** OPENID of who holds the post; null when it is vacant. */
  holder: z.string().nullable(),
  /** OPENID of who stands in for the holder and may do all that he may. */
  deputy: z.string().nullable().default(null),
  onDuty: z.boolean(),
  phone: z.string().nullable(),
})
export type PostDocument = z.infer<typeof postDocument>
