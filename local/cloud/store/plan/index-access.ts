import type { IndexTable } from '../sqlite/collection'
import type { Sort } from '../store'
import { conditionOn } from './condition'
import type { Term } from './terms'

/** One way of asking one index. */
export interface IndexAccess {
  index: IndexTable
  where: string[]
  values: unknown[]
  /** Terms answered exactly. */
  exact: Set<Term>
  /** Documents may have several rows among those asked for. */
  repeats: boolean
  /** ORDER BY over the index's columns and `d.id`, when that is exactly the wanted order. */
  order: string | undefined
  /** Greater is better; 0 is useless. */
  score: number
}

const weights: Record<Term['operator'], number> = { '=': 10, in: 7, '>': 4, '>=': 4, '<': 4, '<=': 4 }

const rankOf = (term: Term): number => (term.operator === '=' ? 0 : term.operator === 'in' ? 1 : 2)

/** With arrays, two conditions on a path may hold by different elements, so that only one may be asked of a row. */
const usable = (terms: Term[], isMany: boolean): Term[] => {
  const sorted = [...terms].sort((a, b) => rankOf(a) - rankOf(b))
  return isMany ? sorted.filter(({ operator, value }) => operator !== '=' || value !== null).slice(0, 1) : sorted
}

const isExact = (term: Term, isMany: boolean): boolean => !isMany || term.operator === '=' || term.operator === 'in'

/** SQLite walks an index as long as each column so far is pinned to single values. */
const prefixScore = (index: IndexTable, chosen: Term[][]): number => {
  let score = 0
  for (const position of index.paths.keys()) {
    const best = chosen[position]?.[0]
    if (best === undefined) return score
    score += weights[best.operator]
    if (rankOf(best) === 2) return score
  }
  return score
}

const columnOf = (index: IndexTable, path: string): string | undefined => {
  if (path === '_id') return 'd.id'
  const position = index.paths.findIndex((key) => key.path === path)
  return position === -1 || index.many.has(position) || index.odd.has(position) ? undefined : `k.k${position}`
}

export const orderBy = (sort: Sort, column: (path: string) => string | undefined): string | undefined => {
  const parts = sort.map(([path, direction]) => {
    const name = column(path)
    return name === undefined ? undefined : `${name}${direction === -1 ? ' DESC' : ''}`
  })
  return parts.includes(undefined) ? undefined : parts.join(', ')
}

/** Whether the index's own order, behind the columns pinned by equality, begins the wanted one. */
const isNatural = (index: IndexTable, chosen: Term[][], [first]: Sort): boolean => {
  if (first === undefined) return false
  const pinned = index.paths.findIndex((_, position) => chosen[position]?.[0]?.operator !== '=')
  return index.paths[pinned]?.path === first[0]
}

const sortScore = (order: string | undefined, natural: boolean): number => (order === undefined ? 0 : natural ? 8 : 3)

export const askIndex = (index: IndexTable, terms: Term[], sort: Sort): IndexAccess => {
  const chosen = index.paths.map(({ path }, position) =>
    usable(
      terms.filter((term) => term.path === path),
      index.many.has(position),
    ),
  )
  const conditions = chosen.flatMap((list, position) => list.map((term) => conditionOn(`k.k${position}`, term)))
  const order = orderBy(sort, (path) => columnOf(index, path))
  const prefix = prefixScore(index, chosen)
  const natural = order !== undefined && isNatural(index, chosen, sort)
  return {
    index,
    where: conditions.flatMap(({ sql }) => sql),
    values: conditions.flatMap(({ values }) => values),
    exact: new Set(chosen.flatMap((list, position) => list.filter((term) => isExact(term, index.many.has(position))))),
    repeats: index.paths.some((_, position) => index.many.has(position) && chosen[position]?.[0]?.operator !== '='),
    order,
    score: prefix > 0 || natural ? prefix + sortScore(sort.length > 0 ? order : undefined, natural) : 0,
  }
}
