import * as z from 'zod'
import { position } from '../../../contract/place'
import type { CaseFile } from '../event-chain'
import { openingDocument } from './opening'

/** A request as far as its proofs speak of it, and loosely: a field that somebody has added must be seen. */
export const caseFileDocument: z.ZodType<CaseFile> = z.looseObject({
  _id: z.string(),
  number: z.string(),
  version: z.number(),
  status: z.string(),
  text: z.string(),
  photos: z.array(z.string()),
  createdAt: z.date(),
  place: z.looseObject({ at: position.nullable(), detail: z.string() }),
  rating: z.looseObject({ level: z.number() }).nullable(),
  opening: openingDocument,
  events: z.array(z.looseObject({ seq: z.number(), hash: z.string() })),
  head: z.string(),
}) as never
