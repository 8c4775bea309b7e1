import type { UnitOrder } from '../../contract/overview'
import { command, findDocuments, putDocument, readDocument, removeDocuments } from '../cloud/database'
import { cursorAfterNumber, fromNumber } from './cursors'
import {
  communityFiguresDocument,
  rollUpDocument,
  unitFiguresDocument,
  type CommunityFiguresDocument,
  type RollUpDocument,
  type UnitFiguresDocument,
} from './documents/figures'

const id = 'memberFigures'

export const rollUp = (): Promise<RollUpDocument | null> => readDocument('counters', id, rollUpDocument)

export const noteRollUp = (state: Omit<RollUpDocument, '_id'>): Promise<void> =>
  putDocument('counters', { _id: id, ...state })

export const putCommunityFigures = (figures: CommunityFiguresDocument): Promise<void> =>
  putDocument('communityFigures', figures)

export const putUnitFigures = (figures: UnitFiguresDocument): Promise<void> => putDocument('unitFigures', figures)

/** Units that were in this community when it was counted before, and are in it no more. */
export const dropUnitsExcept = async (community: string, month: string, units: readonly string[]): Promise<void> => {
  await removeDocuments('unitFigures', { path: community, month, unit: command.nin([...units]) })
}

/** More than any district has. */
const mostCommunities = 1000

/** All communities of an area, by their codes. */
export const communityFiguresIn = (area: string, month: string): Promise<CommunityFiguresDocument[]> =>
  findDocuments('communityFigures', communityFiguresDocument, {
    where: { path: area, month },
    order: [['_id', 'asc']],
    limit: mostCommunities,
  })

/** Which units, and in which order. */
export interface UnitQuestion {
  readonly area: string
  readonly month: string
  readonly order: UnitOrder
  readonly lowestFirst: boolean
}

/** The units of an area, so many at a time. */
export const unitFiguresIn = async (
  { area, month, order, lowestFirst }: UnitQuestion,
  cursor: string | undefined,
  limit: number,
): Promise<{ units: UnitFiguresDocument[]; next: string | null }> => {
  const direction = lowestFirst ? 'asc' : 'desc'
  const found = await findDocuments('unitFigures', unitFiguresDocument, {
    where: fromNumber({ path: area, month }, order, direction, cursor),
    order: [
      [order, direction],
      ['_id', direction],
    ],
    limit: limit + 1,
  })
  const units = found.slice(0, limit)
  const last = units.at(-1)
  return { units, next: found.length > limit && last ? cursorAfterNumber(last[order], last._id) : null }
}
