import { parseStored } from '../ejson/decode'
import { stringify } from '../ejson/encode'
import type { Reading } from '../engine'
import { failed } from '../errors'
import { limits } from '../limits'
import { checkSize } from '../operations/find'
import { findTexts, type Query } from '../operations/query'
import { planQuery } from '../plan/plan'
import { countPlan } from '../plan/run'
import type { Collection } from '../sqlite/collection'
import type { Document, Stage } from '../store'
import { groupByIndex } from './group'
import { findNearby } from './nearby'
import { asksForAllMatches, readPipeline, type Pipeline } from './pipeline'
import { isCountName } from './stages/grouping'
import type { Resolve } from './stages/stage'
import { runTail } from './tail'

type Shortcut = (engine: Reading, collection: Collection, pipeline: Pipeline, value: unknown) => Document[] | undefined

/** Stages that SQL answers without fetching the documents; undefined when it cannot. */
const shortcuts: Record<string, Shortcut> = {
  $count: ({ database }, collection, { filter }, name) => {
    if (!isCountName(name)) return undefined
    const total = countPlan(database, planQuery(collection, filter, []))
    return total === 0 ? [] : [{ [name]: total }]
  },
  $group: ({ database }, collection, { filter }, stage) => groupByIndex(database, collection, filter, stage),
}

const fetchCapped = (engine: Reading, collection: Collection, query: Query): string[] => {
  const texts = findTexts(engine, collection, { ...query, limit: Math.min(query.limit, limits.pipelineDocuments + 1) })
  if (texts.length > limits.pipelineDocuments)
    throw failed(
      `the pipeline over ${collection.name} would hold more than ${limits.pipelineDocuments} documents; narrow its $match or group by an indexed field`,
    )
  return texts
}

const tail = (engine: Reading, documents: Document[], rest: Stage[]): string[] => {
  const resolve: Resolve = (name, filter = {}) =>
    fetchCapped(engine, engine.catalogue.get(name), { filter, sort: [], skip: 0, limit: Infinity }).map(parseStored)
  return (rest.length === 0 ? documents : runTail(documents, rest, resolve, engine.now())).map(stringify)
}

/** The next stage by SQL over all matches, if it is one that SQL can do. */
const cut = (engine: Reading, collection: Collection, pipeline: Pipeline): Document[] | undefined => {
  const [next] = pipeline.rest
  if (next === undefined || !asksForAllMatches(pipeline)) return undefined
  const shortcut = Object.hasOwn(shortcuts, next.stageKey) ? shortcuts[next.stageKey] : undefined
  return shortcut?.(engine, collection, pipeline, next.stageValue)
}

const run = (engine: Reading, collection: Collection, stages: Stage[]): string[] => {
  const [first, ...others] = stages
  if (first?.stageKey === '$geoNear') return tail(engine, findNearby(engine, collection, first.stageValue), others)
  const pipeline = readPipeline(stages)
  const short = cut(engine, collection, pipeline)
  if (short !== undefined) return tail(engine, short, pipeline.rest.slice(1))
  const texts = fetchCapped(engine, collection, pipeline)
  return pipeline.rest.length === 0 ? texts : tail(engine, texts.map(parseStored), pipeline.rest)
}

/** Runs a pipeline: its beginning by SQL as far as that goes, the rest in memory under a limit. */
export const aggregate = (engine: Reading, name: string, stages: Stage[]): string[] =>
  checkSize(run(engine, engine.catalogue.get(name), stages))
