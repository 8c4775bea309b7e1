import { stringify } from '../../ejson/encode'
import { failed } from '../../errors'
import { compileFilter } from '../../match/filter'
import type { Document } from '../../store'
import { split, visit } from '../../values/path'
import { isDocument } from '../../values/type'
import { asText, named } from '../expressions/operands'
import { place } from './place'
import { reading, type Stage, type Surroundings } from './stage'

/** What an equality on a path compares: the values, the elements of those that are arrays; missing counts as null. */
const valuesAt = (document: Document, parts: string[]): unknown[] => {
  const found: unknown[] = []
  visit(document, parts, 0, (value) => {
    found.push(...(Array.isArray(value) ? (value as unknown[]) : []), value)
    return false
  })
  return found.map((value) => value ?? null)
}

type Find = (values: unknown[]) => Document[]

/** Documents by the values under a path, each once and in their own order. */
const finderBy = (documents: Document[], path: string): Find => {
  const parts = split(path)
  const byValue = new Map<string, Set<number>>()
  for (const [at, document] of documents.entries())
    for (const value of valuesAt(document, parts)) {
      const text = stringify(value)
      byValue.set(text, (byValue.get(text) ?? new Set()).add(at))
    }
  return (values) => {
    const places = new Set(values.flatMap((value) => [...(byValue.get(stringify(value)) ?? [])]))
    return [...places].sort((a, b) => a - b).map((at) => documents[at] ?? {})
  }
}

/** An array on this side stands for its elements. */
const soughtIn = (document: Document, parts: string[]): unknown[] =>
  valuesAt(document, parts).filter((value) => !Array.isArray(value))

/** More values than this are looked up by reading the whole other collection. */
const mostSought = 1_000

const isPlain = (value: unknown): boolean => !isDocument(value) && !(value instanceof RegExp)

/** What can be among the matches, by an index if there is one. */
const candidates = (sought: unknown[], path: string): Document => {
  const distinct = [...new Map(sought.map((value) => [stringify(value), value])).values()]
  return distinct.length <= mostSought && distinct.every(isPlain) ? { [path]: { $in: distinct } } : {}
}

type Join = (documents: Document[]) => (document: Document) => Document[]

const byEquality = (from: string, { localField, foreignField }: Document, { resolve }: Surroundings): Join => {
  const parts = split(asText('$lookup', localField))
  const path = asText('$lookup', foreignField)
  return (documents) => {
    const sought = documents.flatMap((document) => soughtIn(document, parts))
    const find = finderBy(resolve(from, candidates(sought, path)), path)
    return (document) => find(soughtIn(document, parts))
  }
}

const byAll =
  (from: string, { resolve }: Surroundings): Join =>
  () => {
    const all = resolve(from)
    return () => all
  }

const readLet = (given: unknown, around: Surroundings): ((document: Document) => Document) => {
  if (given !== undefined && !isDocument(given)) throw failed('$lookup let argument must be an object')
  const reads = Object.entries(given ?? {}).map(([name, value]) => [name, reading(value, around)] as const)
  return (document) => Object.fromEntries(reads.map(([name, read]) => [name, read(document)]))
}

const lookup: Stage = (operand, around) => {
  const optional = ['localField', 'foreignField', 'let', 'pipeline']
  const given = named('$lookup', operand, ['from', 'as'], optional)
  const [from, as] = [asText('$lookup', given.from), split(asText('$lookup', given.as))]
  const isEqual = 'localField' in given || 'foreignField' in given
  if (!isEqual && !('pipeline' in given)) throw failed('$lookup needs localField and foreignField, or a pipeline')
  const join = isEqual ? byEquality(from, given, around) : byAll(from, around)
  const variablesOf = readLet(given.let, around)
  return (documents) => {
    const find = join(documents)
    return documents.map((document) => {
      const found = find(document)
      if (!('pipeline' in given)) return place(document, as, found)
      const variables = { ...around.variables, ...variablesOf(document) }
      return place(document, as, around.run(found, given.pipeline, { ...around, variables }))
    })
  }
}

const graph = (given: Document): { most: number; depthField: string[] | undefined; restriction: Document } => {
  const { maxDepth = Infinity, depthField, restrictSearchWithMatch: restriction = {} } = given
  if (!isDocument(restriction)) throw failed('$graphLookup restrictSearchWithMatch must be an object')
  if (maxDepth !== Infinity && !(Number.isInteger(maxDepth) && (maxDepth as number) >= 0))
    throw failed('$graphLookup maxDepth must be a whole number, not negative')
  return {
    most: maxDepth as number,
    depthField: depthField === undefined ? undefined : split(asText('$graphLookup', depthField)),
    restriction,
  }
}

/** Breadth first, every document once, at the least depth at which it is reached. */
const graphLookup: Stage = (operand, around) => {
  const needed = ['from', 'startWith', 'connectFromField', 'connectToField', 'as']
  const given = named('$graphLookup', operand, needed, ['maxDepth', 'depthField', 'restrictSearchWithMatch'])
  const { most, depthField, restriction } = graph(given)
  const [from, to] = [asText('$graphLookup', given.from), asText('$graphLookup', given.connectToField)]
  const next = split(asText('$graphLookup', given.connectFromField))
  const as = split(asText('$graphLookup', given.as))
  const start = reading(given.startWith, around)
  const passes = compileFilter(restriction, around)
  return (documents) => {
    const find = finderBy(around.resolve(from).filter(passes), to)
    const reach = (first: unknown): Document[] => {
      const reached = new Map<Document, number>()
      let wanted = [first].flat()
      for (let depth = 0; depth <= most && wanted.length > 0; depth++) {
        const fresh = find(wanted).filter((document) => !reached.has(document))
        for (const document of fresh) reached.set(document, depth)
        wanted = fresh.flatMap((document) => soughtIn(document, next))
      }
      return [...reached].map(([document, depth]) =>
        depthField === undefined ? document : place(document, depthField, depth),
      )
    }
    return documents.map((document) => place(document, as, reach(start(document) ?? null)))
  }
}

const facet: Stage = (operand, around) => {
  if (!isDocument(operand) || Object.keys(operand).length === 0)
    throw failed('the $facet specification must be a non-empty object')
  const facets = Object.entries(operand)
  return (documents) => [
    Object.fromEntries(facets.map(([name, pipeline]) => [name, around.run(documents, pipeline, around)])),
  ]
}

export const joins: Record<string, Stage> = { $lookup: lookup, $graphLookup: graphLookup, $facet: facet }
