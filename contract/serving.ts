import './jitless'
import { action, actionsOf } from './action'
import { areaCode, clientKey, cursor, demandId, memberId, servicePostId } from './ids'
import { instant } from './instant'
import { listNumber } from './lists'
import { claimState } from './vocabulary/claim-state'
import { serviceClass } from './vocabulary/service-class'
import { servicePostState } from './vocabulary/service-post-state'
import { optionalWords, words } from './words'
import * as z from 'zod'

/** Members in one service post at most. */
export const mostHands = 50
/** Proposals of one member that wait for an answer. */
export const mostProposals = 5

export const handsAsked = z.number('请填需要几人').int().min(1, '至少 1 人').max(mostHands, `最多 ${mostHands} 人`)

const facts = {
  title: words(30, '请填岗位名称'),
  class: serviceClass,
  about: optionalWords(200),
  /** When it is served, in words: 每周六上午 */
  when: words(30, '请填服务时间，比如“每周六上午”'),
  hands: handsAsked,
}

const named = z.object({ code: areaCode, name: z.string() })

/** `place`: in the waiting list, from 1 on; null outside it. */
const claim = z.object({ state: claimState, place: z.number().int().nullable() })

export const servicePostRow = z.object({
  ...facts,
  id: servicePostId,
  version: z.number().int(),
  state: servicePostState,
  community: named,
  /** Of its places are taken, those that wait for the community's yes too. */
  taken: z.number().int(),
  waiting: z.number().int(),
  /** Of those who have a place, so many wait for the community's yes. */
  toConfirm: z.number().int(),
  /** Of the caller. */
  claim,
  /** Whether a member proposed it. */
  isProposed: z.boolean(),
  /** The caller proposed it: at a desk others say whether it is set. */
  isOwn: z.boolean(),
  /** Why it was declined or closed; empty otherwise. */
  note: z.string(),
  createdAt: instant,
})
export type ServicePostRow = z.infer<typeof servicePostRow>

/** Somebody in a service post, as the desk sees him. `isOwn`: it is the caller, on whom others decide. */
export const handRow = z.object({
  ...{ member: memberId, name: z.string(), unitName: z.string(), claim, since: instant, isOwn: z.boolean() },
})
export type HandRow = z.infer<typeof handRow>

/** A row of the post table of the district: the form of a service post begins with it. */
export const suggestedPost = z.object({ id: listNumber, name: z.string(), duties: z.string(), hands: z.number().int() })
export type SuggestedPost = z.infer<typeof suggestedPost>

const page = z.object({ posts: z.array(servicePostRow), next: cursor.nullable() })
const one = z.object({ post: servicePostId })
const known = one.extend({ version: z.number().int() })
const ofHand = one.extend({ member: memberId })
const withHands = z.object({ post: servicePostRow, hands: z.array(handRow) })

/** Service posts (岗位): set by a community or proposed by a member, claimed by members. */
export const serving = actionsOf('serving', {
  /** For a member: what can be claimed in his community, the newest first; or what he has claimed or proposed. */
  list: action(z.object({ pile: z.enum(['open', 'mine']), cursor: cursor.optional() }), page),
  show: action(one, servicePostRow),
  /** A place, or one in the waiting list. A retry finds the first result. */
  claim: action(one, servicePostRow),
  /** Gives it back; the next in the waiting list moves up. */
  handBack: action(one.extend({ reason: words(100, '请说明原因，社区会看到') }), servicePostRow),
  /** What the post table has of a class, for who sets or proposes one: the first thirty. */
  suggestions: action(z.object({ class: serviceClass }), z.object({ posts: z.array(suggestedPost) })),
  /** A member proposes one to his community. */
  propose: action(z.object({ ...facts, clientKey }), servicePostRow),

  /** For a desk; its own community when absent. */
  ofCommunity: action(
    z.object({
      community: areaCode.optional(),
      pile: servicePostState.extract(['open', 'proposed', 'closed']),
      cursor: cursor.optional(),
    }),
    page.extend({ community: named }),
  ),
  /** `demand`: the open demand of the community for which it is set, and which is met by it. */
  publish: action(
    z.object({ ...facts, clientKey, community: areaCode.optional(), demand: demandId.optional() }),
    servicePostRow,
  ),
  hands: action(one, withHands),
  /** To what a member proposed. */
  agree: action(known, withHands),
  decline: action(known.extend({ reason: words(100, '请写明原因，提议的人会看到') }), withHands),
  confirm: action(ofHand, withHands),
  release: action(ofHand.extend({ reason: words(100, '请写明原因，本人会看到') }), withHands),
  /** Whoever has claimed it is told. */
  close: action(known.extend({ reason: words(100, '请写明原因，在岗的人会看到') }), withHands),
})
