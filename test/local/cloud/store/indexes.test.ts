import fc from 'fast-check'
import { openStore, type Document, type Sort, type Store } from '../../../../local/cloud/store'

type Key = [path: string, type: 'string', direction: 1 | -1]

const key = (path: string, direction: 1 | -1 = 1): Key => [path, 'string', direction]

const indexes = [
  { name: 'ab', keys: [key('a'), key('b', -1)] },
  { name: 'b', keys: [key('b')] },
  { name: 'cx', keys: [key('c.x'), key('a')] },
]

const scalar = fc.constantFrom<unknown>(null, 0, 1, 2.5, -1, '', 'a', '灯', true, false, new Date(5), new Date(9))

const fields = fc.record(
  {
    a: fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })),
    b: scalar,
    c: fc.oneof(scalar, fc.record({ x: scalar })),
  },
  { requiredKeys: [] },
)

const path = fc.constantFrom('a', 'b', 'c.x', 'c')

const condition = fc.oneof(
  scalar,
  fc.record({ $gt: scalar, $lte: scalar }, { requiredKeys: [] }).filter((range) => Object.keys(range).length > 0),
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
)

const plain = fc.dictionary(path, condition, { maxKeys: 2 })

const filter = fc.oneof(
  plain,
  fc.record({ $or: fc.array(plain, { minLength: 1, maxLength: 3 }) }),
  fc.record({ $and: fc.array(plain, { minLength: 1, maxLength: 2 }) }),
)

const change = fc.oneof(
  fc.record({ $set: fc.dictionary(fc.constantFrom('b', 'c'), scalar, { minKeys: 1, maxKeys: 2 }) }),
  fc.record({ $unset: fc.constant({ a: '' }) }),
  fc.record({ $set: fc.record({ a: fc.array(scalar, { maxLength: 2 }) }) }),
)

const step = fc.oneof(
  fc.record({ kind: fc.constant('update' as const), filter, update: change }),
  fc.record({ kind: fc.constant('remove' as const), filter: plain }),
)

const sorts = fc.array(fc.tuple(path, fc.constantFrom<1 | -1>(1, -1)), { maxLength: 2 })

const open = (defined: typeof indexes): Store =>
  openStore({ file: ':memory:', definition: { collections: { things: { indexes: defined } } }, now: () => new Date(0) })

let indexed: Store
let bare: Store

beforeAll(() => {
  indexed = open(indexes)
  bare = open([])
})

afterAll(() => Promise.all([indexed.close(), bare.close()]))

type Step = { kind: 'update'; filter: Document; update: Document } | { kind: 'remove'; filter: Document }

const take = async (store: Store, { kind, ...wanted }: Step): Promise<number> => {
  if (kind === 'remove') return store.remove('things', { ...wanted, multi: true })
  return (await store.update('things', { ...(wanted as { filter: Document; update: Document }), multi: true })).updated
}

const byId = ([...sort]: Sort): Sort => [
  ...sort.filter(([name], at) => sort.findIndex(([other]) => other === name) === at),
  ['_id', 1],
]

const grouped = [
  {
    stageKey: '$group',
    stageValue: { _id: '$b', n: { $sum: 1 }, sum: { $sum: '$b' }, least: { $min: '$b' }, mean: { $avg: '$b' } },
  },
  { stageKey: '$sort', stageValue: { _id: 1 } },
]

/** Everything that may be seen of a store after such a history. */
const history = async (
  store: Store,
  documents: object[],
  steps: Step[],
  asked: Document,
  sort: Sort,
): Promise<unknown> => {
  store.drop()
  await store.load(
    'things',
    documents.map((document, at) => ({ _id: `d${String(at).padStart(2, '0')}`, ...document })),
  )
  const outcomes: unknown[] = []
  for (const one of steps) outcomes.push(await take(store, one).catch((error: unknown) => String(error)))
  return [
    outcomes,
    await store.find('things', { sort: [['_id', 1]] }),
    await store.find('things', { filter: asked, sort }),
    await store.find('things', { filter: asked, sort, skip: 1, limit: 2 }),
    await store.count('things', asked),
    await store.aggregate('things', [{ stageKey: '$match', stageValue: asked }, ...grouped]),
  ]
}

test('an index changes no answer, whatever was written through it', async () => {
  const cases = [fc.array(fields, { maxLength: 14 }), fc.array(step, { maxLength: 3 }), filter, sorts] as const
  await fc.assert(
    fc.asyncProperty(...cases, async (documents, steps, asked, sort) => {
      const order = byId(sort)
      const wanted = await history(bare, documents, steps, asked, order)
      expect(await history(indexed, documents, steps as Step[], asked, order)).toEqual(wanted)
    }),
    { numRuns: 300 },
  )
})
