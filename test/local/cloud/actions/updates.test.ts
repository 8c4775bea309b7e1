import type { LocalCloud } from '../../../../local/cloud'
import type { Database } from '../../../support/sdk'
import { sdkFor, setTime, startCloud } from './environment'

let cloud: LocalCloud
let db: Database

beforeAll(async () => {
  cloud = await startCloud()
  db = sdkFor(cloud).database()
})

afterAll(() => cloud.stop())

let at: Date

const note = {
  _id: 'a',
  n: 5,
  tags: ['灯', '路'],
  inner: { x: 1, y: 2 },
  parts: [
    { k: 1, done: false, marks: [1, 9] },
    { k: 2, done: false, marks: [] },
  ],
}

beforeEach(async () => {
  await cloud.reset({ collections: { notes: [note, { _id: 'b', n: 1 }] } })
  at = setTime(cloud, new Date('2030-01-01T00:00:00Z'))
})

type Make = (db: Database) => object

/** What is written, and what then differs from `note`. */
const updates: [title: string, data: Make, after: object][] = [
  ['a value', () => ({ n: 9 }), { n: 9 }],
  ['a value inside, by objects', () => ({ inner: { x: 9 } }), { inner: { x: 9, y: 2 } }],
  ['a value inside, by a path', () => ({ 'inner.z.deep': 1 }), { inner: { x: 1, y: 2, z: { deep: 1 } } }],
  [
    'an element by its place',
    () => ({ 'tags.1': '井', 'parts.0.k': 7 }),
    { tags: ['灯', '井'], parts: [{ ...note.parts[0], k: 7 }, note.parts[1]] },
  ],
  ['an element beyond the end', () => ({ 'tags.3': '井' }), { tags: ['灯', '路', null, '井'] }],
  ['set of a whole object', ({ command: _ }) => ({ inner: _.set({ z: 1 }) }), { inner: { z: 1 } }],
  [
    'remove',
    ({ command: _ }) => ({ n: _.remove(), 'inner.y': _.remove(), none: _.remove() }),
    { n: undefined, inner: { x: 1 } },
  ],
  [
    'inc, also of what is missing',
    ({ command: _ }) => ({ n: _.inc(-2), 'inner.z': _.inc(0.5) }),
    { n: 3, inner: { x: 1, y: 2, z: 0.5 } },
  ],
  ['mul, also of what is missing', ({ command: _ }) => ({ n: _.mul(3), m: _.mul(3) }), { n: 15, m: 0 }],
  [
    'min and max',
    ({ command: _ }) => ({ n: _.min(4), 'inner.x': _.max(4), 'inner.y': _.max(1) }),
    { n: 4, inner: { x: 4, y: 2 } },
  ],
  ['bit', ({ command: _ }) => ({ n: _.bit({ and: 4 }) }), { n: 4 }],
  ['rename', ({ command: _ }) => ({ n: _.rename('inner.n') }), { n: undefined, inner: { x: 1, y: 2, n: 5 } }],
  ['push of one', ({ command: _ }) => ({ tags: _.push('井') }), { tags: ['灯', '路', '井'] }],
  ['push of several', ({ command: _ }) => ({ tags: _.push(['井', '桥']) }), { tags: ['灯', '路', '井', '桥'] }],
  [
    'push to what is missing',
    ({ command: _ }) => ({ 'inner.list': _.push([1]) }),
    { inner: { x: 1, y: 2, list: [1] } },
  ],
  [
    'push at a place, sorted and cut',
    ({ command: _ }) => ({ tags: _.push({ each: ['a', 'c', 'b'], position: 0, sort: -1, slice: 3 }) }),
    { tags: ['路', '灯', 'c'] },
  ],
  [
    'push sorted by a field',
    ({ command: _ }) => ({ parts: _.push({ each: [{ k: 0 }], sort: { k: -1 }, slice: -2 }) }),
    { parts: [note.parts[0], { k: 0 }] },
  ],
  ['unshift', ({ command: _ }) => ({ tags: _.unshift(['井', '桥']) }), { tags: ['井', '桥', '灯', '路'] }],
  ['pop', ({ command: _ }) => ({ tags: _.pop() }), { tags: ['灯'] }],
  ['shift', ({ command: _ }) => ({ tags: _.shift() }), { tags: ['路'] }],
  ['pull of a value', ({ command: _ }) => ({ tags: _.pull('灯') }), { tags: ['路'] }],
  ['pull by a condition', ({ command: _ }) => ({ parts: _.pull({ k: 1 }) }), { parts: [note.parts[1]] }],
  ['pullAll', ({ command: _ }) => ({ tags: _.pullAll(['灯', '路', '井']) }), { tags: [] }],
  [
    'addToSet of what is there and what is not',
    ({ command: _ }) => ({ tags: _.addToSet('灯'), 'inner.set': _.addToSet('a') }),
    { inner: { x: 1, y: 2, set: ['a'] } },
  ],
  [
    'addToSet of several',
    ({ command: _ }) => ({ tags: _.addToSet({ $each: ['灯', '井'] }) }),
    { tags: ['灯', '路', '井'] },
  ],
  [
    'addToSet with `each`, which the SDK sends as an object',
    ({ command: _ }) => ({ tags: _.addToSet({ each: ['灯'] }) }),
    { tags: ['灯', '路', { each: ['灯'] }] },
  ],
  [
    'the server’s date, also inside and pushed',
    (it) => ({
      at: it.serverDate({ offset: 600_000 }),
      inner: { at: it.serverDate() },
      tags: it.command.push([it.serverDate({ offset: -600_000 })]),
    }),
    { at: 10, inner: { x: 1, y: 2, at: 0 }, tags: ['灯', '路', -10] },
  ],
  [
    'a date, and an expression, which the SDK takes apart when it reads',
    () => ({ n: new Date(5), pattern: /a.b/i }),
    { n: new Date(5), pattern: { pattern: 'a.b', options: 'i' } },
  ],
  [
    'every element of a list',
    ({ command: _ }) => ({ 'parts.$[].done': true, 'parts.$[].k': _.inc(1) }),
    { parts: note.parts.map((part) => ({ ...part, k: part.k + 1, done: true })) },
  ],
  [
    'every element of lists in a list',
    ({ command: _ }) => ({ 'parts.$[].marks.$[]': _.mul(2) }),
    { parts: [{ ...note.parts[0], marks: [2, 18] }, note.parts[1]] },
  ],
]

