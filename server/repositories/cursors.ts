import * as z from 'zod'
import { command, type Where } from '../cloud/database'

const mark = z.tuple([z.number(), z.string()])

/** Where the next page begins: behind this moment and id. */
export const cursorAfter = (at: Date, id: string): string =>
  Buffer.from(JSON.stringify([at.getTime(), id])).toString('base64url')

const parse = (cursor: string): { at: Date; id: string } | null => {
  try {
    const [at, id] = mark.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return { at: new Date(at), id }
  } catch {
    return null
  }
}

/** `where`, from a cursor on. A cursor that is not ours begins at the first page. */
export const fromCursor = (
  where: Where,
  path: string,
  direction: 'asc' | 'desc',
  cursor: string | undefined,
): Where | ReturnType<typeof command.and> => {
  const from = cursor === undefined ? null : parse(cursor)
  if (from === null) return where
  const [beyond, orAt] = direction === 'asc' ? [command.gt, command.gte] : [command.lt, command.lte]
  return command.and([
    // The bound stands here once more for the index; the exact place within one moment is below.
    { ...where, [path]: orAt(from.at) },
    command.or([{ [path]: beyond(from.at) }, { [path]: from.at, _id: beyond(from.id) }]) as never,
  ])
}
