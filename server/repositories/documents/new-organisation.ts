import * as z from 'zod'
import { cultivation } from '../../../contract/vocabulary/cultivation'
import { newOrganisationKind } from '../../../contract/vocabulary/new-organisation-kind'

/** A new economic or social organisation as the register of a community has it. */
export const newOrganisationDocument = z.object({
  _id: z.string(),
  community: z.object({ code: z.string(), name: z.string(), path: z.array(z.string()) }),
  kind: newOrganisationKind,
  name: z.string(),
  place: z.string(),
  partyMembers: z.number().int(),
  cultivation,
  specialist: z.string(),
  assistant: z.string(),
  others: z.string(),
  /** The oldest first; `key` makes a retry count once. */
  progress: z.array(z.object({ key: z.string(), at: z.date(), by: z.string(), words: z.string() })),
  /** Whether it stands in the register, and if not why. */
  isKept: z.boolean(),
  removed: z.string().nullable(),
  version: z.number().int(),
  createdAt: z.date(),
})
export type NewOrganisationDocument = z.infer<typeof newOrganisationDocument>