/** The server's dates as whole minutes since `at`: the cloud's clock goes on. */
const readable = (value: unknown): unknown => {
  if (value instanceof Date && +value > 1_000) return Math.round((+value - +at) / 60_000)
  if (Array.isArray(value)) return value.map(readable)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readable(item)]))
}

test.each(updates)('%s is written as MongoDB would', async (_, data, after) => {
  const { stats } = await db
    .collection('notes')
    .doc('a')
    .update({ data: data(db) })
  expect(stats.updated).toBe(1)
  const { data: read } = await db.collection('notes').doc('a').get()
  expect(readable(read)).toEqual({ ...note, ...after })
})

const refusals: [title: string, data: Make][] = [
  ['inc of a list', ({ command: _ }) => ({ tags: _.inc(1) })],
  ['inc by a text', ({ command: _ }) => ({ n: _.inc('1') })],
  ['mul of an object', ({ command: _ }) => ({ inner: _.mul(2) })],
  ['push to a number', ({ command: _ }) => ({ n: _.push([1]) })],
  ['pop of an object', ({ command: _ }) => ({ inner: _.pop() })],
  ['addToSet to a number', ({ command: _ }) => ({ n: _.addToSet(1) })],
  ['a value inside of a number', () => ({ 'n.x': 1 })],
  ['a value by a name in a list', () => ({ 'tags.first': 1 })],
  ['two changes of one place', ({ command: _ }) => ({ inner: _.set({ x: 2 }), 'inner.x': 1 })],
  ['rename onto itself', ({ command: _ }) => ({ n: _.rename('n') })],
  ['a name that begins with a dollar', ({ command: _ }) => ({ inner: _.set({ $cost: 1 }) })],
  ['the found element, when nothing was looked for in the list', () => ({ 'parts.$.done': true })],
  ['every element of what is no list', () => ({ 'inner.$[].x': 1 })],
  ['elements by filters, which the SDK cannot send', () => ({ 'parts.$[one].done': true })],
  ['two found elements in one path', () => ({ 'parts.$.marks.$': 1 })],
  ['binary data', () => ({ n: { $binary: { base64: '', subType: '00' } } })],
]

