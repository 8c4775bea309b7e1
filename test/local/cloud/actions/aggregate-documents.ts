export const day = (date: number): Date => new Date(Date.UTC(2024, 1, date))

const point = (longitude: number): object => ({ type: 'Point', coordinates: [longitude, 34.8] })

export const notes = [
  { _id: 'a', area: 'north', n: 1, tags: ['灯', '路'], at: day(1), inner: { x: 1, y: 2 }, parts: [{ k: 1 }, { k: 2 }] },
  { _id: 'b', area: 'south', n: 2, tags: ['灯'], at: day(2), inner: { x: 3 }, parts: [] },
  { _id: 'c', area: 'north', n: 3, tags: [], at: day(3), parent: 'a' },
  { _id: 'd', area: null, n: 'four', at: day(4), parent: 'c' },
]

export const places = [
  { _id: 'north', name: '城北', at: point(117.4), kinds: ['村', '社区'] },
  { _id: 'south', name: '城南', at: point(117.5), kinds: ['社区'] },
  { _id: 'nowhere', name: '别处', at: point(118) },
]
