import type { RequestEventType } from '../../contract/vocabulary/request-event'
import { readsEveryWord } from '../../domain/access/hidden'
import { accessOf } from '../../domain/access/parties'
import { maskNumbers, maskText } from '../../domain/privacy/mask-text'
import type { Actor } from '../../domain/access/actor'
import type { Joint, Request, RequestEvent } from '../../domain/request/request'

type Mask = (text: string) => string

const ratingAs = <Rating extends { readonly text: string } | null>(rating: Rating, mask: Mask): Rating =>
  rating && { ...rating, text: mask(rating.text) }

const jointAs = (joint: Joint, mask: Mask): Joint => ({
  ...joint,
  note: mask(joint.note),
  parts: joint.parts.map((part) => ({
    ...part,
    task: mask(part.task),
    report: part.report && { ...part.report, note: mask(part.report.note) },
    rating: ratingAs(part.rating, mask),
  })),
})

/** Whose detail quotes what was applied for; that of other steps is made by the platform. */
const quoting: readonly RequestEventType[] = ['approved', 'disapproved']

const eventAs = (event: RequestEvent, mask: Mask): RequestEvent => ({
  ...event,
  note: event.note && mask(event.note),
  detail: event.detail && quoting.includes(event.type) ? mask(event.detail) : event.detail,
})

/** A request in words that are masked, but for the steps of this reader's own posts: those he reads as he wrote them. */
const inWordsOf = (request: Request, actor: Actor, mask: Mask): Request => ({
  ...request,
  text: mask(request.text),
  joint: request.joint && jointAs(request.joint, mask),
  rating: ratingAs(request.rating, mask),
  question: request.question && {
    ...request.question,
    text: mask(request.question.text),
    answer: request.question.answer && mask(request.question.answer),
  },
  approvals: request.approvals.map((approval) => ({ ...approval, note: mask(approval.note) })),
  supervisions: request.supervisions.map((supervision) => ({
    ...supervision,
    words: mask(supervision.words),
    reply: supervision.reply && { ...supervision.reply, words: mask(supervision.reply.words) },
  })),
  events: request.events.map((event) =>
    actor.posts.some(({ id }) => id === event.post) ? event : eventAs(event, mask),
  ),
})

/**
 * A request in the words in which this reader may know it: as written by and to who works on it, without numbers for colleagues who look
 * on, and as neighbours read it for who has joined it or had it once. Masked before anything is cut: half a number would not be known for one.
 */
export const asRead = (request: Request, actor: Actor): Request => {
  if (accessOf(actor, request) !== 'full') return inWordsOf(request, actor, maskText)
  return readsEveryWord(actor, request) ? request : inWordsOf(request, actor, maskNumbers)
}
