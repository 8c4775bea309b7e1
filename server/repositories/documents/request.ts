import * as z from 'zod'
import { position } from '../../../contract/place'
import { duty } from '../../../contract/vocabulary/duty'
import { requestModule } from '../../../contract/vocabulary/module'
import { noticeTemplate } from '../../../contract/vocabulary/notice-template'
import { party } from '../../../contract/vocabulary/party'
import { placeSource } from '../../../contract/vocabulary/place-source'
import { ratingLevel } from '../../../contract/vocabulary/rating'
import { requestEventType } from '../../../contract/vocabulary/request-event'
import { requestStatus } from '../../../contract/vocabulary/status'
import { urgency } from '../../../contract/vocabulary/urgency'
import { photosOfRequest } from './photo'
import { dueDocument } from './service-level'

const assignee = z.object({ post: z.string(), name: z.string(), duty, area: z.string() })

const event = z.object({
  seq: z.number().int(),
  type: requestEventType,
  at: z.date(),
  party,
  /** A pseudonym of this request, which no OPENID can be read from; null for the platform. */
  person: z.string().nullable(),
  by: z.string(),
  note: z.string().nullable(),
  photos: z.array(z.string()),
  detail: z.string().nullable(),
  hash: z.string(),
})

/** A notice that has not reached its inbox, or whose message WeChat was too busy to take. */
export const pendingNotice = z.object({
  seq: z.number().int(),
  to: z.object({ kind: z.enum(['person', 'post']), id: z.string() }),
  template: noticeTemplate,
  title: z.string(),
  text: z.string(),
  at: z.date(),
  notBefore: z.date(),
  attempts: z.number().int(),
})
export type PendingNotice = Readonly<z.infer<typeof pendingNotice>>

/** One request as it lies in the database. */
export const requestDocument = z.object({
  _id: z.string(),
  number: z.string(),
  version: z.number().int(),
  status: requestStatus,
  /** Neither closed nor withdrawn: what lists and counts ask for. */
  isOpen: z.boolean(),
  reporter: z.object({ person: z.string(), name: z.string(), anonymous: z.boolean() }),
  text: z.string(),
  photos: z.array(z.string()),
  category: z.object({
    code: z.string(),
    module: requestModule,
    className: z.string(),
    name: z.string(),
    urgency,
    duties: z.array(duty),
  }),
  place: z.object({
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
    accuracy: z.number().nullable(),
    source: placeSource,
    /** Sealed: an exact address is personal data. */
    detail: z.string(),
    note: z.string().nullable(),
  }),
  assignee,
  lastHandler: assignee.nullable(),
  reasons: z.array(z.string()),
  due: dueDocument.nullable(),
  question: z.object({ text: z.string(), at: z.date(), answer: z.string().nullable() }).nullable(),
  rating: z.object({ level: ratingLevel, text: z.string() }).nullable(),
  rejections: z.number().int(),
  moderation: z.enum(['pass', 'review']),
  createdAt: z.date(),
  updatedAt: z.date(),
  events: z.array(event),
  /** What the chain of events begins with. */
  opening: z.object({ category: z.string(), area: z.string(), digest: z.string() }),
  /** What it ends with for now. */
  head: z.string(),
  notices: z.array(pendingNotice),
  /** When the relay should look at this request again; null when every notice is delivered. */
  noticesDueAt: z.date().nullable(),
  ...photosOfRequest.shape,
})

type Frozen<T> = T extends Date | [number, number] ? T : { readonly [Key in keyof T]: Frozen<T[Key]> }
export type RequestDocument = Frozen<z.infer<typeof requestDocument>>
