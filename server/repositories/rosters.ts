import type { RosterPile } from '../../contract/rosters'
import {
  addDocument,
  addDocuments,
  command,
  countDocuments,
  findDocuments,
  readDocument,
  removeDocuments,
  updateDocuments,
} from '../cloud/database'
import { cursorAfter, fromCursor } from './cursors'
import { rosterLineDocument, type RosterLineDocument } from './documents/roster'

const [batch, pageSize] = [500, 20]

export const rosterLineById = (id: string): Promise<RosterLineDocument | null> =>
  readDocument('rosterLines', id, rosterLineDocument)

/** Those of these lines that there are, by their ids. */
export const rosterLinesByIds = async (ids: readonly string[]): Promise<ReadonlyMap<string, RosterLineDocument>> => {
  const found = new Map<string, RosterLineDocument>()
  for (let from = 0; from < ids.length; from += batch) {
    const where = { _id: command.in(ids.slice(from, from + batch)) }
    for (const line of await findDocuments('rosterLines', rosterLineDocument, { where, limit: batch }))
      found.set(line._id, line)
  }
  return found
}

/** Adds lines; one that is there stays as it is. */
export const addRosterLines = async (lines: readonly RosterLineDocument[]): Promise<void> => {
  const known = await rosterLinesByIds(lines.map(({ _id }) => _id))
  const news = lines.filter(({ _id }) => !known.has(_id))
  if (news.length === 0 || (await addDocuments('rosterLines', news))) return
  // Somebody brings the same people in this very moment.
  for (const line of news) await addDocument('rosterLines', line)
}

const inPile = (unit: string, pile: RosterPile) => ({ unit, isHere: pile === 'here' })

/** In the order in which they were brought. */
export const rosterOf = async (
  unit: string,
  pile: RosterPile,
  cursor: string | undefined,
): Promise<{ lines: RosterLineDocument[]; next: string | null }> => {
  const found = await findDocuments('rosterLines', rosterLineDocument, {
    where: fromCursor(inPile(unit, pile), 'addedAt', 'asc', cursor),
    order: [
      ['addedAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit: pageSize + 1,
  })
  const lines = found.slice(0, pageSize)
  const last = lines.at(-1)
  return { lines, next: found.length > pageSize && last ? cursorAfter(last.addedAt, last._id) : null }
}

export const rosterCounts = async (unit: string): Promise<Record<RosterPile, number>> => {
  const [missing, here] = await Promise.all([
    countDocuments('rosterLines', inPile(unit, 'missing')),
    countDocuments('rosterLines', inPile(unit, 'here')),
  ])
  return { missing, here }
}

/** A line is for one member: whoever comes first. Whether it is this one. */
export const claimRosterLine = async (id: string, member: string): Promise<boolean> => {
  const claimed = { member, isHere: true }
  if ((await updateDocuments('rosterLines', { _id: id, member: null }, claimed)) === 1) return true
  return (await rosterLineById(id))?.member === member
}

/** He is none of the unit's any more, or another one's: whoever has the number may come. */
export const freeRosterLines = async (member: string): Promise<void> => {
  await updateDocuments('rosterLines', { member }, { member: null, isHere: false })
}

/** Who was removed before is removed. */
export const removeRosterLine = async (unit: string, id: string): Promise<void> => {
  await removeDocuments('rosterLines', { _id: id, unit })
}

/** The unit has said that he is none of theirs. */
export const removeRosterLinesOf = async (unit: string, member: string): Promise<void> => {
  await removeDocuments('rosterLines', { member, unit })
}
