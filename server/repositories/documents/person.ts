import * as z from 'zod'
import { role } from '../../../contract/vocabulary/role'

/** `_id` is the platform's OPENID. */
export const personDocument = z.object({
  _id: z.string(),
  name: z.string(),
  roles: z.array(role),
  home: z.object({ area: z.string(), building: z.string().nullable() }).nullable(),
  elder: z.boolean(),
  /** Sealed: the last number he has left; empty when he has left none. */
  phone: z.string().default(''),
})
export type PersonDocument = z.infer<typeof personDocument>
