import './jitless'
import { action, actionsOf } from './action'
import { categoryView } from './categories'
import { areaCode, buildingId, postId } from './ids'
import { duty } from './vocabulary/duty'
import { noticeTemplate } from './vocabulary/notice-template'
import { requestAction } from './vocabulary/request-action'
import { role } from './vocabulary/role'
import * as z from 'zod'

export const postView = z.object({
  id: postId,
  name: z.string(),
  duty,
  area: areaCode,
  areaName: z.string(),
  /** What its holder may begin in it, besides what every resident may. */
  entries: z.array(requestAction.extract(['report', 'register', 'entrust'])),
})
export type PostView = z.infer<typeof postView>

/** Whom a resident turns to first. */
export const contactView = z.object({
  name: z.string(),
  areaName: z.string(),
  onDuty: z.boolean(),
  /** A duty phone, not a private one; null when the post has none. */
  phone: z.string().nullable(),
  households: z.number().int(),
})
export type ContactView = z.infer<typeof contactView>

export const me = z.object({
  name: z.string(),
  roles: z.array(role),
  posts: z.array(postView),
  /** Which workplaces open for me, derived from my posts, and from my role where I audit or administer. */
  workplaces: z.array(z.enum(['worker', 'community', 'posts', 'accessList', 'audit', 'admin'])),
  home: z
    .object({
      area: areaCode,
      areaName: z.string(),
      community: areaCode,
      communityName: z.string(),
      buildingName: z.string().nullable(),
    })
    .nullable(),
  /** The grid worker of my home's grid. */
  contact: contactView.nullable(),
  elder: z.boolean(),
  /** The number I left last, for me alone; null when I have left none. */
  phone: z.string().nullable(),
  unread: z.number().int(),
  /** Photos are uploaded below this folder, another one in each answer; the server accepts no others from me. */
  uploads: z.string(),
  /** Has reported in to a community, or asked to: members are told of what concerns them there. */
  isMember: z.boolean(),
  /** How many more messages of each kind WeChat lets us send. */
  quota: z.record(noticeTemplate, z.number().int()),
})
export type Me = z.infer<typeof me>

/** What every phone needs to know about this district; changes rarely. */
export const settingsView = z.object({
  productName: z.string(),
  districtName: z.string(),
  centre: z.tuple([z.number(), z.number()]),
  categories: z.array(categoryView),
  /** Template ids to hand to wx.requestSubscribeMessage. */
  templates: z.record(noticeTemplate, z.string()),
  /** Years that deadlines are about to reach while nobody has entered their holidays. */
  calendarMissing: z.array(z.number().int()),
})
export type SettingsView = z.infer<typeof settingsView>

export const people = actionsOf('people', {
  me: action(z.object({}), me),
  settings: action(z.object({}), settingsView),
  saveElder: action(z.object({ elder: z.boolean() }), z.object({ elder: z.boolean() })),
  /** The number that WeChat knows me by, for a code that its button gave: good once, for five minutes. */
  phoneFromWeChat: action(z.object({ code: z.string().min(1).max(200) }), z.object({ phone: z.string() })),
  /** I want to be forgotten, for good: everything I have told about myself goes; my requests are handled on without me. */
  cancelAccount: action(z.object({ confirm: z.literal('注销账号') }), z.object({ forgotten: z.literal(true) })),
  /** Where I live, so that my grid worker is shown; null forgets it. */
  saveHome: action(z.object({ area: areaCode.nullable(), building: buildingId.nullable().default(null) }), me),
})
