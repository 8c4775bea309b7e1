import { compileFilter, type Predicate } from '../match/filter'
import type { Collection } from '../sqlite/collection'
import { idKey } from '../sqlite/id'
import type { Document, Sort } from '../store'
import { boxAccess, findPlace, type Place } from './geo-access'
import { askIndex, orderBy, type IndexAccess } from './index-access'
import { termsOf, type Term, type Terms } from './terms'

/** How a filter and a sort are answered: by SQL as far as possible, the rest by the predicate. */
export interface Plan {
  /** FROM with the aliases `d` (documents) and, for an index, `k`. */
  from: string
  where: string[]
  values: unknown[]
  /** The whole filter, when SQL's answer may hold too much. */
  residual: Predicate | undefined
  /** The wanted order in SQL; undefined when the found documents have to be sorted. */
  order: string | undefined
  /** The same rows without the documents, for counting and grouping over an index. */
  bare: IndexAccess | undefined
  /** Whether every stored document has to be looked at. */
  isScan: boolean
  /** The condition whose distances give the order, when no other was asked for. */
  nearest: Place | undefined
}

interface Access {
  from: string
  where: string[]
  values: unknown[]
  exact: Set<Term>
  order: string | undefined
  bare: IndexAccess | undefined
  isScan: boolean
}

const isId = (term: Term): boolean => term.path === '_id' && (term.operator === '=' || term.operator === 'in')

const idAccess = (collection: Collection, term: Term, sort: Sort): Access => {
  const ids = term.operator === '=' ? [term.value] : (term.value as unknown[])
  const where = ids.length === 1 ? 'd.id = ?' : `d.id IN (${ids.map(() => '?').join(', ')})`
  return {
    from: `${collection.table} AS d`,
    where: [where],
    values: ids.map(idKey),
    exact: new Set([term]),
    order: ids.length <= 1 ? '' : scanOrder(sort),
    bare: undefined,
    isScan: false,
  }
}

const isIdRange = ({ path, operator, value }: Term): boolean =>
  path === '_id' && operator !== '=' && operator !== 'in' && typeof value === 'string'

/** Texts between two ids. Ids of other types may lie among them, so the conditions are looked at again. */
const idRangeAccess = (collection: Collection, terms: Term[], sort: Sort): Access | undefined => {
  const ranges = terms.filter(isIdRange)
  if (ranges.length === 0) return undefined
  return {
    ...scanAccess(collection, sort),
    where: ranges.map(({ operator }) => `d.id ${operator} ?`),
    values: ranges.map(({ value }) => value),
    isScan: false,
  }
}

const scanOrder = (sort: Sort): string | undefined => orderBy(sort, (path) => (path === '_id' ? 'd.id' : undefined))

const scanAccess = (collection: Collection, sort: Sort): Access => ({
  from: `${collection.table} AS d`,
  where: [],
  values: [],
  exact: new Set(),
  order: scanOrder(sort),
  bare: undefined,
  isScan: true,
})

const bestIndex = (collection: Collection, terms: Term[], sort: Sort): IndexAccess | undefined =>
  collection.indexes
    .map((index) => askIndex(index, terms, sort))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)[0]

const distinctRows = ({ index, where }: IndexAccess): string => {
  const columns = index.paths.flatMap((_, at) => (index.many.has(at) ? [] : [`, k${at}`]))
  const condition = where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`
  return `(SELECT DISTINCT r${columns.join('')} FROM ${index.table} AS k${condition})`
}

const indexAccess = (collection: Collection, found: IndexAccess): Access => ({
  from: `${found.repeats ? distinctRows(found) : found.index.table} AS k CROSS JOIN ${collection.table} AS d ON d.r = k.r`,
  where: found.repeats ? [] : found.where,
  values: found.values,
  exact: found.exact,
  order: found.order,
  bare: found,
  isScan: false,
})

/** Every branch of an $or by an index of its own, or nothing. */
const alternativeRows = (
  collection: Collection,
  branches: Document[],
): { sql: string; values: unknown[] } | undefined => {
  const parts = branches.map((branch) => {
    const { terms } = termsOf(branch)
    const id = terms.find(isId)
    const access = id === undefined ? bestIndex(collection, terms, []) : idAccess(collection, id, [])
    if (access === undefined || access.where.length === 0) return undefined
    const from = 'index' in access ? `${access.index.table} AS k` : access.from
    return { sql: `SELECT r FROM ${from} WHERE ${access.where.join(' AND ')}`, values: access.values }
  })
  if (parts.length === 0 || parts.includes(undefined)) return undefined
  return {
    sql: parts.map((part) => part?.sql).join(' UNION ALL '),
    values: parts.flatMap((part) => part?.values ?? []),
  }
}

const alternativeAccess = (collection: Collection, { alternatives }: Terms, sort: Sort): Access | undefined => {
  for (const branches of alternatives) {
    const rows = alternativeRows(collection, branches)
    if (rows !== undefined)
      return { ...scanAccess(collection, sort), where: [`d.r IN (${rows.sql})`], values: rows.values, isScan: false }
  }
  return undefined
}

const geoAccess = (collection: Collection, place: Place | undefined, sort: Sort): Access | undefined => {
  if (place?.index === undefined) return undefined
  const { box } = place.question
  const asked = box === undefined ? {} : boxAccess(collection, place.index, box)
  return { ...scanAccess(collection, sort), isScan: false, ...asked }
}

const chooseAccess = (collection: Collection, terms: Terms, place: Place | undefined, sort: Sort): Access => {
  const id = terms.terms.find(isId)
  if (id !== undefined) return idAccess(collection, id, sort)
  const geo = geoAccess(collection, place, sort)
  if (geo !== undefined) return geo
  const index = bestIndex(collection, terms.terms, sort)
  if (index !== undefined && index.where.length > 0) return indexAccess(collection, index)
  return (
    alternativeAccess(collection, terms, sort) ??
    idRangeAccess(collection, terms.terms, sort) ??
    (index === undefined ? scanAccess(collection, sort) : indexAccess(collection, index))
  )
}

const isCovered = ({ terms, others, alternatives }: Terms, exact: Set<Term>): boolean =>
  others.length === 0 && alternatives.length === 0 && terms.every((term) => exact.has(term))

/** The commonest question of all, which needs none of the thinking. */
const oneById = (collection: Collection, { _id: id, ...others }: Document): Plan | undefined => {
  if (typeof id !== 'string' || Object.keys(others).length > 0) return undefined
  return {
    from: `${collection.table} AS d`,
    where: ['d.id = ?'],
    values: [id],
    residual: undefined,
    order: '',
    bare: undefined,
    isScan: false,
    nearest: undefined,
  }
}

/** Compiles the whole filter, so that a wrong one is refused even where an index would answer. */
export const planQuery = (collection: Collection, filter: Document, sort: Sort): Plan =>
  oneById(collection, filter) ?? thoughtOut(collection, filter, sort)

const thoughtOut = (collection: Collection, filter: Document, sort: Sort): Plan => {
  const predicate = compileFilter(filter)
  const terms = termsOf(filter)
  const place = findPlace(collection, filter)
  const { exact, ...access } = chooseAccess(collection, terms, place, sort)
  return {
    ...access,
    residual: isCovered(terms, exact) ? undefined : predicate,
    order: sort.length === 0 ? '' : access.order,
    nearest: sort.length === 0 && place?.isNear === true ? place : undefined,
  }
}
