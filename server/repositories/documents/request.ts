import * as z from 'zod'
import { position } from '../../../contract/place'
import { duty } from '../../../contract/vocabulary/duty'
import { markColour } from '../../../contract/vocabulary/mark-colour'
import { requestModule } from '../../../contract/vocabulary/module'
import { noticeTemplate } from '../../../contract/vocabulary/notice-template'
import { party } from '../../../contract/vocabulary/party'
import { placeSource } from '../../../contract/vocabulary/place-source'
import { requestEventType } from '../../../contract/vocabulary/request-event'
import { requestSource } from '../../../contract/vocabulary/source'
import { requestStatus } from '../../../contract/vocabulary/status'
import { suspensionReason } from '../../../contract/vocabulary/suspension-reason'
import { urgency } from '../../../contract/vocabulary/urgency'
import { verdict } from '../../../contract/vocabulary/verdict'
import { keptRating } from './department-rating'
import { approvalDocument, assignee, jointDocument, storedRating } from './joint'
import { openingDocument } from './opening'
import { photosOfCarrier } from './photo'
import { dueDocument, pausedDueDocument } from './service-level'

const event = z.object({
  seq: z.number().int(),
  type: requestEventType,
  at: z.date(),
  party,
  /** A pseudonym of this request, which no OPENID can be read from; null for the platform. */
  person: z.string().nullable(),
  post: z.string().nullable(),
  by: z.string(),
  note: z.string().nullable(),
  photos: z.array(z.string()),
  detail: z.string().nullable(),
  hash: z.string(),
})

/** A notice that has not reached its inbox, or whose message WeChat was too busy to take; other kinds: something has to be done. */
export const pendingNotice = z.object({
  seq: z.number().int(),
  to: z.object({ kind: z.enum(['person', 'post', 'request', 'assessment']), id: z.string() }),
  /** Who is not told, whichever post he answers for by then. */
  except: z.array(z.string()).readonly().default([]),
  template: noticeTemplate,
  title: z.string(),
  text: z.string(),
  subject: z.object({ title: z.string(), place: z.string() }).default({ title: '诉求有进展', place: '打开后可见' }),
  at: z.date(),
  notBefore: z.date(),
  attempts: z.number().int(),
  rating: keptRating.optional(),
})
export type PendingNotice = Readonly<z.infer<typeof pendingNotice>>

const place = z.object({
  area: z.string(),
  areaName: z.string(),
  communityName: z.string().nullable(),
  path: z.array(z.string()),
  /** The same path by tier, for indexes: null where the place is not that deep. */
  district: z.string(),
  street: z.string().nullable(),
  community: z.string().nullable(),
  building: z.string().nullable(),
  buildingName: z.string().nullable(),
  at: position.nullable(),
  /** The square of the map it lies in (`cellOf`), for what lies around. Absent where it was stored before there were any. */
  cell: z.string().nullable().default(null),
  accuracy: z.number().nullable(),
  source: placeSource,
  /** Sealed: an exact address is personal data. */
  detail: z.string(),
  note: z.string().nullable(),
})

const category = z.object({
  code: z.string(),
  module: requestModule,
  className: z.string(),
  name: z.string(),
  urgency,
  duties: z.array(duty),
  closing: z.enum(['reporter', 'verifier']),
})

const supervision = z.object({
  by: assignee,
  part: z.string().nullable(),
  words: z.string(),
  at: z.date(),
  replyDue: dueDocument,
  reply: z.object({ words: z.string(), at: z.date() }).nullable(),
})

/** One request as it lies in the database. */
export const requestDocument = z.object({
  _id: z.string(),
  number: z.string(),
  version: z.number().int(),
  status: requestStatus,
  /** Nobody has to do anything any more when false: what lists and counts ask for. */
  isOpen: z.boolean(),
  source: requestSource,
  /** The phone is sealed. */
  reporter: z.object({ person: z.string(), name: z.string(), anonymous: z.boolean(), phone: z.string() }),
  confidential: z.boolean(),
  about: z.string().nullable(),
  accused: z.array(z.string()).default([]),
  text: z.string(),
  photos: z.array(z.string()),
  category,
  place,
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  verification: z.object({ verdict, at: z.date(), by: z.string() }).nullable(),
  assignee,
  /** Where it lies, for lists: `seatOfAssignee`. */
  seat: z.string(),
  lastHandler: assignee.nullable(),
  handledBy: z.string().nullable(),
  returnedBy: z.array(z.string()),
  participants: z.array(z.string()),
  copies: z.array(z.string()),
  reasons: z.array(z.string()),
  due: dueDocument.nullable(),
  /** What was merged or whistled for before it was kept begins anew when it comes back, as it did then. */
  setAside: dueDocument.nullable().default(null),
  suspension: z.object({ reason: suspensionReason, until: z.date(), paused: pausedDueDocument.nullable() }).nullable(),
  approvals: z.array(approvalDocument),
  /** Seats whose answer something waits for, for their lists. */
  approvers: z.array(z.string()),
  joint: jointDocument.nullable(),
  /** Seats that have a part of it which is not done, for their lists. */
  responders: z.array(z.string()),
  marks: z.array(
    z.object({ colour: markColour, at: z.date(), post: z.string(), name: z.string(), reason: z.string() }),
  ),
  supervisions: z.array(supervision),
  question: z.object({ text: z.string(), at: z.date(), answer: z.string().nullable() }).nullable(),
  rating: storedRating.nullable(),
  rejections: z.number().int(),
  reopenedByReporter: z.boolean(),
  closedAt: z.date().nullable(),
  followers: z.array(z.object({ person: z.string(), request: z.string().nullable() })),
  mergedInto: z.object({ id: z.string(), number: z.string() }).nullable(),
  moderation: z.enum(['pass', 'review']),
  createdAt: z.date(),
  updatedAt: z.date(),
  events: z.array(event),
  /** What the chain of events begins with. */
  opening: openingDocument,
  /** What it ends with for now. */
  head: z.string(),
  notices: z.array(pendingNotice),
  /** When the relay should look at this request again; null when every notice is delivered. */
  noticesDueAt: z.date().nullable(),
  ...photosOfCarrier.shape,
  /** When the timer of the ladder should look at this request again; null when no clock runs. */
  alarmAt: z.date().nullable(),
  /** From when it is late (`lateFrom`), for lists; null when nothing runs. Absent where nothing was written since there is such a field. */
  lateAt: z.date().nullable().default(null),
})

type Frozen<T> = T extends Date | [number, number] ? T : { readonly [Key in keyof T]: Frozen<T[Key]> }
export type RequestDocument = Frozen<z.infer<typeof requestDocument>>
