import './jitless'
import { action } from './action'
import { instant } from './instant'
import { categoryCode, postId, requestId } from './ids'
import { whistleAsk } from './lists'
import { placeInput, position } from './place'
import { photos } from './request-entries'
import { requestView } from './request-view'
import { ratingLevel } from './vocabulary/rating'
import { suspensionReason } from './vocabulary/suspension-reason'
import { verdict } from './vocabulary/verdict'
import { optionalWords, words } from './words'
import * as z from 'zod'

export const one = z.object({ id: requestId })
/**
 * The version the actor was looking at; absent when he does not mind. `waited`: written without a network, so that what others have done
 * since does not refuse it.
 */
const step = one.extend({ version: z.number().int().optional(), waited: z.boolean().optional() })

const stepWith = <Shape extends z.ZodRawShape>(shape: Shape) => action(step.extend(shape), requestView)

const somePhotos = photos.default([])
const result = { note: words(500, '请写一句怎么办的'), photos: photos.min(1, '请拍一张办好后的照片') }
const whereabouts = { at: position.nullable(), accuracy: z.number().min(0).nullable() }
/** How much more of the unit in which the time to resolve is counted. */
export const moreTime = z.number().int().min(1, '请填要延长多少').max(60, '一次最多延长 60')
/** Also whoever has sent it back. */
const insist = z.boolean().default(false)
export const part = z.string().min(1).max(32)
const approval = z.string().min(1).max(64)

/** Everything that may be done to a request once it is there. */
export const steps = {
  accept: action(step, requestView),
  arrive: stepWith(whereabouts),
  /** What was found on site. Not true wants a photo of it. */
  verify: action(
    step
      .extend({ verdict, note: optionalWords(200), photos: somePhotos })
      .refine((found) => found.verdict === 'true' || found.photos.length > 0, {
        message: '不属实的，请拍一张现场照片',
        path: ['photos'],
      }),
    requestView,
  ),
  ask: stepWith({ question: words(200, '请写下要问的话') }),
  answer: stepWith({ answer: words(500, '请写下回答') }),
  resolve: stepWith(result),

  return: stepWith({ reason: words(200, '请说明为什么退回') }),
  transfer: stepWith({ post: postId, reason: words(200, '请说明为什么转交') }),
  refer: stepWith({ reason: words(200, '请说明为什么请上级办') }),
  reassign: stepWith({ post: postId, note: optionalWords(200), insist }),
  recategorise: stepWith({ category: categoryCode }),
  /** To another place, which the desk answers for as well: it is routed there as if it had been raised there. */
  relocate: stepWith({ place: placeInput, reason: words(200, '请说明为什么更正地点') }),
  reject: stepWith({ reason: words(200, '请写下居民看得懂的理由') }),

  requestSuspension: stepWith({ reason: suspensionReason, until: instant, note: optionalWords(200) }),
  resume: action(step, requestView),
  /** More of the unit in which the time to resolve is counted: `extensionUnit` of the view. */
  requestExtension: stepWith({
    amount: moreTime,
    reason: words(200, '请说明为什么要延期'),
  }),
  approve: stepWith({ approval, note: optionalWords(200) }),
  disapprove: stepWith({ approval, reason: words(200, '请说明为什么不同意') }),

  /** As lists.previewWhistle has told beforehand; off the list the level above has to agree first. */
  blow: stepWith({ ...whistleAsk.shape, note: words(500, '请写明要部门做什么'), insist }),
  split: stepWith({
    shares: z
      .array(z.object({ post: postId, task: words(200, '请写明这一家办什么') }))
      .min(2, '分头办至少要两家')
      .max(10, '最多分给 10 家'),
    insist,
  }),
  signPart: stepWith({ part }),
  contactPart: stepWith({ part, note: optionalWords(200) }),
  arrivePart: stepWith({ part, ...whereabouts }),
  reportPart: stepWith({ part, ...result }),
  /** As `requestExtension`, of one part and its time to report. */
  extendPart: stepWith({ part, amount: moreTime, reason: words(200, '请说明为什么要延期') }),
  returnPart: stepWith({ part, reason: words(200, '请说明为什么退哨') }),
  redoPart: stepWith({ part, reason: words(200, '请说明哪里还要再办') }),
  closeJoint: stepWith({
    note: words(500, '请写一句办得怎么样'),
    ratings: z.array(z.object({ part, level: ratingLevel, text: optionalWords(200) })).max(15),
  }),

  check: stepWith({ note: optionalWords(200), photos: somePhotos }),
  failCheck: stepWith({ reason: words(500, '请说说哪里没有办好'), photos: somePhotos }),
  confirm: action(step, requestView),
  rejectResult: stepWith({ reason: words(500, '请说说还有什么没解决'), photos: somePhotos }),
  rate: stepWith({ level: ratingLevel, text: optionalWords(200) }),
  reopen: stepWith({ reason: words(500, '请说说为什么要重新办理') }),
  withdraw: stepWith({ reason: optionalWords(200) }),

  join: action(step, requestView),
  leave: action(step, z.object({ left: z.literal(true) })),
  /** Into another request, by its id. */
  merge: stepWith({ into: requestId, note: optionalWords(200) }),
  unmerge: action(step, requestView),

  urge: stepWith({ note: optionalWords(200) }),
  supervise: stepWith({ words: words(500, '请写明督办要求') }),
  replySupervision: stepWith({ reply: words(500, '请写下回复') }),
  comment: stepWith({ note: words(500, '请写下要说的话') }),
}
