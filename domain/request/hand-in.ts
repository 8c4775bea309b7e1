import { dueFor } from '../service-level/due'
import type { ServiceLevel } from '../service-level/limits'
import type { Capacity, Outcome } from './decide'
import type { Assignee, Request } from './request'

export interface Result {
  readonly note: string
  /** File ids of at least one photo taken afterwards. */
  readonly photos: readonly string[]
}

/** Whether its reporter's yes closes it: by the rule of its category, and never the yes of who handled it himself. */
const asksReporter = ({ reporter, category, source }: Request, handledBy: string | null): boolean =>
  source !== 'worker' &&
  reporter.person !== '' &&
  reporter.person !== handledBy &&
  (source === 'department' || category.closing === 'reporter')

/** Said to be done: its reporter is asked, or somebody who checks on site. @param checker who would check */
export const handIn = (
  request: Request,
  result: Result,
  checker: Assignee,
  who: Pick<Capacity, 'person'>,
  level: ServiceLevel,
  now: Date,
): Outcome => {
  const toReporter = asksReporter(request, who.person)
  const step = toReporter ? 'confirm' : 'check'
  return {
    to: toReporter ? 'resolved' : 'pendingCheck',
    note: result.note,
    photos: result.photos,
    ...(!toReporter && { detail: `请 ${checker.name} 核查` }),
    changes: {
      lastHandler: request.assignee,
      handledBy: who.person,
      assignee: toReporter ? request.assignee : checker,
      question: null,
      approvals: [],
      due: dueFor(step, request.category, level, now),
    },
  }
}
