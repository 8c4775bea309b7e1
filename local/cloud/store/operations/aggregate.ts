import { aggregate as aggregateHere } from '../aggregate/aggregate'
import type { Engine } from '../engine'
import type { Document, Stage } from '../store'
import { isDocument } from '../values/type'

const isOnly = (value: unknown, key: string): value is Document =>
  isDocument(value) && Object.keys(value).length === 1 && key in value

const isOneById = ({ stageKey, stageValue }: Stage): boolean =>
  stageKey === '$match' && isOnly(stageValue, '_id') && typeof stageValue._id === 'string'

const isText = (value: unknown): boolean => isOnly(value, '$literal') && typeof value.$literal === 'string'

/** Fields that texts are written into: a join by one of them asks about one value. */
const written = ({ stageKey, stageValue }: Stage): string[] =>
  stageKey === '$addFields' && isDocument(stageValue) && Object.values(stageValue).every(isText)
    ? Object.keys(stageValue)
    : []

/** Whether an index answers at once which documents of that collection have the value there. */
const isIndexed = ({ catalogue }: Engine, { from, foreignField }: Document): boolean =>
  foreignField === '_id' ||
  (typeof from === 'string' &&
    catalogue.get(from).indexes.some(({ paths: [first] }) => first !== undefined && first.path === foreignField))

/** One document by its id, and what an index joins to it by a text. */
const isBrief = (engine: Engine, [first, ...others]: Stage[]): boolean => {
  if (first === undefined || !isOneById(first)) return false
  const texts = ['_id']
  return others.every((stage) => {
    const { stageKey, stageValue } = stage
    texts.push(...written(stage))
    if (stageKey !== '$lookup') return written(stage).length > 0
    if (!isDocument(stageValue) || 'pipeline' in stageValue) return false
    return texts.includes(String(stageValue.localField)) && isIndexed(engine, stageValue)
  })
}

/** Runs a pipeline on a thread of its own, unless it takes no time. */
export const aggregate = async (engine: Engine, name: string, stages: Stage[]): Promise<string[]> =>
  engine.readers === undefined || isBrief(engine, stages)
    ? aggregateHere(engine, name, stages)
    : engine.readers.ask({ kind: 'aggregate', collection: name, stages })
