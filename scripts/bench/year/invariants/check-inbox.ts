import type { RequestEventType } from '../../../../contract/vocabulary/request-event'
import { noticeTable } from '../../../../domain/notification/notice-table'
import { inboxDocument, type InboxDocument } from '../../../../server/repositories/documents/notice'
import type { RequestDocument } from '../../../../server/repositories/documents/request'
import type { Note } from './broken'
import { allOf, type Documents } from './documents'

/** Somebody who must have heard of something, in whatever words: who is told twice over, as reporter and as handler, hears it once. */
interface Owed {
  at: number
  person: string
}

/** Steps that only follow where its reporter was asked whether it is solved. */
const answers: readonly (RequestEventType | undefined)[] = ['confirmed', 'resultRejected', 'autoClosed']

/** What its reporter must have been told, for certain: others hear of a step only where there is somebody, or somebody else. */
const owedFor = ({ events, reporter: { person } }: RequestDocument): Owed[] =>
  events.flatMap(({ type, at }, i) =>
    noticeTable[type]
      .filter(
        ({ to, template }) =>
          to === 'reporter' &&
          person !== '' &&
          (template !== 'resultToConfirm' || answers.includes(events[i + 1]?.type)),
      )
      .map(() => ({ at: at.getTime(), person })),
  )

const isThere = (rows: readonly InboxDocument[], { at, person }: Owed): boolean =>
  rows.some((row) => row.at.getTime() === at && row.person === person)

const isSame = (a: InboxDocument, b: InboxDocument): boolean =>
  a.person === b.person && a.title === b.title && a.page === b.page && a.at.getTime() === b.at.getTime()

const inboxByCase = async (documents: Documents, note: Note): Promise<Map<string, InboxDocument[]>> => {
  const byCase = new Map<string, InboxDocument[]>()
  for await (const raw of allOf(documents, 'inbox')) {
    const row = inboxDocument.parse(raw)
    const request = row.request ?? ''
    const rows = byCase.get(request) ?? []
    if (row.push === 'pending' || row.push === 'sending') note('message neither sent nor given up')
    if (rows.some((other) => isSame(other, row))) note('told twice')
    byCase.set(request, [...rows, row])
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
