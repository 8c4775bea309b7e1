import { stringify } from '../../ejson/encode'
import { failed } from '../../errors'
import type { Document } from '../../store'
import { isDocument } from '../../values/type'
import { accumulatorOf, type Accumulate } from '../accumulators'
import { order } from '../expressions/comparisons'
import { named } from '../expressions/operands'
import { readCount } from './rows'
import { reading, type Stage, type Surroundings } from './stage'

/** One field of a group, out of all its documents. */
interface Output {
  name: string
  read: (document: Document) => unknown
  accumulate: Accumulate
}

const outputsOf = (fields: Document, around: Surroundings): Output[] =>
  Object.entries(fields).map(([name, field]) => {
    const [only, ...others] = isDocument(field) ? Object.entries(field) : []
    if (only === undefined || others.length > 0 || name.includes('.'))
      throw failed(`The field '${name}' must be an accumulator object`)
    const [operator, operand] = only
    return { name, accumulate: accumulatorOf(operator), read: reading(operand, around) }
  })

const summarise = (id: unknown, documents: Document[], outputs: Output[]): Document => ({
  _id: id ?? null,
  ...Object.fromEntries(outputs.map(({ name, read, accumulate }) => [name, accumulate(documents.map(read))])),
})

/** Documents by the text of their key, in the order in which the keys first came. */
const gather = (documents: Document[], keyOf: (document: Document) => unknown): [unknown, Document[]][] => {
  const groups = new Map<string, [unknown, Document[]]>()
  for (const document of documents) {
    const key = keyOf(document) ?? null
    const text = stringify(key)
    const known = groups.get(text)
    if (known === undefined) groups.set(text, [key, [document]])
    else known[1].push(document)
  }
  return [...groups.values()]
}

const group: Stage = (operand, around) => {
  if (!isDocument(operand) || !('_id' in operand)) throw failed('a group specification must include an _id')
  const { _id: id, ...fields } = operand
  const outputs = outputsOf(fields, around)
  const keyOf = reading(id, around)
  return (documents) => gather(documents, keyOf).map(([key, members]) => summarise(key, members, outputs))
}

const counting = { count: { $sum: 1 } }

const readOutput = (output: unknown, around: Surroundings): Output[] => {
  if (output !== undefined && !isDocument(output)) throw failed("The 'output' field must be an object")
  return outputsOf(output ?? counting, around)
}

const readBoundaries = (value: unknown): unknown[] => {
  const boundaries: unknown[] = Array.isArray(value) ? value : []
  if (boundaries.length < 2) throw failed("The $bucket 'boundaries' field must have at least 2 values")
  if (boundaries.some((bound, at) => at > 0 && order(boundaries[at - 1], bound) >= 0))
    throw failed("The 'boundaries' option to $bucket must be sorted")
  return boundaries
}

const bucket: Stage = (operand, around) => {
  const given = named('$bucket', operand, ['groupBy', 'boundaries'], ['default', 'output'])
  const boundaries = readBoundaries(given.boundaries)
  const outputs = readOutput(given.output, around)
  const read = reading(given.groupBy, around)
  const bucketOf = (document: Document): unknown => {
    const value = read(document)
    const above = boundaries.findIndex((bound) => order(value, bound) < 0)
    if (above > 0) return boundaries[above - 1]
    if (!('default' in given)) throw failed("$bucket found a value outside of the boundaries, and has no 'default'")
    return given.default
  }
  return (documents) =>
    gather(documents, bucketOf)
      .sort(([a], [b]) => order(a, b))
      .map(([key, members]) => summarise(key, members, outputs))
}

interface Valued {
  value: unknown
  document: Document
}

/** As equal in number as can be without parting equal values; the last takes the rest. */
const cut = (sorted: Valued[], buckets: number): Valued[][] => {
  const size = Math.max(1, Math.round(sorted.length / buckets))
  const cuts: Valued[][] = []
  let start = 0
  while (start < sorted.length) {
    let end = cuts.length === buckets - 1 ? sorted.length : Math.min(sorted.length, start + size)
    while (end < sorted.length && order(sorted[end]?.value, sorted[end - 1]?.value) === 0) end++
    cuts.push(sorted.slice(start, end))
    start = end
  }
  return cuts
}

const bucketAuto: Stage = (operand, around) => {
  const given = named('$bucketAuto', operand, ['groupBy', 'buckets'], ['output'])
  const buckets = readCount('$bucketAuto', given.buckets, 1)
  const outputs = readOutput(given.output, around)
  const read = reading(given.groupBy, around)
  return (documents) => {
    const valued = documents.map((document) => ({ value: read(document) ?? null, document }))
    const cuts = cut(
      valued.sort((a, b) => order(a.value, b.value)),
      buckets,
    )
    return cuts.map((members, at) => {
      const max = (cuts[at + 1]?.[0] ?? members.at(-1))?.value
      const id = { min: members[0]?.value, max }
      return summarise(
        id,
        members.map(({ document }) => document),
        outputs,
      )
    })
  }
}

const sortByCount: Stage = (operand, around) => {
  const counted = group({ _id: operand, ...counting }, around)
  return (documents) => counted(documents).sort((a, b) => Number(b.count) - Number(a.count))
}

export const isCountName = (name: unknown): name is string =>
  typeof name === 'string' && /^(?!__proto__$)[^$.][^.]*$/.test(name)

const count: Stage = (name) => {
  if (!isCountName(name)) throw failed('the count field must be a non-empty string without $ and .')
  return (documents) => (documents.length === 0 ? [] : [{ [name]: documents.length }])
}

export const grouping: Record<string, Stage> = {
  $group: group,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $sortByCount: sortByCount,
  $count: count,
}
