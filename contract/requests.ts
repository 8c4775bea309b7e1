import './jitless'
import { action } from './action'
import { instant } from './instant'
import { categoryCode, clientKey, cursor, fileId, postId, requestId } from './ids'
import { placeInput, placeView, position } from './place'
import { dueStep } from './vocabulary/due-step'
import { duty } from './vocabulary/duty'
import { requestModule } from './vocabulary/module'
import { party } from './vocabulary/party'
import { ratingLevel } from './vocabulary/rating'
import { requestAction } from './vocabulary/request-action'
import { requestEventType } from './vocabulary/request-event'
import { requestStatus } from './vocabulary/status'
import { urgency } from './vocabulary/urgency'
import { optionalWords, words } from './words'
import * as z from 'zod'

const photos = z.array(fileId).max(9, '最多 9 张照片')

export const dueView = z.object({
  /** What must happen by then. */
  step: dueStep,
  at: instant,
})
export type DueView = z.infer<typeof dueView>

/** A row of a list. Photos are temporary https addresses, good for two hours. */
export const requestRow = z.object({
  id: requestId,
  /** 20261122-0317 */
  number: z.string(),
  title: z.string(),
  status: requestStatus,
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
  version: z.number().int(),
  actions: z.array(requestAction),
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

export const requestView = requestRow.extend({
  text: z.string(),
  photos: z.array(z.string()),
  className: z.string(),
  /** By when it should be resolved at the latest, while `due` is of a step before that; null otherwise. */
  resolvedBy: instant.nullable(),
  place: placeView,
  reporter: z.object({ name: z.string(), anonymous: z.boolean(), mine: z.boolean() }),
  assignee: z.object({ post: postId, name: z.string(), duty, phone: z.string().nullable(), onDuty: z.boolean() }),
  /** 为什么是他: each a sentence. */
  reasons: z.array(z.string()),
  question: z.object({ text: z.string(), at: instant, answer: z.string().nullable() }).nullable(),
  rating: z.object({ level: ratingLevel, text: z.string() }).nullable(),
  /** True when closed without a rating: shown as 未评价. */
  unrated: z.boolean(),
  events: z.array(eventView),
})
export type RequestView = z.infer<typeof requestView>

const one = z.object({ id: requestId })
/** The version the actor was looking at; absent when he does not mind. */
const step = one.extend({ version: z.number().int().optional() })

export const candidateView = z.object({
  post: postId,
  name: z.string(),
  duty,
  areaName: z.string(),
  onDuty: z.boolean(),
  open: z.number().int(),
})
export type CandidateView = z.infer<typeof candidateView>

const page = { cursor: cursor.optional(), limit: z.number().int().min(1).max(50).default(20) }
const rows = z.object({ rows: z.array(requestRow), next: cursor.nullable() })

export const requests = {
  raise: action(
    z.object({
      clientKey,
      text: words(500, '请说一句发生了什么'),
      category: categoryCode,
      place: placeInput,
      photos: photos.default([]),
      anonymous: z.boolean().default(false),
    }),
    requestView,
  ),
  read: action(one, requestView),
  /** What I raised, newest first. */
  mine: action(z.object({ ...page, group: z.enum(['all', 'open', 'resolved', 'closed']).default('all') }), rows),
  /** What my posts have to do: overdue first, then by due time; done ones newest first. */
  tasks: action(z.object({ ...page, group: z.enum(['assigned', 'inProgress', 'done']) }), rows),
  /** How many in each of my piles. */
  taskCounts: action(
    z.object({}),
    z.object({
      assigned: z.number().int(),
      inProgress: z.number().int(),
      overdue: z.number().int(),
      done: z.number().int(),
    }),
  ),
  /** What lies at my desk, and everything in its area. */
  desk: action(z.object({ ...page, group: z.enum(['toDispatch', 'open', 'closed']) }), rows),
  deskCounts: action(
    z.object({}),
    z.object({ toDispatch: z.number().int(), open: z.number().int(), overdue: z.number().int() }),
  ),
  /** To whom a desk may give it: posts around the place, then those of the community. */
  candidates: action(one, z.object({ candidates: z.array(candidateView) })),
  accept: action(step, requestView),
  arrive: action(step.extend({ at: position.nullable(), accuracy: z.number().min(0).nullable() }), requestView),
  ask: action(step.extend({ question: words(200, '请写下要问的话') }), requestView),
  answer: action(step.extend({ answer: words(500, '请写下回答') }), requestView),
  resolve: action(
    step.extend({ note: words(500, '请写一句怎么办的'), photos: photos.min(1, '请拍一张办好后的照片') }),
    requestView,
  ),
  return: action(step.extend({ reason: words(200, '请说明为什么退回') }), requestView),
  reassign: action(step.extend({ post: postId, note: optionalWords(200) }), requestView),
  confirm: action(step, requestView),
  rejectResult: action(
    step.extend({ reason: words(500, '请说说还有什么没解决'), photos: photos.default([]) }),
    requestView,
  ),
  rate: action(step.extend({ level: ratingLevel, text: optionalWords(200) }), requestView),
  withdraw: action(step.extend({ reason: optionalWords(200) }), requestView),
}
