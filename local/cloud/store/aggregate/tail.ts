import { Context } from 'mingo'
import { Aggregator } from 'mingo/aggregator'
import { Lazy } from 'mingo/lazy'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipelineStages from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import * as window from 'mingo/operators/window'
import { failed } from '../errors'
import { compileFilter } from '../match/filter'
import type { Document, Sort, Stage } from '../store'
import { bySort } from '../values/sort'

/** The documents of another collection, for $lookup, $graphLookup and $unionWith. */
export type Resolve = (collection: string) => Document[]

type Items = {
  filter: (test: (item: Document) => boolean) => Items
  transform: (change: (items: Document[]) => unknown) => Items
}

const refuse = (stage: string) => (): never => {
  throw failed(`${stage} is not allowed here`)
}

const match = (items: Items, filter: Document, options: unknown): Items =>
  '$expr' in filter
    ? (pipelineStages.$match(items as never, filter, options as never) as unknown as Items)
    : items.filter(compileFilter(filter))

const sort = (items: Items, keys: Document): Items =>
  items.transform((all) => Lazy([...all].sort(bySort(Object.entries(keys) as Sort))))

/** Our own matching and sorting instead of mingo's, which differ from MongoDB on arrays and mixed types. */
const ours = { $match: match, $sort: sort, $out: refuse('$out'), $merge: refuse('$merge') }

/** Made whole, since mingo lets no later context replace a stage. */
const context = Context.init({
  accumulator: { ...accumulator },
  expression: { ...expression },
  pipeline: { ...pipelineStages, ...(ours as object) },
  projection: { ...projection },
  query: { ...query },
  window: { ...window },
})

/** Runs the stages that SQL cannot, over documents in memory. */
export const runTail = (documents: Document[], stages: Stage[], resolve: Resolve, now: Date): Document[] => {
  const pipeline = stages.map(({ stageKey, stageValue }) => ({ [stageKey]: stageValue }))
  const variables = { NOW: now }
  try {
    return new Aggregator(pipeline, {
      context,
      collectionResolver: resolve,
      scriptEnabled: false,
      variables,
    }).run<Document>(documents)
  } catch (error) {
    throw error instanceof Error && error.name === 'StoreError' ? error : failed(`aggregate failed: ${String(error)}`)
  }
}
