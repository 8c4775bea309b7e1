import './jitless'
import { instant } from './instant'
import { categoryCode, postId, requestId } from './ids'
import { photoByHand } from './photos-by-hand'
import { placeView, position } from './place'
import { approvalKind } from './vocabulary/approval-kind'
import { dueStep } from './vocabulary/due-step'
import { duty } from './vocabulary/duty'
import { jointKind } from './vocabulary/joint-kind'
import { limitUnit } from './vocabulary/limit-unit'
import { markColour } from './vocabulary/mark-colour'
import { requestLevel } from './vocabulary/level'
import { requestModule } from './vocabulary/module'
import { need } from './vocabulary/need'
import { partRole } from './vocabulary/part-role'
import { partState } from './vocabulary/part-state'
import { party } from './vocabulary/party'
import { ratingLevel } from './vocabulary/rating'
import { requestAction } from './vocabulary/request-action'
import { requestEventType } from './vocabulary/request-event'
import { requestSource } from './vocabulary/source'
import { requestStatus } from './vocabulary/status'
import { revealable } from './vocabulary/revealable'
import { suspensionReason } from './vocabulary/suspension-reason'
import { urgency } from './vocabulary/urgency'
import { verdict } from './vocabulary/verdict'
import { whistleType } from './vocabulary/whistle-type'
import * as z from 'zod'

export const dueView = z.object({
  /** What must happen by then. */
  step: dueStep,
  at: instant,
})
export type DueView = z.infer<typeof dueView>

/** What one of several handlers does. */
export const partView = z.object({
  id: z.string(),
  role: partRole,
  post: postId,
  name: z.string(),
  task: z.string(),
  state: partState,
  due: dueView.nullable(),
  signedAt: instant.nullable(),
  contactedAt: instant.nullable(),
  arrivedAt: instant.nullable(),
  whereabouts: z.string().nullable(),
  report: z.object({ note: z.string(), photos: z.array(z.string()), at: instant }).nullable(),
  rating: z.object({ level: ratingLevel, text: z.string() }).nullable(),
  /** Whether this reader has it. */
  mine: z.boolean(),
  /** Which of signPart, contactPart, arrivePart, reportPart, extendPart, returnPart, redoPart are open to this reader for this part. */
  actions: z.array(requestAction),
})
export type PartView = z.infer<typeof partView>

/** The part of this reader, in a row: his own clock and steps beside those of the whole. */
export const ownPart = partView.pick({ id: true, role: true, state: true, due: true, actions: true })
export type OwnPart = z.infer<typeof ownPart>

/** A row of a list. Photos are temporary https addresses, good for two hours. */
export const requestRow = z.object({
  id: requestId,
  /** 20261122-0317 */
  number: z.string(),
  title: z.string(),
  status: requestStatus,
  source: requestSource,
  /** How far up it has come: with its grid and community, its street, the district. */
  level: requestLevel,
  module: requestModule,
  categoryName: z.string(),
  urgency,
  areaName: z.string(),
  address: z.string(),
  at: position.nullable(),
  photo: z.string().nullable(),
  due: dueView.nullable(),
  createdAt: instant,
  updatedAt: instant,
  assigneeName: z.string(),
  /** Why it lies where it lies, for colleagues: who sent it there in which words, or how it was routed. Empty for its reporter. */
  arrival: z.array(z.string()),
  /** While several handle it: how many were called, how many have reported, and what is due next of the others. */
  together: z.object({ called: z.number().int(), reported: z.number().int(), due: dueView.nullable() }).nullable(),
  /** How many residents have joined it. */
  joins: z.number().int(),
  confidential: z.boolean(),
  /** The worst mark it carries. */
  mark: markColour.nullable(),
  version: z.number().int(),
  actions: z.array(requestAction),
  /** Of several who handle it together; null for who has no part. */
  part: ownPart.nullable(),
})
export type RequestRow = z.infer<typeof requestRow>

