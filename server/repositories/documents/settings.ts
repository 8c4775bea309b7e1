import * as z from 'zod'
import { categoryView } from '../../../contract/categories'
import { position } from '../../../contract/place'
import { duty } from '../../../contract/vocabulary/duty'
import { noticeTemplate } from '../../../contract/vocabulary/notice-template'
import { calendarDocument, laddersDocument, limitsDocument } from './service-level'

/** What may stand in a field of a subscribe message. */
export const messagePart = z.enum(['title', 'place', 'text', 'time', 'status', 'number'])

/** 双报到: how many units one community takes (one or two, by the rule of most districts). */
const reportingInDocument = z.object({ unitsPerCommunity: z.number().int().min(0) }).default({ unitsPerCommunity: 2 })

/** The facts of one district. One document, `_id: 'district'`. */
export const settingsDocument = z.object({
  _id: z.literal('district'),
  productName: z.string(),
  districtName: z.string(),
  /** Code of the district's area. */
  district: z.string(),
  centre: position,
  /** Which tier of the area tree is the basic grid, to which requests are routed. */
  basicTier: z.number().int(),
  calendar: calendarDocument,
  limits: limitsDocument,
  ladders: laddersDocument,
  reportingIn: reportingInDocument,
  /** Per kind of notice: the id WeChat gave, and what its fields take. */
  templates: z.record(noticeTemplate, z.object({ id: z.string(), fields: z.record(z.string(), messagePart) })),
})
export type SettingsDocument = z.infer<typeof settingsDocument>

/** One row of the category tree. */
export const categoryDocument = categoryView.omit({ code: true }).extend({
  _id: z.string(),
  order: z.number().int(),
  duties: z.array(duty).min(1),
  closing: z.enum(['reporter', 'verifier']),
})
export type CategoryDocument = z.infer<typeof categoryDocument>
