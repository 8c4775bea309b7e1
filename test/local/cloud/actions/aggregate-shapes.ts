import type { Row } from './aggregate-pipelines'

/** Stages that change the shape of documents. */
export const shapes: Row[] = [
  [
    'project keeps, renames and computes',
    (p) => p.match({ _id: 'a' }).project({ _id: 0, 'inner.x': 1, 'new.place': '$area', list: ['$n', '$missing'] }),
    [{ inner: { x: 1 }, new: { place: 'north' }, list: [1, null] }],
  ],
  [
    'project says nested what dots say',
    (p) => p.match({ _id: 'a' }).project({ inner: { y: 1 }, parts: { k: 1 } }),
    [{ _id: 'a', inner: { y: 2 }, parts: [{ k: 1 }, { k: 2 }] }],
  ],
  [
    'project leaves out',
    (p) => p.match({ _id: 'c' }).project({ at: 0, tags: 0, _id: 0 }),
    [{ area: 'north', n: 3, parent: 'a' }],
  ],
  [
    'project reads a path through a list',
    (p) => p.match({ _id: 'a' }).project({ _id: 0, ks: '$parts.k' }),
    [{ ks: [1, 2] }],
  ],
  [
    'replaceRoot',
    (p) => p.match({ _id: 'a' }).replaceRoot({ newRoot: { $mergeObjects: ['$inner', { id: '$_id' }] } }),
    [{ x: 1, y: 2, id: 'a' }],
  ],
  ['sample takes no more than there are', (p) => p.sample({ size: 9 }).count('n'), [{ n: 4 }]],
  ['sample takes some', (p) => p.sample({ size: 2 }).group({ _id: '$_id' }).count('n'), [{ n: 2 }]],
  [
    'sortByCount',
    (p) => p.match({ area: { $ne: null } }).sortByCount('$area'),
    [
      { _id: 'north', count: 2 },
      { _id: 'south', count: 1 },
    ],
  ],
  [
    'unwind drops what has no elements',
    (p) => p.unwind('$tags').project({ tags: 1 }),
    [
      { _id: 'a', tags: '灯' },
      { _id: 'a', tags: '路' },
      { _id: 'b', tags: '灯' },
    ],
  ],
  [
    'unwind keeps the empty when told to, and numbers the elements',
    (p) =>
      p
        .unwind({ path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true })
        .project({ tags: 1, at: 1 })
        .sort({ _id: 1, at: 1 }),
    [
      { _id: 'a', tags: '灯', at: 0 },
      { _id: 'a', tags: '路', at: 1 },
      { _id: 'b', tags: '灯', at: 0 },
      { _id: 'c', at: null },
      { _id: 'd', at: null },
    ],
  ],
  [
    'unwind takes a single value for a list of one',
    (p) => p.match({ _id: 'b' }).unwind('$area').project({ area: 1 }),
    [{ _id: 'b', area: 'south' }],
  ],
]