export const eventView = z.object({
  seq: z.number().int(),
  type: requestEventType,
  at: instant,
  party,
  /** A role with a place (青檀社区 03 网格员), 您, or 匿名居民. */
  by: z.string(),
  /** Whether this reader did it. */
  mine: z.boolean(),
  note: z.string().nullable(),
  photos: z.array(z.string()),
  /** 已派给 青檀社区 03 网格员；距现场约 40 米（定位精度 18 米） */
  detail: z.string().nullable(),
})
export type EventView = z.infer<typeof eventView>

/** Something that waits for the level above. */
export const approvalView = z.object({
  id: z.string(),
  kind: approvalKind,
  byName: z.string(),
  toName: z.string(),
  /** In a person's words: 申请延长 3 天 */
  what: z.string(),
  note: z.string(),
  at: instant,
  due: dueView,
  /** Whether this reader may answer it. */
  mine: z.boolean(),
})
export type ApprovalView = z.infer<typeof approvalView>

export const jointView = z.object({
  kind: jointKind,
  type: whistleType.nullable(),
  matters: z.array(z.object({ number: z.string().nullable(), name: z.string() })),
  note: z.string(),
  byName: z.string(),
  parts: z.array(partView),
  closedAt: instant.nullable(),
})
export type JointView = z.infer<typeof jointView>

export const requestView = requestRow.extend({
  /** `own`: this reader had it once and sees what he did; `followed`: he has joined it. */
  access: z.enum(['full', 'followed', 'own']),
  text: z.string(),
  photos: z.array(z.string()),
  /** How many photos of the request and its steps are not to be passed on: nobody has called them fit for the public yet. */
  photosUnchecked: z.number().int(),
  /** Of which this reader decides whether everybody may see them, and has decided; empty for everybody else. */
  photosByHand: z.array(photoByHand),
  category: categoryCode,
  className: z.string(),
  /** By when it should be resolved at the latest, while `due` is of a step before that; null otherwise. */
  resolvedBy: instant.nullable(),
  place: placeView,
  /** `phone` is masked for all but himself: 138****1234. */
  reporter: z.object({ name: z.string(), anonymous: z.boolean(), mine: z.boolean(), phone: z.string().nullable() }),
  /** What is hidden from this reader, and shown to him by `trust.reveal` when he says why. */
  hidden: z.array(revealable),
  assignee: z.object({ post: postId, name: z.string(), duty, phone: z.string().nullable(), onDuty: z.boolean() }),
  /** 为什么是他: each a sentence. */
  reasons: z.array(z.string()),
  verification: z.object({ verdict, by: z.string(), at: instant }).nullable(),
  /** Until when it waits, and for what. */
  suspension: z.object({ reason: suspensionReason, until: instant }).nullable(),
  approvals: z.array(approvalView),
  joint: jointView.nullable(),
  marks: z.array(z.object({ colour: markColour, at: instant, name: z.string(), reason: z.string() })),
  supervision: z
    .object({
      byName: z.string(),
      words: z.string(),
      at: instant,
      replyDue: dueView,
      reply: z.object({ words: z.string(), at: instant }).nullable(),
    })
    .nullable(),
  question: z.object({ text: z.string(), at: instant, answer: z.string().nullable() }).nullable(),
  rating: z.object({ level: ratingLevel, text: z.string() }).nullable(),
  /** True when closed without a rating: shown as 未评价. */
  unrated: z.boolean(),
  /** In what an extension is counted: the unit of the running time to resolve, or of this reader's to report on his part. */
  extensionUnit: limitUnit.nullable(),
  mergedInto: z.object({ id: requestId, number: z.string() }).nullable(),
  /** Requests that were merged into this one, for desks. */
  mergedHere: z.array(requestId),
  /** What each of `actions` asks of who takes it. */
  needs: z.partialRecord(requestAction, z.array(need)),
  /** Who has sent it back, for colleagues: asked again only when the desk insists. */
  returnedBy: z.array(postId),
  events: z.array(eventView),
})
export type RequestView = z.infer<typeof requestView>

export const candidateView = z.object({
  post: postId,
  name: z.string(),
  duty,
  areaName: z.string(),
  onDuty: z.boolean(),
  open: z.number().int(),
  /** Has sent it back: given it again only when the desk insists. */
  returned: z.boolean(),
})
export type CandidateView = z.infer<typeof candidateView>
