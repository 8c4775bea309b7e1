import type { LocalCloud } from '../../../../local/cloud'
import type { Data, Database } from '../../../support/sdk'
import { sdkFor, startCloud } from './environment'

let cloud: LocalCloud
let db: Database

const oid = '65e0a1b2c3d4e5f601234567'

const notes = [
  { _id: 'a', n: 1, tags: ['灯', '路'], text: '路灯坏了', at: new Date(1_000), inner: { x: 1, y: { z: 5 } } },
  {
    _id: 'b',
    n: 2,
    tags: ['灯'],
    text: 'Lamp broken',
    at: new Date(2_000),
    parts: [
      { k: 1, v: 'x' },
      { k: 5, v: 'y' },
    ],
  },
  { _id: 'c', n: 15, tags: [], text: 'lamp\nagain', at: new Date(3_000), parts: [{ k: 3, v: 'x' }], nothing: null },
  { _id: 'd', n: '2', tags: '灯', owner: { $oid: oid }, parts: [{ k: 9, w: [{ u: 1 }, { u: 2 }] }] },
]

beforeAll(async () => {
  cloud = await startCloud()
  db = sdkFor(cloud).database()
  await cloud.reset({ collections: { notes } })
})

afterAll(() => cloud.stop())

type Where = (db: Database) => object

const filters: [title: string, where: Where, ids: string][] = [
  ['a bare value', () => ({ n: 2 }), 'b'],
  ['a bare date', () => ({ at: new Date(2_000) }), 'b'],
  ['nested objects, which the SDK turns into paths', () => ({ inner: { y: { z: 5 } } }), 'a'],
  ['a dotted path through a list', () => ({ 'parts.k': 3 }), 'c'],
  ['a dotted path through two lists', () => ({ 'parts.w.u': 2 }), 'd'],
  ['a place in a list', () => ({ 'tags.1': '路' }), 'a'],
  ['null, which is also what is missing', ({ command: _ }) => ({ nothing: _.eq(null) }), 'abcd'],
  ['eq of a list as a whole', ({ command: _ }) => ({ tags: _.eq(['灯']) }), 'b'],
  ['eq of an element', ({ command: _ }) => ({ tags: _.eq('灯') }), 'abd'],
  ['eq of an object with the same order of fields', ({ command: _ }) => ({ parts: _.eq({ k: 5, v: 'y' }) }), 'b'],
  ['eq of an object with another order of fields', ({ command: _ }) => ({ parts: _.eq({ v: 'y', k: 5 }) }), ''],
  ['neq', ({ command: _ }) => ({ n: _.neq(2) }), 'acd'],
  ['gt, only within the type', ({ command: _ }) => ({ n: _.gt(1) }), 'bc'],
  ['gte and lt chained', ({ command: _ }) => ({ n: (_.gte(1) as Record<'lt', (n: number) => object>).lt(15) }), 'ab'],
  ['lte of a date', ({ command: _ }) => ({ at: _.lte(new Date(2_000)) }), 'ab'],
  ['lt and gt of a list by different elements', ({ command: _ }) => ({ 'parts.k': _.and(_.lt(2), _.gt(4)) }), 'b'],
  ['in, also of null and of an expression', ({ command: _ }) => ({ text: _.in([/^Lamp/, null]) }), 'bd'],
  ['nin', ({ command: _ }) => ({ n: _.nin([1, 2]) }), 'cd'],
  ['in of dates', ({ command: _ }) => ({ at: _.in([new Date(1_000)]) }), 'a'],
  ['mod', ({ command: _ }) => ({ n: _.mod(5, 0) }), 'c'],
  ['exists', ({ command: _ }) => ({ nothing: _.exists(true) }), 'c'],
  ['exists not', ({ command: _ }) => ({ inner: _.exists(false) }), 'bcd'],
  ['all', ({ command: _ }) => ({ tags: _.all(['灯', '路']) }), 'a'],
  ['all of a single value', ({ command: _ }) => ({ tags: _.all(['灯']) }), 'abd'],
  ['size', ({ command: _ }) => ({ tags: _.size(1) }), 'b'],
  ['elemMatch of objects', ({ command: _ }) => ({ parts: _.elemMatch({ k: _.gt(4), v: 'y' }) }), 'b'],
  ['elemMatch of values', ({ command: _ }) => ({ tags: _.elemMatch(_.eq('路')) }), 'a'],
  ['and of whole conditions', ({ command: _ }) => _.and([{ n: _.gt(1) }, { tags: '灯' }]), 'b'],
  ['or of whole conditions', ({ command: _ }) => _.or({ n: 1 }, { 'parts.k': 9 }), 'ad'],
  ['or within a field', ({ command: _ }) => ({ n: _.or(_.eq(1), _.gt(10)) }), 'ac'],
  ['nor', ({ command: _ }) => _.nor([{ n: 1 }, { tags: _.size(0) }]), 'bd'],
  ['not', ({ command: _ }) => ({ n: _.not(_.gt(1)) }), 'ad'],
  ['not of an expression', ({ command: _ }) => ({ text: _.not(/lamp/i) }), 'ad'],
  ['an expression written out', () => ({ text: /灯/ }), 'a'],
  ['an expression that ignores case', (it) => ({ text: it.RegExp({ regexp: '^LAMP', options: 'i' }) }), 'bc'],
  ['an expression over several lines', (it) => ({ text: it.RegExp({ regexp: '^again$', options: 'm' }) }), 'c'],
  ['an expression whose dot crosses lines', (it) => ({ text: it.RegExp({ regexp: 'lamp.again', options: 's' }) }), 'c'],
  ['an object id', () => ({ owner: { $oid: oid } }), 'd'],
  ['expr of two fields', ({ command: _ }) => _.expr(_.aggregate.gt(['$n', '$inner.y.z'])), 'bcd'],
  [
    'expr beside other conditions',
    ({ command: _ }) => ({ tags: '灯', ..._.expr(_.aggregate.eq([{ $type: '$n' }, 'int'])) }),
    'ab',
  ],
]

