import './jitless'
import { action, actionsOf } from './action'
import { someFiles } from './some-files'
import { areaCode, clientKey, cursor, helpKindCode, memberId, wishId } from './ids'
import { instant } from './instant'
import { phoneNumber } from './phone'
import { placeInput } from './place'
import { freeTime } from './vocabulary/free-time'
import { ratingLevel } from './vocabulary/rating'
import { skill } from './vocabulary/skill'
import { targetGroup } from './vocabulary/target-group'
import { wishOutcome } from './vocabulary/wish-outcome'
import { wishState } from './vocabulary/wish-state'
import { optionalWords, words } from './words'
import * as z from 'zod'

/** A micro-wish, or one of the seven services of the district. */
export const helpKind = z.object({ code: helpKindCode, name: z.string() })
export type HelpKind = z.infer<typeof helpKind>

/** Whom to ask for, where to call and which door: in full for who has claimed it and who asked; a desk sees the number masked. */
const contact = z.object({ name: z.string(), phone: z.string(), door: z.string() })

const minutes = z.number('请填用了多少分钟').int().min(1, '至少 1 分钟').max(480, '一次最多 480 分钟')

export const wishRow = z.object({
  id: wishId,
  version: z.number().int(),
  kind: helpKind,
  words: z.string(),
  when: z.string(),
  community: z.object({ code: areaCode, name: z.string() }),
  areaName: z.string(),
  /** One of the target groups: it comes before the others. */
  isFirst: z.boolean(),
  /** Which group; null for who need not know. */
  group: targetGroup.nullable(),
  /** Called by 580: the team was told at once. */
  isUrgent: z.boolean(),
  /** Somebody asks for another one: a relative, or a grid worker. */
  isForOther: z.boolean(),
  /** Whether the caller asked for it, and whether he has claimed it. */
  isOwn: z.boolean(),
  isClaimer: z.boolean(),
  contact: contact.nullable(),
  state: wishState,
  outcome: wishOutcome.nullable(),
  /** Who comes; null before, and for other members. */
  comer: z.object({ name: z.string(), unitName: z.string() }).nullable(),
  /** `photos`: addresses, for who asked, who has done it and the office; of `checking` WeChat has said nothing yet. */
  done: z
    .object({
      at: instant,
      note: z.string(),
      minutes: z.number().int(),
      photos: z.array(z.string()),
      checking: z.number().int(),
    })
    .nullable(),
  /** What the served person, or for him the worker or the desk, said to it. */
  answer: z
    .object({
      by: z.string(),
      at: instant,
      minutes: z.number().int(),
      rating: ratingLevel.nullable(),
      thanks: z.string(),
    })
    .nullable(),
  /** The last reason that was given: for giving it back, declining it, or that it is not done yet. */
  note: z.string(),
  /** Open for more than seven days. */
  isOld: z.boolean(),
  /** Done, and for more than seven days nobody has said so. */
  isSilent: z.boolean(),
  createdAt: instant,
})
export type WishRow = z.infer<typeof wishRow>

/** `called`: of the team that 580 has called, how many, and how many of them WeChat was given a message for; null: nobody. */
const asked = wishRow.extend({
  called: z.object({ people: z.number().int(), byWeChat: z.number().int() }).nullable(),
})
export type AskedWish = z.infer<typeof asked>

/** Somebody of a help team: what he can do, when, and how much he has done. */
export const teamRow = z.object({
  id: memberId,
  name: z.string(),
  unitName: z.string(),
  gridName: z.string().nullable(),
  skills: z.array(skill),
  freeTimes: z.array(freeTime),
  minutes: z.number().int(),
})
export type TeamRow = z.infer<typeof teamRow>

const ownTeam = z.object({ isIn: z.boolean(), communityName: z.string(), gridName: z.string().nullable() })
export type OwnTeam = z.infer<typeof ownTeam>

const page = z.object({ wishes: z.array(wishRow), next: cursor.nullable() })
const named = z.object({ code: areaCode, name: z.string() })
const one = z.object({ wish: wishId })
const known = one.extend({ version: z.number().int() })
const desk = z.object({ community: areaCode.optional(), cursor: cursor.optional() })

/** Micro-wishes (微心愿), the seven voluntary services (七类志愿服务) and 580 help (580帮扶): asked for, claimed, done, confirmed. */
export const wishes = actionsOf('wishes', {
  kinds: action(z.object({}), z.object({ kinds: z.array(helpKind) })),
  /** `asWorker`: a grid worker for somebody in his grid. The key makes a retry count once. */
  ask: action(
    z.object({
      clientKey,
      kind: helpKindCode,
      group: targetGroup,
      words: words(100, '请写一句要帮什么忙'),
      when: words(30, '请写什么时候方便，比如“周六上午”'),
      place: placeInput,
      isForOther: z.boolean(),
      asWorker: z.boolean(),
      isUrgent: z.boolean(),
      name: words(20, '请写怎么称呼'),
      phone: phoneNumber,
    }),
    asked,
  ),
  /** What the caller has asked for, the newest first. */
  mine: action(z.object({ cursor: cursor.optional() }), page),
  show: action(one, wishRow),
  /** As long as it is not done. */
  withdraw: action(one, wishRow),
  /** By who asked; or by the grid worker or the desk, for who cannot. They may set the minutes right. */
  confirm: action(
    one.extend({
      minutes: minutes.optional(),
      rating: ratingLevel.optional(),
      thanks: optionalWords(100),
    }),
    wishRow,
  ),
  /** It is not done yet: whoever has claimed it goes on. */
  notDone: action(one.extend({ reason: words(100, '请写明还差什么，接下的党员会看到') }), wishRow),

  /** For a member: what he can claim in his community, target groups first, each from the oldest on; or what he has claimed. */
  list: action(z.object({ pile: z.enum(['open', 'mine']), cursor: cursor.optional() }), page),
  /** Whoever is first has it. A retry finds the first result. */
  claim: action(one, wishRow),
  giveBack: action(one.extend({ reason: words(100, '请说明原因，社区会看到') }), wishRow),
  finish: action(one.extend({ note: words(200, '请写一句做了什么'), minutes, photos: someFiles.default([]) }), wishRow),
  /** Whether the caller is in the help team of his grid. */
  ownTeam: action(z.object({}), ownTeam),
  setTeam: action(z.object({ isIn: z.boolean() }), ownTeam),

  /** For a grid worker: what lies in his grids, target groups first. */
  ofGrid: action(
    z.object({ pile: wishState.extract(['asked', 'claimed', 'done']), cursor: cursor.optional() }),
    page.extend({ grids: z.array(named) }),
  ),
  /** The team of the caller's grids. */
  teamOfGrid: action(
    z.object({ cursor: cursor.optional() }),
    z.object({ members: z.array(teamRow), next: cursor.nullable() }),
  ),

  /** For a desk; its own community when absent. */
  ofCommunity: action(desk.extend({ pile: wishState }), page.extend({ community: named })),
  teamOfCommunity: action(desk, z.object({ members: z.array(teamRow), next: cursor.nullable(), community: named })),
  /** What was held may be seen. */
  putUp: action(known, wishRow),
  decline: action(known.extend({ reason: words(100, '请写明原因，提的人会看到') }), wishRow),
  /** By a desk or a grid worker: who has claimed it and does not do it has it no longer, and hears why. */
  release: action(known.extend({ reason: words(100, '请写明原因，接下的党员会看到') }), wishRow),
  /** Written down first, for an auditor to read. */
  reveal: action(one.extend({ reason: words(100, '请写明为什么要看') }), contact),
})
