import './jitless'
import { action, actionsOf } from './action'
import { assessmentRule, assessmentView, departmentScoreView } from './assessment'
import { areaCode, categoryCode, cursor, postId } from './ids'
import { limitView } from './limit'
import { accessKind } from './vocabulary/access-kind'
import { accessSubject } from './vocabulary/access-subject'
import { duty } from './vocabulary/duty'
import { force } from './vocabulary/force'
import { partRole } from './vocabulary/part-role'
import { whistleType } from './vocabulary/whistle-type'
import { optionalWords } from './words'
import * as z from 'zod'

export const departmentCode = z.string().min(1).max(32)
/** 001 to 999 */
export const listNumber = z.string().regex(/^\d{3}$/, '编号是三位数字')

export const departmentName = z.object({ code: departmentCode, name: z.string() })

/** A row of the list of whistle matters. */
export const matterView = z.object({
  /** Its number: 001 */
  id: listNumber,
  name: z.string(),
  className: z.string(),
  lead: departmentName,
  assist: z.array(departmentName),
  /** The types it may be whistled as, each with the time to finish it. */
  types: z.array(z.object({ type: whistleType, finish: limitView })),
  /** Whether it fits the category that was asked for. */
  fits: z.boolean(),
})
export type MatterView = z.infer<typeof matterView>

/** A row of the community access list. */
export const accessItemView = z.object({
  id: listNumber,
  name: z.string(),
  subject: accessSubject,
  kind: accessKind,
  department: z.string(),
  basis: z.string(),
  materials: z.array(z.string()),
  /** What to do in place of what was cancelled. */
  instead: z.string(),
  /** Whether the department of who asks may give it to communities without their street's leave. */
  admitted: z.boolean(),
})
export type AccessItemView = z.infer<typeof accessItemView>

export const whistleTypeView = z.object({
  type: whistleType,
  about: z.string(),
  /** Which desks may blow it. */
  blowers: z.array(duty),
  sign: limitView,
  contact: limitView,
  finish: limitView,
})
export type WhistleTypeView = z.infer<typeof whistleTypeView>

export const departmentPostView = z.object({
  post: postId,
  name: z.string(),
  department: departmentCode,
  force: force.nullable(),
})
export type DepartmentPostView = z.infer<typeof departmentPostView>

/** What a desk whistles for; whom it calls, in which roles and for how long follows from the district's rows. */
export const whistleAsk = z.object({
  type: whistleType,
  /** Numbers from the list; the first one is the principal one. */
  matters: z.array(listNumber).max(5, '最多选 5 项').default([]),
  /** What it is about when nothing on the list fits. */
  written: optionalWords(200),
  /** Departments called by name; the first of them leads when no matter is cited. */
  named: z.array(departmentCode).max(10, '最多点名 10 家').default([]),
  /** 1+6+N: all forces come along. */
  joint: z.boolean().default(false),
})
export type WhistleAsk = z.infer<typeof whistleAsk>

/** Where it is decides which street's bodies are called. */
export const whistleInput = whistleAsk.extend({ area: areaCode })

const page = z.object({ cursor: cursor.optional(), limit: z.number().int().min(1).max(50).default(20) })

export const lists = actionsOf('lists', {
  /**
   * The active matters by number, name, class, body or keyword (all words must be found); those that fit the category come first.
   * Staff only.
   */
  searchMatters: action(
    page.extend({ words: optionalWords(40), category: categoryCode.optional(), type: whistleType.optional() }),
    z.object({ rows: z.array(matterView), next: cursor.nullable(), total: z.number().int() }),
  ),
  readMatter: action(z.object({ id: listNumber }), matterView),
  /** What communities do and no longer do; open to everybody. */
  searchAccess: action(
    page.extend({ words: optionalWords(40), kind: accessKind.optional(), subject: accessSubject.optional() }),
    z.object({ rows: z.array(accessItemView), next: cursor.nullable(), total: z.number().int() }),
  ),
  whistleTypes: action(z.object({}), z.object({ types: z.array(whistleTypeView) })),
  /** Whose posts can be called to a place, those of the street first. Staff only. */
  departments: action(z.object({ area: areaCode }), z.object({ departments: z.array(departmentPostView) })),
  /** What a whistle would mean: who is called, how long they have, who must agree. Refused as blowing it would be. */
  previewWhistle: action(
    whistleInput,
    z.object({
      called: z.array(departmentPostView.extend({ role: partRole })),
      sign: limitView,
      contact: limitView,
      finish: limitView,
      /** Who must agree before anybody is called; null when nobody must. */
      approver: duty.nullable(),
    }),
  ),
  /** How departments are assessed by who whistled for them. Staff only. */
  assessment: action(z.object({}), assessmentView),
  /**
   * The scores of a year by the rule as it is now, the best first, those without a basis last. A street reads those of its own bodies and of the
   * district's; the district centre and administrators read all.
   */
  departmentScores: action(
    z.object({ year: z.number().int().min(2000).max(2100) }),
    z.object({ rule: assessmentView, rows: z.array(departmentScoreView) }),
  ),
  /** Administrators only; refused as stale when there is another one than they have `seen`. */
  saveAssessment: action(z.object({ rule: assessmentRule, seen: assessmentView.nullable() }), assessmentView),
})
