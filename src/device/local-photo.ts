import '../../contract/jitless'
import * as z from 'zod'

/** A photo that waits on this phone. */
export const localPhoto = z.object({
  path: z.string(),
  /** Its id in the cloud once it is there. */
  file: z.string().nullable(),
})
export type LocalPhoto = z.infer<typeof localPhoto>
