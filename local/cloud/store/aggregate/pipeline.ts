import { failed } from '../errors'
import type { Document, Sort, Stage } from '../store'
import { isDocument } from '../values/type'

/** The beginning of a pipeline that is one query, and the stages after it. */
export interface Pipeline {
  filter: Document
  sort: Sort
  skip: number
  limit: number
  rest: Stage[]
}

type Reader = (pipeline: Pipeline, value: unknown) => boolean

const count = (value: unknown, least: number): number => {
  if (!Number.isSafeInteger(value) || (value as number) < least)
    throw failed(`$skip and $limit need whole numbers of at least ${least}`)
  return value as number
}

const isBare = ({ sort, skip, limit }: Pipeline): boolean => sort.length === 0 && skip === 0 && limit === Infinity

/** Each takes its stage into the query, or answers false when the stage comes too late for that. */
const readers: Record<string, Reader> = {
  $match: (pipeline, value) => {
    if (!isDocument(value)) throw failed('$match needs an object')
    if (!isBare(pipeline)) return false
    pipeline.filter = Object.keys(pipeline.filter).length === 0 ? value : { $and: [pipeline.filter, value] }
    return true
  },
  $sort: (pipeline, value) => {
    const sort = isDocument(value) ? (Object.entries(value) as Sort) : []
    if (!isBare(pipeline) || sort.some(([, direction]) => direction !== 1 && direction !== -1)) return false
    pipeline.sort = sort
    return true
  },
  $skip: (pipeline, value) => {
    if (pipeline.limit !== Infinity) return false
    pipeline.skip += count(value, 0)
    return true
  },
  $limit: (pipeline, value) => {
    pipeline.limit = Math.min(pipeline.limit, count(value, 1))
    return true
  },
}

/** Takes as many leading stages as one query can answer. */
export const readPipeline = (stages: Stage[]): Pipeline => {
  const pipeline: Pipeline = { filter: {}, sort: [], skip: 0, limit: Infinity, rest: [] }
  let taken = 0
  for (const { stageKey, stageValue } of stages) {
    const read = Object.hasOwn(readers, stageKey) ? readers[stageKey] : undefined
    if (read?.(pipeline, stageValue) !== true) break
    taken++
  }
  return { ...pipeline, rest: stages.slice(taken) }
}

export const asksForAllMatches = (pipeline: Pipeline): boolean => pipeline.skip === 0 && pipeline.limit === Infinity
