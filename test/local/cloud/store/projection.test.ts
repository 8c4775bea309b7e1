import type { Document } from '../../../../local/cloud/store'
import { compileProjection } from '../../../../local/cloud/store/operations/project'

const document = {
  _id: 'a',
  title: { zh: '路灯', en: 'lamp' },
  events: [
    { kind: 'raised', by: 'x' },
    { kind: 'accepted', by: 'y' },
    { kind: 'resolved', by: 'y' },
  ],
  n: 1,
}

const kinds = (...names: string[]): Document[] => names.map((kind) => ({ kind }))

test.each<[string, Document, Document]>([
  ['chosen fields', { n: 1 }, { _id: 'a', n: 1 }],
  ['chosen fields without the id', { n: true, _id: false }, { n: 1 }],
  ['only the id', { _id: 1 }, { _id: 'a' }],
  ['a field inside another', { 'title.zh': 1 }, { _id: 'a', title: { zh: '路灯' } }],
  [
    'a field inside the elements of a list',
    { 'events.kind': 1 },
    { _id: 'a', events: kinds('raised', 'accepted', 'resolved') },
  ],
  ['all but some', { title: 0, events: 0 }, { _id: 'a', n: 1 }],
  ['all but the id and a field inside', { _id: 0, 'title.en': 0, events: 0 }, { title: { zh: '路灯' }, n: 1 }],
  ['the last of a list', { title: 0, n: 0, events: { $slice: -1 } }, { _id: 'a', events: [document.events[2]] }],
  [
    'some from the middle of a list',
    { title: 0, n: 0, events: { $slice: [1, 1] } },
    { _id: 'a', events: [document.events[1]] },
  ],
  ['the first matching element', { events: { $elemMatch: { by: 'y' } } }, { _id: 'a', events: [document.events[1]] }],
])('a projection gives %s', (_, projection, wanted) => {
  expect(compileProjection(projection)(document)).toEqual(wanted)
})

test('choosing and leaving out do not mix', () => {
  expect(() => compileProjection({ a: 1, b: 0 })).toThrow('mix of inclusion and exclusion')
})
