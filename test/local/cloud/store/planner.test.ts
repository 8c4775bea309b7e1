import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode, openStore, parse, type Document, type Store } from '../../../../local/cloud/store'
import { compileFilter } from '../../../../local/cloud/store/match/filter'
import { bySort } from '../../../../local/cloud/store/values/sort'
import oracle from './oracle/documents.json'

type Key = [string, 'string', 1 | -1]

const key = (path: string, direction: 1 | -1 = 1): Key => [path, 'string', direction]

const indexes = [
  { name: 'ab', keys: [key('a'), key('b', -1)] },
  { name: 'bx', keys: [key('b.x')] },
  { name: 'by', keys: [key('b.y')] },
  { name: 'c', keys: [key('c')] },
  { name: 'ax', keys: [key('a.x'), key('c', -1)] },
  { name: 'd', keys: [key('d')] },
  { name: 'dx', keys: [key('d.x')] },
]

const now = new Date(0)
const epoch = (): Date => now
const read = (value: unknown): Document => decode(value, now) as Document

const hasArray = (value: unknown): boolean =>
  Array.isArray(value) || (typeof value === 'object' && value !== null && Object.values(value).some(hasArray))

/** Those an index could not hold because two of its paths are arrays. */
const isParallel = (document: Document): boolean =>
  (hasArray(document.a) && hasArray(document.b)) || (hasArray(document.a) && hasArray(document.c))

const documents = oracle.documents.map(read).filter((document) => !isParallel(document))
const scalars = documents.filter((document) => !hasArray(document))

const open = async (kept: Document[]): Promise<Store> => {
  const store = openStore({ file: ':memory:', definition: { collections: { things: { indexes } } }, now: epoch })
  await store.load('things', kept)
  return store
}

const idsOf = (texts: string[]): unknown[] => texts.map((text) => (parse(text, now) as Document)._id)

const numbers = (ids: unknown[]): unknown[] => [...ids].sort((a, b) => Number(a) - Number(b))

describe.each([
  ['arrays and all types', documents, 0],
  ['scalars only', scalars, 1],
] as const)('over %s', (_, kept, half) => {
  let store: Store

  beforeAll(async () => {
    store = await open(kept)
  })

  afterAll(() => store.close())

  test('an indexed query finds and counts exactly what a look at every document finds', async () => {
    const different: string[] = []
    for (const { filter } of oracle.filters.filter((__, at) => at % 2 === half)) {
      const wanted = kept.filter(compileFilter(read(filter))).map(({ _id }) => _id)
      const found = numbers(idsOf(await store.find('things', { filter: read(filter), limit: 1000 })))
      const counted = await store.count('things', read(filter))
      if (JSON.stringify(found) !== JSON.stringify(wanted) || counted !== wanted.length)
        different.push(JSON.stringify(filter))
    }
    expect(different).toEqual([])
  })

  test.each(['a', 'b', 'c', 'd', 'a.x', '_id'])(
    'sorting by %s gives the same order as sorting every document',
    async (path) => {
      for (const direction of [1, -1] as const) {
        const sort: [string, 1 | -1][] = [
          [path, direction],
          ['_id', 1],
        ]
        const filters = [{}, { c: { $gt: 0 } }, { a: { $in: [1, 2, 3, 5, 'a', true] } }, { c: 'b' }]
        for (const filter of filters) {
          const wanted = kept
            .filter(compileFilter(filter))
            .sort(bySort(sort))
            .map(({ _id }) => _id)
          expect(idsOf(await store.find('things', { filter, sort, limit: 1000 }))).toEqual(wanted)
          expect(idsOf(await store.find('things', { filter, sort, skip: 2, limit: 3 }))).toEqual(wanted.slice(2, 5))
        }
      }
    },
  )
})

test('a query without a usable index is named once, with its fields and its plan', async () => {
  const lines: string[] = []
  const definition = { collections: { things: { indexes } } }
  const store = openStore({ file: ':memory:', definition, now: epoch, warn: (line) => void lines.push(line) })
  await store.find('things', { filter: { colour: 'red' } })
  await store.find('things', { filter: { colour: 'blue' } })
  await store.find('things', { filter: { a: 1 } })
  await store.find('things', { filter: { colour: 'red' }, sort: [['size', 1]] })
  await store.find('things', {})
  expect(lines).toEqual([
    'things: no index for a query by colour, which reads every document',
    'things: no index for a query by colour, size, which reads every document, and sorts them',
  ])
  await store.close()
})

test('a range of ids is read by the ids’ own index and finds just the texts between', async () => {
  const lines: string[] = []
  const definition = { collections: { areas: {} } }
  const store = openStore({ file: ':memory:', definition, now: epoch, warn: (line) => void lines.push(line) })
  const ids = ['610116001', '610116001001', '610116001002', '610116002', '村', '\u0001', 610116001001, 7]
  await store.load(
    'areas',
    ids.map((_id) => ({ _id })),
  )
  const between = { _id: { $gte: '610116001001', $lt: '610116002' } }
  expect(idsOf(await store.find('areas', { filter: between, sort: [['_id', -1]] }))).toEqual([
    '610116001002',
    '610116001001',
  ])
  expect(await store.count('areas', { _id: { $gt: '610116002' } })).toBe(1)
  expect(await store.count('areas', { _id: { $lte: '610116001' } })).toBe(2)
  expect(lines).toEqual([])
  await store.close()
})

test('a changed definition fills its new index from the documents there are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  const file = join(folder, 'changed.sqlite')
  const before = openStore({ file, definition: { collections: { things: { indexes: [] } } }, now: epoch })
  await before.load('things', documents)
  await before.close()
  const after = openStore({ file, definition: { collections: { things: { indexes } } }, now: epoch })
  const wanted = documents.filter(compileFilter({ c: { $gt: 1 } })).length
  expect(await after.count('things', { c: { $gt: 1 } })).toBe(wanted)
  await after.close()
  rmSync(folder, { recursive: true })
})
