import * as z from 'zod'
import { command, findDocuments, updateDocuments } from '../cloud/database'
import { requestDocument, type PendingNotice } from './documents/request'

/** Of a request, what it still has to tell. */
export interface Untold {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly notices: readonly PendingNotice[]
  readonly noticesDueAt: Date | null
}

const told = requestDocument.pick({ number: true, version: true, notices: true, noticesDueAt: true })

/** A damaged one is listed too, so that it can be put aside. */
const listed = z.looseObject({ _id: z.string() })

/** Requests that have something to tell by now, the longest waiting first, and the ids of those that cannot be read. */
export const requestsToTell = async (now: Date, limit: number): Promise<{ untold: Untold[]; damaged: string[] }> => {
  const found = await findDocuments('requests', listed, {
    where: { noticesDueAt: command.lte(now) },
    order: [['noticesDueAt', 'asc']],
    fields: Object.keys(told.shape),
    limit,
  })
  const read = found.map((document) => ({ id: document._id, parsed: told.safeParse(document) }))
  return {
    untold: read.flatMap(({ id, parsed }) => (parsed.success ? [{ id, ...parsed.data }] : [])),
    damaged: read.flatMap(({ id, parsed }) => (parsed.success ? [] : [id])),
  }
}

/** Untouched since it was looked at. */
const asSeen = ({ id, version, noticesDueAt }: Untold) => ({ _id: id, version, noticesDueAt })

/** Notes that these have nothing more to tell, by one call; one that has changed meanwhile is simply looked at again. */
export const clearNotices = async (requests: readonly Untold[]): Promise<void> => {
  if (requests.length === 0) return
  const where = command.or(requests.map(asSeen) as never)
  await updateDocuments('requests', where, { notices: command.set([]), noticesDueAt: null })
}

const earliest = (notices: readonly PendingNotice[]): Date =>
  new Date(Math.min(...notices.map(({ notBefore }) => notBefore.getTime())))

/** Notes what a request still has to tell, one thing at least. */
export const keepNotices = async (request: Untold, left: readonly PendingNotice[]): Promise<void> => {
  await updateDocuments('requests', asSeen(request), { notices: command.set([...left]), noticesDueAt: earliest(left) })
}

/** These cannot be told for now, and step back behind the others. */
export const putOffNotices = async (ids: readonly string[], until: Date): Promise<void> => {
  if (ids.length > 0) await updateDocuments('requests', { _id: command.in([...ids]) }, { noticesDueAt: until })
}
