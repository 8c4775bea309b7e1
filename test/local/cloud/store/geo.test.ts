import type { Document } from '../../../../local/cloud/store'
import { openStore, type Store } from '../../../../local/cloud/store'
import oracle from './oracle/geo.json'

const isNear = (filter: object): boolean => JSON.stringify(filter).includes('$nearSphere')

const ids = (documents: Document[]): string[] => documents.map(({ _id }) => String(_id))

let store: Store

beforeAll(async () => {
  const definition = {
    collections: {
      points: { indexes: [{ name: 'at', geo: 'at' }] },
      areas: { indexes: [{ name: 'shape', geo: 'shape' }] },
    },
  }
  store = openStore({ file: ':memory:', definition, now: () => new Date(0) })
  await store.load('points', oracle.points)
  await store.load('areas', oracle.areas)
})

afterAll(() => store.close())

test('every recorded geographic filter finds what the recorded engine found, the nearest first', async () => {
  const different: string[] = []
  for (const { collection, filter, matches } of oracle.filters) {
    const found = ids(
      (await store.find(collection, { filter, limit: 1000 })).map((text) => JSON.parse(text) as Document),
    )
    const got = isNear(filter) ? found : found.sort()
    if (JSON.stringify(got) !== JSON.stringify(matches)) different.push(JSON.stringify(filter))
  }
  expect(different).toEqual([])
  expect(oracle.filters).toHaveLength(1485)
})

test('without a greatest distance the nearest are found however far they are', async () => {
  const at = { $nearSphere: { $geometry: { type: 'Point', coordinates: [-70, -30] } } }
  const found = await store.find('points', { filter: { at }, limit: 3 })
  const all = await store.find('points', { filter: { at }, limit: 1000 })
  expect(found).toHaveLength(3)
  expect(all).toHaveLength(oracle.points.length)
  expect(all.slice(0, 3)).toEqual(found)
})
