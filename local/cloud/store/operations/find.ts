import type { Engine } from '../engine'
import { parseStored } from '../ejson/decode'
import { stringify } from '../ejson/encode'
import { failed } from '../errors'
import { limits } from '../limits'
import type { Window } from '../plan/run'
import type { Collection } from '../sqlite/collection'
import type { Find } from '../store'
import { findLocked, within } from '../transaction/session'
import { compileProjection } from './project'
import { planned, textsOf, type Query } from './query'

/** Refuses an answer larger than the limit. */
export const checkSize = (texts: string[]): string[] => {
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  if (characters * 3 <= limits.answerBytes) return texts
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (bytes > limits.answerBytes) throw failed(`the answer of ${bytes} bytes exceeds ${limits.answerBytes}`)
  return texts
}

const windowOf = ({ skip = 0, limit = limits.findDefault }: Find): Window => {
  if (!Number.isInteger(skip) || skip < 0 || !Number.isInteger(limit) || limit < 0)
    throw failed('skip and limit must be whole numbers')
  return { skip, limit: Math.min(limit === 0 ? limits.findDefault : limit, limits.findMost) }
}

/** Asks a thread when every document may have to be read, so that nobody else waits for that. */
const findCommitted = (engine: Engine, collection: Collection, query: Query): string[] | Promise<string[]> => {
  const plan = planned(engine, collection, query)
  const isLong = plan.isScan && (plan.residual !== undefined || plan.order === undefined)
  return isLong && engine.readers !== undefined
    ? engine.readers.ask({ kind: 'find', collection: collection.name, query })
    : textsOf(engine, collection, plan, query)
}

export const find = async (engine: Engine, name: string, wanted: Find): Promise<string[]> => {
  const collection = engine.catalogue.get(name)
  const query = { filter: wanted.filter ?? {}, sort: wanted.sort ?? [], ...windowOf(wanted) }
  const texts =
    wanted.transaction === undefined
      ? await findCommitted(engine, collection, query)
      : await within(engine, wanted.transaction, (transaction) => findLocked(engine, collection, transaction, query))
  if (wanted.projection === undefined) return checkSize(texts)
  const project = compileProjection(wanted.projection)
  return checkSize(texts.map((text) => stringify(project(parseStored(text)))))
}
