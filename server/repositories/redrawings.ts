import type { NewGrid } from '../../domain/redrawing/plan'
import { refuse, type Refused } from '../../domain/refused'
import { command, findDocuments, readDocument, updateDocuments, type Transaction } from '../cloud/database'
import { forgetAreas } from './areas'
import { writeDownWith } from './audits'
import { cursorAfter, fromCursor } from './cursors'
import { areaDocument } from './documents/area'
import type { PostDocument } from './documents/post'
import { redrawingDocument, type RedrawingDocument } from './documents/redrawing'
import { forgetPosts } from './posts'
import type { Author } from './settings-changes'

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

/** Whether the old grids are still in use under their names, and the new codes are nobody's. */
const areFree = async (transaction: Transaction, { redrawing: { from }, news }: Drawing): Promise<boolean> => {
  for (const { code, name } of from) {
    const old = await transaction.read('areas', code, areaDocument)
    if (old?.validTo !== null || old.name !== name) return false
  }
  for (const { code } of news)
    if (!from.some((old) => old.code === code) && (await transaction.read('areas', code, areaDocument)) !== null)
      return false
  return true
}

const write = async (transaction: Transaction, drawing: Drawing): Promise<void> => {
  const { redrawing, posts } = drawing
  await putAreas(transaction, drawing)
  for (const { _id, area, path, name } of posts.along) await transaction.change('posts', _id, { area, path, name })
  for (const post of posts.added) await transaction.put('posts', post)
  await transaction.put('redrawings', redrawing)
}

/**
 * The old grids end, the new ones begin, their posts go along, and it is written down: all or nothing, and once. A grid that somebody
 * else has redrawn meanwhile is not redrawn again.
 * @param what is done and why, for the auditor
 */
export const drawAreas = async (drawing: Drawing, by: Author, what: string): Promise<Refused | null> => {
  const { person, name, at } = by
  const row = { act: 'redraw', at, person, by: name, post: null, request: null, number: null, reason: what } as const
  try {
    return await writeDownWith(async (transaction) =>
      (await areFree(transaction, drawing))
        ? { look: row, write: () => write(transaction, drawing) }
        : refuse('areasUnfit'),
    )
  } finally {
    forgetAreas()
    forgetPosts()
  }
}

/** What goes along: requests or wishes. */
type Moving = 'moved' | 'wishes'

/** These go along. Noted before they move, so that a crash between the two forgets none; a second time is none. */
export const noteMoved = async (id: string, what: Moving, ids: readonly string[]): Promise<void> => {
  await updateDocuments('redrawings', { _id: id }, { [what]: command.addToSet({ $each: [...ids] }) })
}

/** This one did not go along after all: it was closed meanwhile. */
export const noteStayed = async (id: string, what: Moving, one: string): Promise<void> => {
  await updateDocuments('redrawings', { _id: id }, { [what]: command.pull(one) })
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
