import type { NewGrid } from '../../domain/redrawing/plan'
import {
  command,
  findDocuments,
  inTransaction,
  isConflict,
  readDocument,
  updateDocuments,
  type Transaction,
} from '../cloud/database'
import { cursorAfter, fromCursor } from './cursors'
import { forgetAreas } from './areas'
import { areaDocument } from './documents/area'
import type { PostDocument } from './documents/post'
import { redrawingDocument, type RedrawingDocument } from './documents/redrawing'
import { forgetPosts } from './posts'

export const redrawingById = (id: string): Promise<RedrawingDocument | null> =>
  readDocument('redrawings', id, redrawingDocument)

const newestFirst = [
  ['at', 'desc'],
  ['_id', 'desc'],
] as const

export const redrawingsBefore = async ({
  cursor,
  limit,
}: {
  readonly cursor?: string
  readonly limit: number
}): Promise<{ redrawings: RedrawingDocument[]; next: string | null }> => {
  const found = await findDocuments('redrawings', redrawingDocument, {
    where: fromCursor({}, 'at', 'desc', cursor),
    order: newestFirst,
    limit: limit + 1,
  })
  const redrawings = found.slice(0, limit)
  const last = redrawings.at(-1)
  return { redrawings, next: found.length > limit && last ? cursorAfter(last.at, last._id) : null }
}

/** Those that are not finished, the oldest first. */
export const unfinishedRedrawings = (limit: number): Promise<RedrawingDocument[]> =>
  findDocuments('redrawings', redrawingDocument, {
    where: { state: command.in(['moving', 'settling']) },
    order: [['at', 'asc']],
    limit,
  })

const polygon = (ring: NewGrid['ring']) => ({ type: 'Polygon', coordinates: [ring] })

const areaRow = ({ code, ring, centre, ...grid }: NewGrid, now: Date) => ({
  ...grid,
  _id: code,
  shape: polygon(ring),
  centre: { type: 'Point', coordinates: centre },
  validFrom: now,
  validTo: null,
  mergedInto: [],
})

interface Drawing {
  readonly redrawing: RedrawingDocument
  readonly news: readonly NewGrid[]
  readonly posts: { readonly along: readonly PostDocument[]; readonly added: readonly PostDocument[] }
}

const putAreas = async (transaction: Transaction, { redrawing, news }: Drawing): Promise<void> => {
  const { kind, from, at } = redrawing
  if (kind === 'rename') {
    for (const { code, name } of news) await transaction.change('areas', code, { name })
    return
  }
  const mergedInto = news.map(({ code }) => code)
  for (const { code } of from) await transaction.change('areas', code, { validTo: at, mergedInto })
  for (const grid of news) await transaction.put('areas', areaRow(grid, at))
}

/** Whether the old grids are still in use, and the new codes are nobody's. */
const areFree = async (transaction: Transaction, { redrawing, news }: Drawing): Promise<boolean> => {
  const olds = redrawing.from.map(({ code }) => code)
  for (const code of olds) if ((await transaction.read('areas', code, areaDocument))?.validTo !== null) return false
  for (const { code } of news)
    if (!olds.includes(code) && (await transaction.read('areas', code, areaDocument)) !== null) return false
  return true
}

const drawOnce = (drawing: Drawing): Promise<boolean> =>
  inTransaction(async (transaction) => {
    const { redrawing, posts } = drawing
    if (!(await areFree(transaction, drawing))) return false
    await putAreas(transaction, drawing)
    for (const { _id, area, path, name } of posts.along) await transaction.change('posts', _id, { area, path, name })
    for (const post of posts.added) await transaction.put('posts', post)
    await transaction.put('redrawings', redrawing)
    return true
  })

/**
 * The old grids end, the new ones begin, their posts go along, and it is written down: all or nothing, and once. A grid that somebody
 * else has redrawn meanwhile is not redrawn again.
 * @returns false when it was, and nothing has been done
 */
export const drawAreas = async (drawing: Drawing): Promise<boolean> => {
  try {
    return await drawOnce(drawing)
  } catch (error) {
    if (isConflict(error)) return false
    throw error
  } finally {
    forgetAreas()
    forgetPosts()
  }
}

/** These requests go along. Noted before they move, so that a crash between the two forgets none; a second time is none. */
export const noteMoved = async (id: string, requests: readonly string[]): Promise<void> => {
  await updateDocuments('redrawings', { _id: id }, { moved: command.addToSet({ $each: [...requests] }) })
}

/** This one did not go along after all: it was closed meanwhile. */
export const noteStayed = async (id: string, request: string): Promise<void> => {
  await updateDocuments('redrawings', { _id: id }, { moved: command.pull(request) })
}

export const noteState = async (id: string, state: RedrawingDocument['state']): Promise<void> => {
  await updateDocuments('redrawings', { _id: id }, { state })
}

/** Puts something below or in a grid under another one. */
export const putUnder = async (
  name: 'areas' | 'posts' | 'buildings',
  id: string,
  place: { readonly area?: string; readonly parent?: string; readonly path: readonly string[] },
): Promise<void> => {
  await updateDocuments(name, { _id: id }, place)
}
