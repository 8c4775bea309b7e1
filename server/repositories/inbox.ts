import { addDocument, addDocuments, command, countDocuments, findDocuments, updateDocuments } from '../cloud/database'
import { cursorAfter, fromCursor } from './cursors'
import { inboxDocument, type InboxDocument } from './documents/notice'

export const inboxOf = async (
  person: string,
  { cursor, limit }: { readonly cursor?: string; readonly limit: number },
): Promise<{ notices: InboxDocument[]; next: string | null }> => {
  const found = await findDocuments('inbox', inboxDocument, {
    where: fromCursor({ person }, 'at', 'desc', cursor),
    order: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit: limit + 1,
  })
  const notices = found.slice(0, limit)
  const last = notices.at(-1)
  return { notices, next: found.length > limit && last ? cursorAfter(last.at, last._id) : null }
}

export const unreadOf = (person: string): Promise<number> => countDocuments('inbox', { person, read: false })

export const markRead = async (person: string, ids: readonly string[] | 'all'): Promise<void> => {
  const which = ids === 'all' ? {} : { _id: command.in([...ids]) }
  await updateDocuments('inbox', { person, read: false, ...which }, { read: true })
}

/** Adds rows; those that are there already stay as they are. @returns the ids of those that were new */
export const addToInbox = async (rows: readonly InboxDocument[]): Promise<ReadonlySet<string>> => {
  if (rows.length === 0 || (await addDocuments('inbox', rows))) return new Set(rows.map(({ _id }) => _id))
  const added = await Promise.all(rows.map((row) => addDocument('inbox', row)))
  return new Set(rows.filter((_, i) => added[i]).map(({ _id }) => _id))
}

type Push = InboxDocument['push']

/** What became of the messages of these rows. */
export const pushStates = async (ids: readonly string[]): Promise<ReadonlyMap<string, Push>> => {
  if (ids.length === 0) return new Map()
  const found = await findDocuments('inbox', inboxDocument.pick({ _id: true, push: true }), {
    where: { _id: command.in([...ids]) },
    fields: ['push'],
    limit: ids.length,
  })
  return new Map(found.map(({ _id, push }) => [_id, push]))
}

/** Claims the message of a row that waits for it; false when somebody else has it, or had it. */
export const claimPush = async (id: string): Promise<boolean> =>
  (await updateDocuments('inbox', { _id: id, push: 'pending' }, { push: 'sending' })) === 1

/** Writes down what became of the messages that were claimed. */
export const notePushed = async (ids: readonly string[], push: Push): Promise<void> => {
  if (ids.length > 0) await updateDocuments('inbox', { _id: command.in([...ids]) }, { push })
}
