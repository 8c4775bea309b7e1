import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** How a department did, from best to worst (城市基层党建工作考核评价办法). */
export const assessmentGrade = z.enum(['good', 'fairlyGood', 'ordinary', 'poor'])
export type AssessmentGrade = z.infer<typeof assessmentGrade>

export const assessmentGradeLabels: Labels<AssessmentGrade> = {
  good: '好',
  fairlyGood: '较好',
  ordinary: '一般',
  poor: '差',
}
