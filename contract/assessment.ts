import './jitless'
import * as z from 'zod'
import { assessmentGrade } from './vocabulary/assessment-grade'

const points = z.number()

/** How departments are assessed by who whistled for them. */
export const assessmentView = z.object({
  /** What each desk's ratings weigh; 1 together. */
  weights: z.object({ streetDesk: z.number(), communityDesk: z.number(), districtCentre: z.number() }),
  /** Points for one to five stars, 0 to 100. */
  points: z.tuple([points, points, points, points, points]),
  /** From how many points on the grade is reached; below the last it is poor. */
  grades: z.object({ good: points, fairlyGood: points, ordinary: points }),
})
export type AssessmentRule = z.infer<typeof assessmentView>

/** Sums of decimals: 0.6 + 0.3 + 0.1 is not exactly 1. */
const isWhole = (sum: number): boolean => Math.abs(sum - 1) < 1e-9

const { weights, points: stars, grades } = assessmentView.shape
const isShare = (weight: number): boolean => weight >= 0 && weight <= 1
const isScore = (score: number): boolean => score >= 0 && score <= 100

/** Such a rule as somebody may enter. */
export const assessmentRule = z.object({
  weights: weights
    .refine((row) => Object.values(row).every(isShare), '权重要在 0 到 100% 之间')
    .refine((row) => isWhole(Object.values(row).reduce((sum, one) => sum + one, 0)), '各方权重合计要等于 100%')
    .refine((row) => row.streetDesk >= 0.6, { path: ['streetDesk'], message: '街道的权重不能低于 60%' }),
  points: stars
    .refine((row) => row.every(isScore), '分数要在 0 到 100 之间')
    .refine((row) => row.every((one, i) => i === 0 || row[i - 1]! < one), '星级越高，分数要越高'),
  grades: grades
    .refine((row) => Object.values(row).every(isScore), '分数要在 0 到 100 之间')
    .refine(({ good, fairlyGood, ordinary }) => good > fairlyGood && fairlyGood > ordinary, '等次的分数线要从高到低'),
})

/** How one body did in a year: a department of the district, or that of one street. */
export const departmentScoreView = z.object({
  /** Code of the department and of the area its post stands on, as one key. */
  id: z.string(),
  name: z.string(),
  /** 0 to 100; null while no street has rated it. */
  score: z.number().nullable(),
  grade: assessmentGrade.nullable(),
  /** Parts of closed whistles that it reported on, and how many of them were rated. */
  whistles: z.number().int(),
  rated: z.number().int(),
  /** Of how many of them each step was taken in time. */
  inTime: z.object({ sign: z.number().int(), contact: z.number().int(), report: z.number().int() }),
  /** Whether it may be called excellent this year, and whether it must put things right. */
  mayBeExcellent: z.boolean(),
  mustRectify: z.boolean(),
})
export type DepartmentScoreView = z.infer<typeof departmentScoreView>
