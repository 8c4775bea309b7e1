import { assessmentGradeLabels, type AssessmentGrade } from '../../contract/vocabulary/assessment-grade'
import { Tag, type Tone } from './status-tag'

const tones: Readonly<Record<AssessmentGrade, Tone>> = {
  good: 'ok',
  fairlyGood: 'info',
  ordinary: 'wait',
  poor: 'late',
}

/** How somebody who is assessed did. */
export function GradeTag({ grade }: { readonly grade: AssessmentGrade }) {
  return <Tag tone={tones[grade]}>{assessmentGradeLabels[grade]}</Tag>
}
