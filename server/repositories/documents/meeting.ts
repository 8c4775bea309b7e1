import * as z from 'zod'
import { agendaOutcome } from '../../../contract/vocabulary/agenda-outcome'
import { bodyKind } from '../../../contract/vocabulary/body-kind'
import { goalResult } from '../../../contract/vocabulary/goal-result'
import { meetingAnswer } from '../../../contract/vocabulary/meeting-answer'
import { meetingPresence } from '../../../contract/vocabulary/meeting-presence'
import { meetingState } from '../../../contract/vocabulary/meeting-state'
import { resolutionEventType } from '../../../contract/vocabulary/resolution-event'
import { resolutionState } from '../../../contract/vocabulary/resolution-state'
import { keptCode } from './kept-code'

/** `code` and `path` are those of its area. */
const body = z.object({ code: z.string(), name: z.string(), kind: bodyKind, path: z.array(z.string()) })
export type Body = z.infer<typeof body>

/** A part-time member (兼职委员) of a body. */
export const partTimeMemberDocument = z.object({
  _id: z.string(),
  body,
  name: z.string(),
  /** `id` of a unit that has reported in, whose contact person hears of everything; null: just a name. */
  unit: z.object({ id: z.string().nullable(), name: z.string() }),
  duty: z.string(),
  /** OPENID of himself, once he has used his code; empty before, and once he has cancelled his account. */
  person: z.string().default(''),
  /** The code by which he himself is let in. */
  invitation: keptCode.nullable().default(null),
  /** Days in China: 2026-11-20 */
  from: z.string(),
  to: z.string(),
  state: z.enum(['serving', 'ended']),
  endedAt: z.date().nullable(),
  endedReason: z.string(),
  /** `from` was its last day before, `to` is since. */
  extensions: z
    .array(z.object({ at: z.date(), from: z.string(), to: z.string(), by: z.string(), reason: z.string() }))
    .default([]),
  version: z.number().int(),
  createdAt: z.date(),
})
export type PartTimeMemberDocument = z.infer<typeof partTimeMemberDocument>

/** Somebody as he was when he was invited or named. */
const named = z.object({
  member: z.string(),
  name: z.string(),
  unit: z.object({ id: z.string().nullable(), name: z.string() }),
})
export type Named = z.infer<typeof named>

const item = z.object({
  topic: z.string(),
  by: z.string(),
  outcome: agendaOutcome.nullable(),
  inFavour: z.number().int(),
  against: z.number().int(),
  abstained: z.number().int(),
})

export const meetingDocument = z.object({
  _id: z.string(),
  body,
  title: z.string(),
  place: z.string(),
  startsAt: z.date(),
  agenda: z.array(item),
  state: meetingState,
  invited: z.array(named),
  /** Ids of those who are invited: what their lists are asked for. */
  members: z.array(z.string()),
  /** By id of a part-time member. Answers are no steps of the desk: the version stays. */
  answers: z.record(z.string(), z.object({ answer: meetingAnswer, reason: z.string(), at: z.date() })),
  /** By id of a part-time member; empty until somebody writes down who was there. */
  presences: z.record(z.string(), meetingPresence),
  minutes: z.string(),
  publishedAt: z.date().nullable(),
  notes: z.array(z.object({ at: z.date(), by: z.string(), text: z.string() })),
  /** Whether who is invited was reminded the day before. */
  isReminded: z.boolean().default(false),
  /** Why it was changed last or called off. */
  reason: z.string(),
  /** One more with each step of the desk. */
  version: z.number().int(),
  createdAt: z.date(),
})
export type MeetingDocument = z.infer<typeof meetingDocument>

export const resolutionDocument = z.object({
  _id: z.string(),
  body,
  meeting: z.object({ id: z.string(), title: z.string() }),
  text: z.string(),
  /** `member` is null for whoever is only named. */
  owner: named.extend({ member: z.string().nullable() }),
  /** A day in China, and its last moment. */
  due: z.string(),
  dueAt: z.date(),
  state: resolutionState,
  evidence: z.string(),
  /** When its owner is to be reminded; null: not any more. */
  remindAt: z.date().nullable(),
  events: z.array(z.object({ type: resolutionEventType, at: z.date(), by: z.string(), note: z.string() })),
  version: z.number().int(),
  createdAt: z.date(),
})
export type ResolutionDocument = z.infer<typeof resolutionDocument>

/** The goals and reports of one body in one year: one document, so that publishing it leaves nobody a moment to change something. */
export const bodyYearDocument = z.object({
  _id: z.string(),
  /** By id of a part-time member. */
  plans: z.record(
    z.string(),
    z.object({
      name: z.string(),
      unitName: z.string(),
      goals: z.array(z.object({ text: z.string(), result: goalResult.nullable(), report: z.string() })),
      goalsAt: z.date(),
      reportedAt: z.date().nullable(),
    }),
  ),
  publishedAt: z.date().nullable(),
  version: z.number().int(),
})
export type BodyYearDocument = z.infer<typeof bodyYearDocument>
