import { command, countDocuments, findDocuments, updateDocuments } from '../cloud/database'
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
