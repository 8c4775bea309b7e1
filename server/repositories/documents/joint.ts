import * as z from 'zod'
import { approvalKind } from '../../../contract/vocabulary/approval-kind'
import { dueStep } from '../../../contract/vocabulary/due-step'
import { duty } from '../../../contract/vocabulary/duty'
import { jointKind } from '../../../contract/vocabulary/joint-kind'
import { partRole } from '../../../contract/vocabulary/part-role'
import { partState } from '../../../contract/vocabulary/part-state'
import { ratingLevel } from '../../../contract/vocabulary/rating'
import { suspensionReason } from '../../../contract/vocabulary/suspension-reason'
import { whistleType } from '../../../contract/vocabulary/whistle-type'
import { dueDocument, limitDocument } from './service-level'

export const assignee = z.object({ post: z.string(), name: z.string(), duty, area: z.string() })

export const storedRating = z.object({ level: ratingLevel, text: z.string() })

const matter = z.object({ number: z.string().nullable(), name: z.string() })
const partLimits = z.object({ sign: limitDocument, contact: limitDocument, report: limitDocument })

const part = z.object({
  id: z.string(),
  role: partRole,
  assignee,
  task: z.string(),
  state: partState,
  due: dueDocument.nullable(),
  late: z.array(dueStep),
  signedAt: z.date().nullable(),
  contactedAt: z.date().nullable(),
  arrivedAt: z.date().nullable(),
  whereabouts: z.string().nullable(),
  report: z
    .object({
      note: z.string(),
      photos: z.array(z.string()),
      at: z.date(),
      person: z.string().nullable().default(null),
    })
    .nullable(),
  rating: storedRating.nullable(),
})

export const jointDocument = z.object({
  kind: jointKind,
  type: whistleType.nullable(),
  matters: z.array(matter),
  note: z.string(),
  by: assignee,
  limits: partLimits,
  parts: z.array(part),
  closedAt: z.date().nullable(),
})

const whistle = z.object({
  type: whistleType,
  matters: z.array(matter),
  note: z.string(),
  calls: z.array(z.object({ to: assignee, role: partRole })),
  limits: partLimits,
})

const approvalBase = z.object({
  id: z.string(),
  kind: approvalKind,
  to: assignee,
  by: assignee,
  asker: z.string().nullable().default(null),
  note: z.string(),
  at: z.date(),
  due: dueDocument,
})

/** Something that waits for the level above, by kind. */
export const approvalDocument = z.discriminatedUnion('kind', [
  approvalBase.extend({ kind: z.literal('suspension'), reason: suspensionReason, until: z.date() }),
  approvalBase.extend({ kind: z.literal('extension'), amount: z.number().int() }),
  approvalBase.extend({ kind: z.literal('whistle'), whistle }),
  approvalBase.extend({ kind: z.literal('partExtension'), part: z.string(), amount: z.number().int() }),
  approvalBase.extend({ kind: z.literal('partReturn'), part: z.string() }),
  approvalBase.extend({ kind: z.literal('access') }),
])
