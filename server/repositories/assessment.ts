import { assessmentRule, type AssessmentRule } from '../../contract/assessment'
import { addDocument, readDocument, updateDocuments } from '../cloud/database'

/** Beside the district's settings, in the same collection. */
const id = 'assessment'

/** How departments are assessed; null while nobody has entered it. */
export const assessment = (): Promise<AssessmentRule | null> => readDocument('settings', id, assessmentRule)

export const saveAssessment = async (rule: AssessmentRule): Promise<void> => {
  const isNew = await addDocument('settings', { _id: id, ...rule })
  if (!isNew) await updateDocuments('settings', { _id: id }, rule)
}
