import * as z from 'zod'
import { command, contains, type Condition, type Where } from '../cloud/database'

const mark = z.tuple([z.number(), z.string()])

/** Where the next page begins: behind this moment and id. */
export const cursorAfter = (at: Date, id: string): string => cursorAfterNumber(at.getTime(), id)

const parse = <T>(cursor: string, schema: z.ZodType<T>): T | null => {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    return null
  }
}

const fromMark = <Value>(
  where: Condition,
  { path, direction }: { readonly path: string; readonly direction: 'asc' | 'desc' },
  cursor: string | undefined,
  valueOf: (number: number) => Value,
): Condition => {
  const from = cursor === undefined ? null : parse(cursor, mark)
  if (from === null) return where
  const [at, id] = [valueOf(from[0]), from[1]]
  const [beyond, orAt] = direction === 'asc' ? [command.gt, command.gte] : [command.lt, command.lte]
  return command.and([
    // The bound stands here once more for the index; the exact place within one moment is below.
    where as never,
    { [path]: orAt(at) },
    command.or([{ [path]: beyond(at) }, { [path]: at, _id: beyond(id) }]) as never,
  ])
}

/** `where`, from a cursor on. A cursor that is not ours begins at the first page. */
export const fromCursor = (
  where: Condition,
  path: string,
  direction: 'asc' | 'desc',
  cursor: string | undefined,
): Condition => fromMark(where, { path, direction }, cursor, (at) => new Date(at))

/** Where the next page of a list by number begins: behind this number and id. */
export const cursorAfterNumber = (number: number, id: string): string =>
  Buffer.from(JSON.stringify([number, id])).toString('base64url')

/** `where`, from a cursor by number on. */
export const fromNumber = (
  where: Condition,
  path: string,
  direction: 'asc' | 'desc',
  cursor: string | undefined,
): Condition => fromMark(where, { path, direction }, cursor, (number) => number)

const nameMark = z.tuple([z.string(), z.string()])

/** Where the next page of a list by name begins: behind this name and id. */
export const cursorAfterName = (name: string, id: string): string =>
  Buffer.from(JSON.stringify([name, id])).toString('base64url')

/** The end of all names that begin with a text. */
const endOf = (text: string): string => `${text}\uffff`

/** `where`, for names that begin with a text, from a cursor on. */
export const fromName = (
  where: Where,
  text: string,
  cursor: string | undefined,
): Where | ReturnType<typeof command.and> => {
  const from = cursor === undefined ? null : parse(cursor, nameMark)
  const names = command.gte(from?.[0] ?? text).and(command.lt(endOf(text)) as never)
  if (from === null) return { ...where, name: names }
  const [name, id] = from
  return command.and([
    { ...where, name: names },
    command.or([{ name: command.gt(name) }, { name, _id: command.gt(id) }]) as never,
  ])
}

/**
 * `where`, for names that have a text somewhere in them, from a cursor on. All names of `where` are looked at until a page is full, in the
 * index alone: for lists of hundreds.
 */
export const fromNameWith = (where: Where, text: string, cursor: string | undefined): Condition => {
  const from = fromText(where, 'name', cursor)
  return text === '' ? from : command.and([from as never, { name: contains(text) }])
}

/** `where`, for texts at a path that come before a bound, from a cursor by name on. */
export const fromTextBefore = (where: Where, path: string, before: string, cursor: string | undefined): Condition => {
  const from = cursor === undefined ? null : parse(cursor, nameMark)
  if (from === null) return { ...where, [path]: command.lt(before) }
  const [text, id] = from
  return command.and([
    { ...where, [path]: command.gte(text).and(command.lt(before) as never) },
    command.or([{ [path]: command.gt(text) }, { [path]: text, _id: command.gt(id) }]) as never,
  ])
}

/** `where`, in the order of the texts at a path, from a cursor by name on. */
export const fromText = (where: Where, path: string, cursor: string | undefined): Condition => {
  const from = cursor === undefined ? null : parse(cursor, nameMark)
  if (from === null) return where
  const [text, id] = from
  return command.and([
    { ...where, [path]: command.gte(text) },
    command.or([{ [path]: command.gt(text) }, { [path]: text, _id: command.gt(id) }]) as never,
  ])
}
