import { assessmentRule, type AssessmentRule } from '../../contract/assessment'
import type { Refused } from '../../domain/refused'
import { readDocument } from '../cloud/database'
import { replacing, writtenDown, type Author } from './settings-changes'

/** Beside the district's settings, in the same collection. */
const id = 'assessment'

/** How departments are assessed; null while nobody has entered it. */
export const assessment = (): Promise<AssessmentRule | null> => readDocument('settings', id, assessmentRule)

interface Saving {
  readonly rule: AssessmentRule
  readonly seen: AssessmentRule | null
}

/** @param what for the record, from the rule as it was */
export const saveAssessment = (
  { rule, seen }: Saving,
  what: (was: AssessmentRule | null) => string,
  by: Author,
): Promise<Refused | null> =>
  writtenDown(by, async (transaction) => {
    const now = await transaction.read('settings', id, assessmentRule)
    return replacing({ now, seen, next: rule }, () => ({
      what: what(now),
      write: () => transaction.put('settings', { _id: id, ...rule }),
    }))
  })