test.each(refusals)('%s is refused with a code and changes nothing', async (_, data) => {
  await expect(
    db
      .collection('notes')
      .doc('a')
      .update({ data: data(db) }),
  ).rejects.toMatchObject({ errCode: -502001 })
  expect((await db.collection('notes').doc('a').get()).data).toEqual(note)
})

const found: [title: string, where: Make, at: number][] = [
  ['a condition on a field of the elements', () => ({ 'parts.k': 2 }), 1],
  ['elemMatch', ({ command: _ }) => ({ parts: _.elemMatch({ k: _.gt(1), done: false }) }), 1],
  ['conditions that only one element meets together', () => ({ 'parts.done': false, 'parts.k': 2 }), 1],
  ['the branch that looks into the list', ({ command: _ }) => _.or([{ n: 5 }, { 'parts.k': 2 }]), 1],
  ['the first of several', () => ({ 'parts.done': false }), 0],
]

test.each(found)('$ is the element found by %s', async (_, where, place) => {
  const data = { 'parts.$.done': true, 'parts.$.by': 'me' }
  const { stats } = await db.collection('notes').where(where(db)).update({ data })
  expect(stats.updated).toBe(1)
  const { data: read } = await db.collection('notes').doc('a').get()
  const parts = note.parts.map((part, n) => (n === place ? { ...part, done: true, by: 'me' } : part))
  expect(read).toEqual({ ...note, parts })
})

test('$ stands for the value itself in a list of values', async () => {
  const { command: _ } = db
  await db
    .collection('notes')
    .where({ tags: '路' })
    .update({ data: { 'tags.$': '桥' } })
  expect(
    (
      await db
        .collection('notes')
        .where({ tags: _.in(['桥']) })
        .get()
    ).data,
  ).toMatchObject([{ tags: ['灯', '桥'] }])
})

test('$ is refused where the filter says what is not in the list', async () => {
  const where = { 'parts.k': db.command.neq(9), n: 5 }
  await expect(
    db
      .collection('notes')
      .where(where)
      .update({ data: { 'parts.$.done': true } }),
  ).rejects.toMatchObject({ errCode: -502001 })
})

test('found documents that stay as they are do not count as updated', async () => {
  const notes = db.collection('notes')
  expect((await notes.doc('a').update({ data: { n: 5 } })).stats.updated).toBe(0)
  expect((await notes.where({ n: db.command.gt(0) }).update({ data: { n: 1 } })).stats.updated).toBe(1)
})

test('one document alone is changed when told so', async () => {
  const all = db.collection('notes').where({ n: db.command.gt(0) })
  expect((await all.update({ data: { seen: true }, multi: false })).stats.updated).toBe(1)
})

test('no update command that the SDK offers is left out', () => {
  const written = updates.map(([, make]) => String(make)).join()
  const offered = 'set remove inc mul push pull pullAll pop shift unshift addToSet rename bit max min'.split(' ')
  expect(offered.filter((name) => !written.includes(`_.${name}(`))).toEqual([])
})
