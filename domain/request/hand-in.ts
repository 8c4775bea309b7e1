import { handsOf } from '../access/hands'
import { dueFor } from '../service-level/due'
import type { ServiceLevel } from '../service-level/limits'
import type { Capacity, Outcome } from './decide'
import type { Assignee, Request, RequestChanges } from './request'

export interface Result {
  readonly note: string
  /** File ids of at least one photo taken afterwards. */
  readonly photos: readonly string[]
}

/** Whether its reporter's yes closes it: by the rule of its category, and never the yes of who did the work himself. */
const asksReporter = (request: Request): boolean => {
  const { reporter, category, source } = request
  return (
    source !== 'worker' &&
    reporter.person !== '' &&
    !handsOf(request).people.includes(reporter.person) &&
    (source === 'department' || category.closing === 'reporter')
  )
}

/** Who has the last word on what is said to be done. @param done as it is once that is said @param checker who would check */
export const lastWord = (
  done: Request,
  checker: Assignee,
  level: ServiceLevel,
  now: Date,
): Pick<Outcome, 'to' | 'detail'> & { readonly changes: Pick<RequestChanges, 'assignee' | 'due'> } => {
  const toReporter = asksReporter(done)
  return {
    to: toReporter ? 'resolved' : 'pendingCheck',
    ...(!toReporter && { detail: `请 ${checker.name} 核查` }),
    changes: {
      assignee: toReporter ? done.assignee : checker,
      due: dueFor(toReporter ? 'confirm' : 'check', done.category, level, now),
    },
  }
}

/** Said to be done: its reporter is asked, or somebody who checks on site. @param checker who would check */
export const handIn = (
  request: Request,
  { note, photos }: Result,
  checker: Assignee,
  { person }: Pick<Capacity, 'person'>,
  level: ServiceLevel,
  now: Date,
): Outcome => {
  const by = { lastHandler: request.assignee, handledBy: person }
  const { changes, ...next } = lastWord({ ...request, ...by }, checker, level, now)
  return { ...next, note, photos, changes: { ...by, ...changes, question: null, approvals: [] } }
}
