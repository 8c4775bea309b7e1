import { noticeTable } from '../../../../domain/notification/notices-for'
import { inboxDocument, type InboxDocument } from '../../../../server/repositories/documents/notice'
import type { RequestDocument } from '../../../../server/repositories/documents/request'
import type { Note } from './broken'
import { allOf, type Documents } from './documents'

/** A notice that must be there; without a person where any holder of a post will do. */
interface Owed {
  at: number
  person: string | null
  title: string
}

/** What the table owes people for certain; the handler before may be nobody. */
const owedFor = ({ events, reporter }: RequestDocument): Owed[] =>
  events.flatMap(({ type, at }) =>
    noticeTable[type]
      .filter(({ to }) => to !== 'lastHandler')
      .map(({ to, title }) => ({ at: at.getTime(), person: to === 'reporter' ? reporter.person : null, title })),
  )

const isThere = (rows: readonly InboxDocument[], { at, person, title }: Owed): boolean =>
  rows.some((row) => row.at.getTime() === at && row.title === title && (person === null || person === row.person))

const isSame = (a: InboxDocument, b: InboxDocument): boolean =>
  a.person === b.person && a.title === b.title && a.at.getTime() === b.at.getTime()

const inboxByCase = async (documents: Documents, note: Note): Promise<Map<string, InboxDocument[]>> => {
  const byCase = new Map<string, InboxDocument[]>()
  for await (const raw of allOf(documents, 'inbox')) {
    const row = inboxDocument.parse(raw)
    const rows = byCase.get(row.request) ?? []
    if (row.push === 'pending' || row.push === 'sending') note('message neither sent nor given up')
    if (rows.some((other) => isSame(other, row))) note('told twice')
    byCase.set(row.request, [...rows, row])
  }
  return byCase
}

/** Everybody was told of everything, and once. */
export const checkInbox = async (
  documents: Documents,
  cases: readonly RequestDocument[],
  note: Note,
): Promise<void> => {
  const inbox = await inboxByCase(documents, note)
  for (const request of cases) {
    const rows = inbox.get(request._id) ?? []
    for (const owed of owedFor(request)) if (!isThere(rows, owed)) note('somebody was not told')
  }
}
