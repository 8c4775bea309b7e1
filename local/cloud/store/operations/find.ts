import type { Engine } from '../engine'
import { parseStored } from '../ejson/decode'
import { stringify } from '../ejson/encode'
import { failed } from '../errors'
import { limits } from '../limits'
import type { Plan } from '../plan/plan'
import { isCovered, listOf, type Window } from '../plan/run'
import type { Collection } from '../sqlite/collection'
import type { Document, Find } from '../store'
import { findLocked, within } from '../transaction/session'
import { compileProjection } from './project'
import { planned, textsOf, type Query } from './query'
import { hasExpression, tryFilter } from './try-filter'

/** Refuses an answer larger than the limit. */
export const checkSize = (texts: string[]): string[] => {
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  if (characters * 3 <= limits.answerBytes) return texts
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (bytes > limits.answerBytes) throw failed(`the answer of ${bytes} bytes exceeds ${limits.answerBytes}`)
  return texts
}

const windowOf = ({ skip = 0, limit = limits.findDefault }: Find): Window => {
  if (!Number.isSafeInteger(skip) || skip < 0 || !Number.isSafeInteger(limit) || limit < 0)
    throw failed('skip and limit must be whole numbers')
  return { skip, limit: Math.min(limit === 0 ? limits.findDefault : limit, limits.findMost) }
}

const questionOf = (engine: Engine, name: string, wanted: Find): { collection: Collection; query: Query } => ({
  collection: engine.catalogue.get(name),
  query: { filter: wanted.filter ?? {}, sort: wanted.sort ?? [], ...windowOf(wanted) },
})

/** Asks a thread when every document may have to be read, or when an expression has to be tried: nobody else waits for that. */
const committed = (engine: Engine, collection: Collection, plan: Plan, query: Query): string[] | Promise<string[]> => {
  const reads = plan.isScan && (plan.residual !== undefined || plan.order === undefined)
  const isLong = reads || hasExpression(query.filter)
  return isLong && engine.readers !== undefined
    ? engine.readers.ask({ kind: 'find', collection: collection.name, query })
    : textsOf(engine, collection, plan, query)
}

const projected = (texts: string[], projection: Document | undefined): string[] => {
  if (projection === undefined) return checkSize(texts)
  const project = compileProjection(projection)
  return checkSize(texts.map((text) => stringify(project(parseStored(text)))))
}

export const find = async (engine: Engine, name: string, wanted: Find): Promise<string[]> => {
  const { collection, query } = questionOf(engine, name, wanted)
  const texts =
    wanted.transaction === undefined
      ? await committed(engine, collection, planned(engine, collection, query), query)
      : await within(engine, wanted.transaction, async (transaction) => {
          await tryFilter(engine, name, query.filter)
          return findLocked(engine, collection, transaction, query)
        })
  return projected(texts, wanted.projection)
}

/** The list by SQL alone, which spares reading and writing each text here. */
const listBySql = (engine: Engine, plan: Plan, query: Query, { projection }: Find): Buffer | undefined => {
  if (projection !== undefined || !isCovered(plan)) return undefined
  const list = listOf(engine.database, plan, query)
  return list.length <= limits.answerBytes ? list : undefined
}

/** What `find` answers, as a JSON array of its texts; bytes where SQL wrote it. */
export const findList = async (engine: Engine, name: string, wanted: Find): Promise<Buffer | string> => {
  if (wanted.transaction !== undefined) return JSON.stringify(await find(engine, name, wanted))
  const { collection, query } = questionOf(engine, name, wanted)
  const plan = planned(engine, collection, query)
  const list = listBySql(engine, plan, query, wanted)
  if (list !== undefined) return list
  const texts = await committed(engine, collection, plan, query)
  return JSON.stringify(projected(texts, wanted.projection))
}
