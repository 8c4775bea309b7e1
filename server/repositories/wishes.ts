import type { WishState } from '../../contract/vocabulary/wish-state'
import type { Refused } from '../../domain/refused'
import { command, countDocuments, readDocument, updateDocuments, type Where } from '../cloud/database'
import { addNew, type Measure } from './add-new'
import { changeInTurn } from './change-in-turn'
import { cursorAfter, cursorAfterName, fromCursor, fromText } from './cursors'
import { wishDocument, type WishDocument } from './documents/wish'
import { pageByTime, pageOf, type Page } from './pages'

export const wishById = (id: string): Promise<WishDocument | null> => readDocument('wishes', id, wishDocument)

/** @param measure of whoever asks; null: he has none. @returns the wish as it stands there, from an earlier try too */
export const addWish = (wish: WishDocument, measure: Measure | null): Promise<WishDocument | Refused> =>
  addNew('wishes', wishDocument, wish, measure)

type WishPage = Promise<Page<WishDocument>>
type Cursor = string | undefined

/** Target groups before all others, each from the oldest on. */
const byTurn = (where: Where, cursor: Cursor): WishPage =>
  pageOf('wishes', wishDocument, {
    where: fromText(where, 'turn', cursor),
    order: ['turn', 'asc'],
    cursorOf: ({ turn, _id }) => cursorAfterName(turn, _id),
  })

const newest = (where: Where, cursor: Cursor): WishPage => pageByTime('wishes', wishDocument, where, cursor)

/** What has waited for its answer the longest comes first. */
const byDone = (where: Where, cursor: Cursor): WishPage =>
  pageOf('wishes', wishDocument, {
    where: fromCursor(where, 'done.at', 'asc', cursor),
    order: ['done.at', 'asc'],
    cursorOf: ({ done, createdAt, _id }) => cursorAfter(done?.at ?? createdAt, _id),
  })

/** How many a community has to look at before anybody else does. */
export const countHeldWishes = (community: string): Promise<number> =>
  countDocuments('wishes', { 'community.code': community, state: 'held' })

export const wishesIn = (community: string, state: WishState, cursor: Cursor): WishPage => {
  const where = { 'community.code': community, state }
  if (state === 'closed') return newest(where, cursor)
  return state === 'done' ? byDone(where, cursor) : byTurn(where, cursor)
}

/** What lies in or below one of these areas. */
export const wishesBelow = (areas: readonly string[], state: WishState, cursor: Cursor): WishPage =>
  byTurn({ 'place.path': command.in([...areas]), state }, cursor)

/** What somebody has asked for, the newest first. */
export const wishesAskedBy = (person: string, cursor: Cursor): WishPage => newest({ asker: person }, cursor)

/** What a member has claimed, the newest first. */
export const wishesClaimedBy = (member: string, cursor: Cursor): WishPage => newest({ 'claim.member': member }, cursor)

/** How many of somebody's wishes nobody has done yet. */
export const openWishesOf = (person: string): Promise<number> =>
  countDocuments('wishes', { asker: person, state: command.in(['held', 'asked', 'claimed']) })

/** How often somebody has called 580 since a moment, whatever became of it. */
export const urgentWishesOf = (person: string, since: Date): Promise<number> =>
  countDocuments('wishes', { asker: person, isUrgent: true, createdAt: command.gte(since) })

interface Claimer {
  readonly member: string
  readonly person: string
  readonly community: string
}

/** One update that looks at nothing before: of however many claim it at once one has it. Nobody claims his own. */
export const claimWish = async (id: string, { member, person, community }: Claimer, at: Date): Promise<void> => {
  await updateDocuments(
    'wishes',
    { _id: id, state: 'asked', 'community.code': community, asker: command.neq(person) },
    { state: 'claimed', claim: { member, at }, version: command.inc(1) },
  )
}

/** Changes a wish under the version that was read. @param decide what becomes of it; an empty change leaves it as it is */
export const changeWish = (
  id: string,
  decide: (wish: WishDocument) => Partial<WishDocument> | Refused,
): Promise<WishDocument | Refused> => changeInTurn('wishes', id, wishDocument, decide)

export const noteCredited = async (id: string, minutes: number): Promise<void> => {
  await updateDocuments('wishes', { _id: id }, { credited: minutes })
}
