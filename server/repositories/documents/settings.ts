import * as z from 'zod'
import { categoryView } from '../../../contract/categories'
import { helpKind } from '../../../contract/wishes'
import { honourRule, type HonourRule } from '../../../contract/honours'
import { position } from '../../../contract/place'
import { duty } from '../../../contract/vocabulary/duty'
import { serviceClass } from '../../../contract/vocabulary/service-class'
import { noticeTemplate } from '../../../contract/vocabulary/notice-template'
import { calendarDocument, laddersDocument, limitsDocument } from './service-level'

/** What may stand in a field of a subscribe message. */
export const messagePart = z.enum(['title', 'place', 'text', 'time', 'status', 'number'])

/** 双报到: how many units one community takes (one or two, by the rule of most districts). */
const reportingInDocument = z
  .object({
    unitsPerCommunity: z.number().int().min(0),
    /** So much further a unit beyond the cap goes for one skill that a community lacks. */
    metresPerSkill: z.number().int().min(0).default(500),
    /** So near the middle of a community its members check in by their place, and so well their devices have to know it. */
    checkInMetres: z.number().int().min(1).default(300),
  })
  .default({ unitsPerCommunity: 2, metresPerSkill: 500, checkInMetres: 300 })

/** 荣誉: what a district begins with. */
const firstHonours: readonly HonourRule[] = [
  { name: '年度服务之星', measure: 'hours', threshold: 60, active: true },
  { name: '全勤报到', measure: 'months', threshold: 12, active: true },
  { name: '热心帮忙', measure: 'services', threshold: 24, active: true },
  { name: '百次服务', measure: 'services', threshold: 100, active: true },
]

/** 志愿服务: what hours are worth. */
const servingDocument = z
  .object({
    pointsPerHour: z.record(serviceClass, z.number().min(0)),
    mostMinutesADay: z.number().int().min(0),
    mostPointsADay: z.number().int().min(0).default(16),
    starHours: z.array(z.number().min(0)),
    honours: z.array(honourRule).default([...firstHonours]),
  })
  .default({
    pointsPerHour: {
      organisation: 2,
      legalAid: 2,
      hardshipAid: 2,
      governance: 2,
      health: 2,
      culture: 2,
      safety: 2,
      other: 2,
    },
    mostMinutesADay: 480,
    mostPointsADay: 16,
    starHours: [100, 300, 600, 1000, 1500],
    honours: [...firstHonours],
  })

/** 微心愿 and the services that are named everywhere; three more are the district's to name. */
const helpKindsDocument = z.array(helpKind).default([
  { code: 'microWish', name: '微心愿' },
  { code: 'homeCare', name: '家居环境' },
  { code: 'dailyCare', name: '生活照料' },
  { code: 'errands', name: '代办跑腿' },
  { code: 'childCare', name: '托管教育' },
])

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
  serving: servingDocument,
  helpKinds: helpKindsDocument,
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
