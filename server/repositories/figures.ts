import type * as z from 'zod'
import type { UnitOrder } from '../../contract/overview'
import { addDocuments, command, findDocuments, putDocument, readDocument, removeDocuments } from '../cloud/database'
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

/** More than a few communities have of units. */
const mostTogether = 1000

export const rollUp = (): Promise<RollUpDocument | null> => readDocument('counters', id, rollUpDocument)

export const noteRollUp = (state: Omit<RollUpDocument, '_id'>): Promise<void> =>
  putDocument('counters', { _id: id, ...state })

type Figures = CommunityFiguresDocument | UnitFiguresDocument

/** When it was counted says nothing of what was counted. */
const countsOf = ({ at: _, ...counts }: Figures): string => JSON.stringify(Object.entries(counts).sort())

/** Writes what is not there yet or has changed; most of what is counted each hour has not. */
const putAll = async (
  name: 'communityFigures' | 'unitFigures',
  known: readonly Figures[],
  figures: readonly Figures[],
): Promise<void> => {
  const before = new Map(known.map((one) => [one._id, one]))
  const news = figures.filter(({ _id }) => !before.has(_id))
  const isAdded = news.length === 0 || (await addDocuments(name, news))
  const changed = figures.filter((one) => {
    const found = before.get(one._id)
    return found === undefined ? !isAdded : countsOf(found) !== countsOf(one)
  })
  await Promise.all(changed.map((one) => putDocument(name, one)))
}

const countedIn = <T>(
  name: 'communityFigures' | 'unitFigures',
  schema: z.ZodType<T>,
  communities: readonly string[],
  month: string,
): Promise<T[]> =>
  findDocuments(name, schema, { where: { path: command.in([...communities]), month }, limit: mostTogether })

/**
 * Puts what was counted of these communities and of the units in them in the place of what stood there; what stands there of other units,
 * which have left since, goes.
 */
export const putFigures = async (
  month: string,
  communities: readonly CommunityFiguresDocument[],
  units: readonly UnitFiguresDocument[],
): Promise<void> => {
  const codes = communities.map(({ community }) => community.code)
  const [knownCommunities, knownUnits] = await Promise.all([
    countedIn('communityFigures', communityFiguresDocument, codes, month),
    countedIn('unitFigures', unitFiguresDocument, codes, month),
  ])
  const here = new Set(units.map(({ _id }) => _id))
  const left = knownUnits.map(({ _id }) => _id).filter((id) => !here.has(id))
  await Promise.all([
    putAll('communityFigures', knownCommunities, communities),
    putAll('unitFigures', knownUnits, units),
    left.length > 0 && removeDocuments('unitFigures', { _id: command.in(left), path: command.in(codes) }),
  ])
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
