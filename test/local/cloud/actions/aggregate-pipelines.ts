import type { Database, Pipeline } from '../../../support/sdk'
import { day } from './aggregate-documents'

export type Build = (pipeline: Pipeline, db: Database) => Pipeline

/** What is asked, the pipeline, its answer. Orders that MongoDB leaves open are sorted. */
export type Row = [title: string, build: Build, list: object[]]

export const rows: Row[] = [
  [
    'addFields adds beside and inside, and takes away what is removed',
    (p) =>
      p
        .match({ _id: 'a' })
        .project({ inner: 1, n: 1 })
        .addFields({ 'inner.z': '$n', twice: { $multiply: ['$n', 2] }, n: '$$REMOVE' }),
    [{ _id: 'a', inner: { x: 1, y: 2, z: 1 }, twice: 2 }],
  ],
  [
    'addFields reaches into every element of a list',
    (p) =>
      p
        .match({ _id: 'a' })
        .project({ parts: 1, n: 1 })
        .addFields({ parts: { n: '$n' } })
        .project({ n: 0 }),
    [
      {
        _id: 'a',
        parts: [
          { k: 1, n: 1 },
          { k: 2, n: 1 },
        ],
      },
    ],
  ],
  [
    'bucket sorts values between boundaries, and others into the default',
    (p) => p.bucket({ groupBy: '$n', boundaries: [0, 2, 4], default: 'other', output: { ids: { $push: '$_id' } } }),
    [
      { _id: 0, ids: ['a'] },
      { _id: 2, ids: ['b', 'c'] },
      { _id: 'other', ids: ['d'] },
    ],
  ],
  [
    'bucket counts where no output is named',
    (p) => p.match({ n: { $lt: 9 } }).bucket({ groupBy: '$n', boundaries: [0, 2, 4] }),
    [
      { _id: 0, count: 1 },
      { _id: 2, count: 2 },
    ],
  ],
  [
    'bucketAuto makes buckets of nearly the same size',
    (p) => p.bucketAuto({ groupBy: '$at', buckets: 2 }),
    [
      { _id: { min: day(1), max: day(3) }, count: 2 },
      { _id: { min: day(3), max: day(4) }, count: 2 },
    ],
  ],
  [
    'bucketAuto does not part equal values',
    (p) => p.match({ n: { $lt: 9 } }).bucketAuto({ groupBy: { $mod: ['$n', 2] }, buckets: 3 }),
    [
      { _id: { min: 0, max: 1 }, count: 1 },
      { _id: { min: 1, max: 1 }, count: 2 },
    ],
  ],
  ['count gives a number under a name', (p) => p.match({ area: 'north' }).count('total'), [{ total: 2 }]],
  ['count of nothing is nothing', (p) => p.match({ area: 'west' }).count('total'), []],
  [
    'geoNear gives the nearest with their distance in metres',
    (p, { Geo }) =>
      p
        .geoNear({ near: new Geo.Point(117.49, 34.8), distanceField: 'away', maxDistance: 2000, spherical: true })
        .project({
          away: { $floor: '$away' },
        }),
    [{ _id: 'south', away: 914 }],
  ],
  [
    'geoNear looks only at what its query finds, multiplies, and says where',
    (p, { Geo, command }) =>
      p
        .geoNear({
          near: new Geo.Point(117.49, 34.8),
          distanceField: 'away',
          includeLocs: 'where',
          distanceMultiplier: 0.001,
          query: { name: command.neq('城南') },
          limit: 1,
          spherical: true,
        })
        .project({ away: { $floor: '$away' }, where: 1 }),
    [{ _id: 'north', away: 8, where: { type: 'Point', coordinates: [117.4, 34.8] } }],
  ],
  [
    'group computes with every accumulator',
    (p, { command: { aggregate: $ } }) =>
      p
        .sort({ _id: 1 })
        .group({
          _id: '$area',
          sum: $.sum('$n'),
          max: $.max('$n'),
          first: { $first: '$_id' },
          last: { $last: '$_id' },
          all: { $push: '$parent' },
          kinds: { $addToSet: { $type: '$n' } },
          mean: { $avg: '$n' },
          least: { $min: '$at' },
          spread: { $stdDevPop: '$n' },
          sample: { $stdDevSamp: '$n' },
          merged: { $mergeObjects: '$inner' },
        })
        .sort({ _id: 1 }),
    [
      {
        _id: null,
        sum: 0,
        max: 'four',
        first: 'd',
        last: 'd',
        all: ['c'],
        kinds: ['string'],
        mean: null,
        least: day(4),
        spread: null,
        sample: null,
        merged: {},
      },
      {
        _id: 'north',
        sum: 4,
        max: 3,
        first: 'a',
        last: 'c',
        all: ['a'],
        kinds: ['int'],
        mean: 2,
        least: day(1),
        spread: 1,
        sample: Math.SQRT2,
        merged: { x: 1, y: 2 },
      },
      {
        _id: 'south',
        sum: 2,
        max: 2,
        first: 'b',
        last: 'b',
        all: [],
        kinds: ['int'],
        mean: 2,
        least: day(2),
        spread: 0,
        sample: null,
        merged: { x: 3 },
      },
    ],
  ],
  [
    'group by a computed object keeps its fields',
    (p) =>
      p
        .match({ area: 'north' })
        .group({ _id: { area: '$area', month: { $month: '$at' }, none: '$missing' }, n: { $sum: 1 } }),
    [{ _id: { area: 'north', month: 2 }, n: 2 }],
  ],
  [
    'limit, skip and sort',
    (p) => p.sort({ at: -1 }).skip(1).limit(2).project({ n: 1 }),
    [
      { _id: 'c', n: 3 },
      { _id: 'b', n: 2 },
    ],
  ],
  [
    'sort by two fields',
    (p) => p.sort({ area: -1, at: -1 }).project({ _id: 1 }),
    ['b', 'c', 'a', 'd'].map((_id) => ({ _id })),
  ],
  [
    'a limit before a sort',
    (p) => p.sort({ _id: 1 }).limit(2).sort({ _id: -1 }).project({ _id: 1 }),
    [{ _id: 'b' }, { _id: 'a' }],
  ],
  [
    'lookup joins by equality; nothing equals null and the missing',
    (p) =>
      p
        .project({ area: 1 })
        .lookup({ from: 'places', localField: 'area', foreignField: '_id', as: 'found' })
        .project({ found: '$found.name' })
        .sort({ _id: 1 }),
    [
      { _id: 'a', found: ['城北'] },
      { _id: 'b', found: ['城南'] },
      { _id: 'c', found: ['城北'] },
      { _id: 'd', found: [] },
    ],
  ],
  [
    'lookup finds the elements of lists on either side',
    (p) =>
      p
        .limit(1)
        .project({ wanted: ['村'] })
        .lookup({ from: 'places', localField: 'wanted', foreignField: 'kinds', as: 'found' })
        .project({ found: '$found._id' }),
    [{ _id: 'a', found: ['north'] }],
  ],
  [
    'lookup by a pipeline sees the variables of let',
    (p, { command: { aggregate: $, expr } }) =>
      p
        .match({ _id: 'b' })
        .project({ area: 1 })
        .lookup({
          from: 'places',
          let: { area: '$area' },
          pipeline: $.pipeline()
            .match(expr($.eq(['$_id', '$$area'])))
            .project({ _id: 0, name: 1 })
            .done(),
          as: 'found',
        }),
    [{ _id: 'b', area: 'south', found: [{ name: '城南' }] }],
  ],
  [
    'match with a date and an operator',
    (p, { command }) =>
      p
        .match({ at: command.gt(day(2)), n: command.exists(true) })
        .project({ _id: 1 })
        .sort({ _id: 1 }),
    [{ _id: 'c' }, { _id: 'd' }],
  ],
  [
    'match by an expression',
    (p, { command: { aggregate: $, expr } }) =>
      p
        .match(expr($.gt(['$n', '$inner.x'])))
        .project({ _id: 1 })
        .sort({ _id: 1 }),
    [{ _id: 'c' }, { _id: 'd' }],
  ],
  [
    'match after other stages',
    (p) => p.unwind('$tags').match({ tags: '灯' }).project({ _id: 1 }),
    [{ _id: 'a' }, { _id: 'b' }],
  ],
]
