import type { AssessmentRule } from '../../contract/assessment'

/** What a district starts from: the street's 60 % is the floor, the rest is ours. */
export const sampleAssessment: AssessmentRule = {
  weights: { streetDesk: 0.6, communityDesk: 0.3, districtCentre: 0.1 },
  points: [0, 40, 70, 85, 100],
  grades: { good: 90, fairlyGood: 75, ordinary: 60 },
}

/** As it is stored, beside the other settings. */
export const assessmentDocument = () => ({ _id: 'assessment', ...sampleAssessment })
