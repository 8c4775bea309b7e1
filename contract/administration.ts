import './jitless'
import { action, actionsOf } from './action'
import { clockTime } from './clock'
import { areaCode, categoryCode, clientKey, cursor, postId } from './ids'
import { instant } from './instant'
import { hourSettings } from './hour-rules'
import { keptLists } from './kept-lists'
import { limits } from './limits'
import { placeInput, placeView } from './place'
import { postTable } from './post-table'
import { redrawing } from './redrawing'
import { reportingSettings } from './reporting-settings'
import { enteredRule, routingRule } from './routing-rule'
import { duty } from './vocabulary/duty'
import { standing } from './vocabulary/standing'
import { urgency } from './vocabulary/urgency'
import { words } from './words'
import { workingCalendar } from './working-calendar'
import * as z from 'zod'

const ruleId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/** A rule of routing with the sentence that people read. */
export const ruleView = routingRule.extend({ id: ruleId, words: z.string() })
export type RuleView = z.infer<typeof ruleView>

const named = z.object({ code: z.string(), name: z.string() })
/** The rules in the order in which they are asked, and the departments that they may name. */
const ruleList = z.object({ rules: z.array(ruleView), departments: z.array(named) })
export type RuleList = z.infer<typeof ruleList>

const told = z.object({ post: postId, name: z.string() })

/** Where a request of this category at this place would go. */
export const triedRoute = z.object({
  place: placeView,
  assignee: told.extend({ duty, standing }),
  copies: z.array(told),
  reasons: z.array(z.string()),
  /** Null: none of the rules, but the category's own duties. */
  rule: ruleId.nullable(),
})
export type TriedRoute = z.infer<typeof triedRoute>

/** A member of staff. `person` stands for him and tells nothing of him; another one in each answer. */
export const staffView = z.object({ person: z.string().min(1).max(200), name: z.string() })
export type StaffView = z.infer<typeof staffView>
const person = staffView.shape.person

export const postRow = z.object({
  id: postId,
  name: z.string(),
  duty,
  area: areaCode,
  standing,
  /** Null while the post is vacant. */
  holderName: z.string().nullable(),
})
export type PostRow = z.infer<typeof postRow>

const weekday = z.number().int().min(1).max(7)
export const shiftView = z.object({
  /** 1 Monday to 7 Sunday. */
  weekdays: z.array(weekday).min(1, '请选星期几').max(7),
  from: clockTime,
  /** Not later than `from`: on the next day. */
  to: clockTime,
})
export type ShiftView = z.infer<typeof shiftView>

export const leaveView = z.object({
  id: z.string(),
  from: instant,
  to: instant,
  standInName: z.string().nullable(),
  /** Whether it runs now. */
  running: z.boolean(),
})
export type LeaveView = z.infer<typeof leaveView>

export const handOverView = z.object({
  id: z.string(),
  fromName: z.string().nullable(),
  toName: z.string().nullable(),
  byName: z.string(),
  at: instant,
  open: z.number().int(),
})
export type HandOverView = z.infer<typeof handOverView>

export const postView = postRow.extend({
  areaName: z.string(),
  phone: z.string().nullable(),
  holder: staffView.nullable(),
  deputies: z.array(staffView),
  /** Empty: at work at any hour. */
  shifts: z.array(shiftView),
  leaves: z.array(leaveView),
  /** The newest first. */
  history: z.array(handOverView),
  /** Whom a push concerns now. */
  onDutyNames: z.array(z.string()),
  /** How many requests go along when it gets another holder: what lies on it, parts of joint work, what waits for its leave. */
  open: z.number().int(),
  /** Whether some of that would be left with nobody if the holder went: then a caretaker is asked for. */
  needsCaretaker: z.boolean(),
  /** Who could be that: somebody at the nearest desk above. */
  suggested: staffView.nullable(),
})
export type PostDetail = z.infer<typeof postView>

const onePost = z.object({ post: postId })
const search = z.string().trim().max(30)

export const administration = actionsOf('administration', {
  ...workingCalendar,
  ...limits,
  ...reportingSettings,
  ...hourSettings,
  ...redrawing,
  ...keptLists,
  ...postTable,
  /** All rules, switched off ones too. */
  rules: action(z.object({}), ruleList),
  /**
   * A new rule goes to the end; one with a known id is changed where it stands. Like all changes here, refused as stale when what it
   * replaces is not what the page has `seen`.
   */
  saveRule: action(z.object({ id: ruleId, rule: enteredRule, seen: routingRule.nullable() }), ruleList),
  /**
   * @param to its place in the list from 0 on
   * @param seen the ids of all rules in their order
   */
  moveRule: action(
    z.object({ id: ruleId, to: z.number().int().min(0).max(500), seen: z.array(ruleId).max(500) }),
    ruleList,
  ),
  removeRule: action(z.object({ id: ruleId, seen: routingRule }), ruleList),
  /** Where would it go? Nothing is filed; `at` now when absent, the category's urgency when absent. */
  tryRoute: action(
    z.object({ category: categoryCode, place: placeInput, at: instant.nullable(), urgency: urgency.nullable() }),
    triedRoute,
  ),
  /** Posts whose name begins with the text, of the areas that the caller looks after. */
  posts: action(
    z.object({
      text: search,
      group: z.enum(['all', 'vacant']),
      cursor: cursor.optional(),
      limit: z.number().int().min(1).max(50).default(20),
    }),
    z.object({ posts: z.array(postRow), next: cursor.nullable() }),
  ),
  post: action(onePost, postView),
  /** Members of staff whose name begins with the text: 20 at most. */
  staff: action(z.object({ text: words(30, '请写名字的开头') }), z.object({ staff: z.array(staffView) })),
  /**
   * The post gets another holder, or none; what lies open on it goes along. A post that is left vacant has its list with its deputies, of whom
   * the `caretaker` becomes one. The key makes a retry count once.
   */
  handOver: action(
    onePost.extend({ to: person.nullable(), caretaker: person.nullable().default(null), clientKey }),
    postView,
  ),
  setDeputies: action(onePost.extend({ deputies: z.array(person).max(10, '最多 10 位代班人') }), postView),
  setShifts: action(onePost.extend({ shifts: z.array(shiftView).max(14, '最多 14 个班次') }), postView),
  /** The same id again changes a leave. */
  setLeave: action(
    onePost
      .extend({ id: clientKey, from: instant, to: instant, standIn: person.nullable() })
      .refine(({ from, to }) => from < to, { path: ['to'], message: '返岗时间要晚于请假开始' }),
    postView,
  ),
  cancelLeave: action(onePost.extend({ id: z.string().min(1).max(64) }), postView),
})
