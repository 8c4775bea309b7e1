import type { Refused } from '../../domain/refused'
import { addDocument, command, countDocuments, findDocuments, readDocument, updateDocuments } from '../cloud/database'
import { changeInTurn } from './change-in-turn'
import { cursorAfterName, fromTextBefore } from './cursors'
import { partTimeMemberDocument, type PartTimeMemberDocument } from './documents/meeting'
import { pageBy, pageOf, type Page } from './pages'

export const partTimeMemberById = (id: string): Promise<PartTimeMemberDocument | null> =>
  readDocument('partTimeMembers', id, partTimeMemberDocument)

/** False when there is one with this id. */
export const addPartTimeMember = (member: PartTimeMemberDocument): Promise<boolean> =>
  addDocument('partTimeMembers', member)

/** More than a roster may have: two who are added in one moment may both pass its limit. */
const mostOfOne = 200

/** Who is on the roster of a body, whether his term has ended or not, in the order in which terms end. */
export const rosterOf = (body: string): Promise<PartTimeMemberDocument[]> =>
  findDocuments('partTimeMembers', partTimeMemberDocument, {
    where: { 'body.code': body, state: 'serving' },
    order: [
      ['to', 'asc'],
      ['_id', 'asc'],
    ],
    limit: mostOfOne,
  })

export const countOnRoster = (body: string): Promise<number> =>
  countDocuments('partTimeMembers', { 'body.code': body, state: 'serving' })

/** Of who is on the roster, whose term ends before a day: a page of them. */
export const rosterBefore = (
  body: string,
  day: string,
  cursor: string | undefined,
): Promise<Page<PartTimeMemberDocument>> =>
  pageOf('partTimeMembers', partTimeMemberDocument, {
    where: fromTextBefore({ 'body.code': body, state: 'serving' }, 'to', day, cursor),
    order: ['to', 'asc'],
    cursorOf: ({ to, _id }) => cursorAfterName(to, _id),
  })

/** Who was taken off, the last first. */
export const formerOf = (body: string, cursor: string | undefined): Promise<Page<PartTimeMemberDocument>> =>
  pageBy(
    'partTimeMembers',
    partTimeMemberDocument,
    { 'body.code': body, state: 'ended' },
    { by: 'endedAt', direction: 'desc' },
    cursor,
  )

/** When the roster of a body began; null: nobody was ever on it. */
export const rosterSince = async (body: string): Promise<Date | null> => {
  const [first] = await findDocuments('partTimeMembers', partTimeMemberDocument, {
    where: { 'body.code': body },
    order: [['createdAt', 'asc']],
    limit: 1,
  })
  return first?.createdAt ?? null
}

/** Who is on a roster for one of these units. */
export const seatsOfUnits = async (units: readonly string[]): Promise<PartTimeMemberDocument[]> =>
  units.length === 0
    ? []
    : findDocuments('partTimeMembers', partTimeMemberDocument, {
        where: { 'unit.id': command.in([...units]), state: 'serving' },
        order: [['_id', 'asc']],
        limit: mostOfOne,
      })

/** Who is on a roster and is this person himself. */
export const seatsOfPerson = (person: string): Promise<PartTimeMemberDocument[]> =>
  findDocuments('partTimeMembers', partTimeMemberDocument, {
    where: { person, state: 'serving' },
    order: [['_id', 'asc']],
    limit: mostOfOne,
  })

export const partTimeMembersByIds = async (ids: readonly string[]): Promise<PartTimeMemberDocument[]> =>
  ids.length === 0
    ? []
    : findDocuments('partTimeMembers', partTimeMemberDocument, {
        where: { _id: command.in([...ids]) },
        limit: ids.length,
      })

export const memberByInvitation = async (code: string): Promise<PartTimeMemberDocument | null> =>
  (
    await findDocuments('partTimeMembers', partTimeMemberDocument, { where: { 'invitation.code': code }, limit: 1 })
  )[0] ?? null

/** Somebody wants to be forgotten: he stays on rosters as the body has named him, and is let in no more. */
export const forgetSeatsOf = async (person: string): Promise<void> => {
  await updateDocuments('partTimeMembers', { person }, { person: '' })
}

/** Changes a part-time member under the version that was read. */
export const changePartTimeMember = (
  id: string,
  decide: (member: PartTimeMemberDocument) => Partial<PartTimeMemberDocument> | Refused,
): Promise<PartTimeMemberDocument | Refused> => changeInTurn('partTimeMembers', id, partTimeMemberDocument, decide)
