import { requestDocument, type RequestDocument } from '../../../../server/repositories/documents/request'
import { isIntact, verdictOf } from '../../../../server/repositories/event-chain'
import type { Cast } from '../district'
import type { Note } from './broken'
import { allOf, type Documents } from './documents'

interface Surroundings {
  cast: Cast
  /** When the run began: what was raised since then has been played to its end. */
  since: Date
}

/** What holds of each case by itself. */
const checks: Readonly<Record<string, (request: RequestDocument, around: Surroundings) => boolean>> = {
  'chain broken': (request) => isIntact(verdictOf(request)),
  'version is not the number of events': ({ version, events }) => version === events.length,
  'open task without a holder': ({ isOpen, assignee }, { cast }) => !isOpen || cast.holderOf.has(assignee.post),
  'notice undelivered': ({ notices, noticesDueAt }) => notices.length === 0 && noticesDueAt === null,
  'case left behind': ({ isOpen, createdAt }, { since }) => !isOpen || createdAt < since,
}

/** Looks at every case, and hands each on. */
export async function* checkedCases(
  documents: Documents,
  around: Surroundings,
  note: Note,
): AsyncGenerator<RequestDocument> {
  const numbers = new Set<string>()
  for await (const raw of allOf(documents, 'requests')) {
    const request = requestDocument.parse(raw)
    for (const [what, holds] of Object.entries(checks)) if (!holds(request, around)) note(what)
    if (numbers.has(request.number)) note('number given twice')
    numbers.add(request.number)
    yield request
  }
}