const idsOf = (documents: Data[]): string => documents.map(({ _id }) => String(_id)).join('')

test.each(filters)('%s finds and counts what MongoDB would', async (_, where, ids) => {
  const query = db.collection('notes').where(where(db))
  expect(idsOf((await query.orderBy('_id', 'asc').get()).data)).toBe(ids)
  expect((await query.count()).total).toBe(ids.length)
})

const refusals: [title: string, where: Where][] = [
  ['gt of an expression', ({ command: _ }) => ({ text: _.gt(/a/) })],
  ['neq of an expression', ({ command: _ }) => ({ text: _.neq(/a/) })],
  ['mod by zero', ({ command: _ }) => ({ n: _.mod(0, 0) })],
  ['size of a fraction', ({ command: _ }) => ({ tags: _.size(1.5) })],
  ['or of nothing', ({ command: _ }) => _.or([])],
  ['an unknown operator', () => ({ n: { $conjure: 1 } })],
  ['an expression that is none', (it) => ({ text: it.RegExp({ regexp: '(' }) })],
  ['an expression with an option of another language', () => ({ text: /a/g })],
  ['an expression with an escape of another language', (it) => ({ text: it.RegExp({ regexp: '\\Alamp' }) })],
  ['expr with an unknown operator', ({ command: _ }) => _.expr({ $conjure: 1 })],
  ['expr inside of elemMatch', ({ command: _ }) => ({ parts: _.elemMatch({ $expr: true }) })],
  ['a search in texts', () => ({ $text: { $search: 'lamp' } })],
  ['a function', () => ({ $where: 'this.n > 1' })],
  ['a schema', () => ({ $jsonSchema: { required: ['n'] } })],
  ['binary data', () => ({ n: { $binary: { base64: '', subType: '00' } } })],
]

test.each(refusals)('%s is refused with a code, by get and by count', async (_, where) => {
  const query = db.collection('notes').where(where(db))
  await expect(query.get()).rejects.toMatchObject({ errCode: -502001 })
  await expect(query.count()).rejects.toMatchObject({ errCode: -502001 })
})

const projections: [title: string, field: Where, document: object][] = [
  ['chosen fields', () => ({ n: true, 'inner.y': 1 }), { _id: 'a', n: 1, inner: { y: { z: 5 } } }],
  ['all but some', () => ({ at: false, inner: 0, tags: 0, text: 0 }), { _id: 'a', n: 1 }],
  ['fields without the id', () => ({ _id: 0, n: 1 }), { n: 1 }],
  ['the first of a list', ({ command: _ }) => ({ n: 1, tags: _.project.slice(1) }), { _id: 'a', n: 1, tags: ['灯'] }],
  [
    'the end of a list',
    ({ command: _ }) => ({ n: 1, tags: _.project.slice([-1, 1]) }),
    { _id: 'a', n: 1, tags: ['路'] },
  ],
]

test.each(projections)('field brings %s', async (_, field, document) => {
  const read = await db.collection('notes').doc('a').field(field(db)).get()
  expect(read.data).toEqual(document)
})

test('field brings the first element that matches', async () => {
  const field = { parts: db.command.project.elemMatch({ v: 'y' }) }
  const { data } = await db.collection('notes').where({ _id: 'b' }).field(field).get()
  expect(data).toEqual([{ _id: 'b', parts: [{ k: 5, v: 'y' }] }])
})

test('object ids come back as such, where the SDK does not take them apart', async () => {
  const { list } = await db
    .collection('notes')
    .aggregate()
    .match({ owner: { $oid: oid } })
    .end()
  expect(list.map(({ owner }) => String(owner))).toEqual([oid])
})

test('no query command that the SDK offers is left out', () => {
  const written = [...filters, ...refusals].map(([, where]) => String(where)).join()
  const updates = 'set remove inc mul push pull pullAll pop shift unshift addToSet rename bit max min'.split(' ')
  const elsewhere = [...updates, 'geoNear', 'geoWithin', 'geoIntersects', 'aggregate', 'project', 'jsonSchema', 'text']
  const offered = Object.keys(db.command).filter((name) => !elsewhere.includes(name))
  expect(offered.filter((name) => !written.includes(`_.${name}(`))).toEqual([])
})
