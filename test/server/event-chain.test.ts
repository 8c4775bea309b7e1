import { chained, isChainIntact, type ChainedEvent } from '../../server/repositories/event-chain'

process.env.EVENT_KEY = Buffer.alloc(32, 1).toString('base64')
process.env.PERSONAL_DATA_KEY = Buffer.alloc(32, 2).toString('base64')

const event = (note: string) => ({
  type: 'asked' as const,
  at: new Date('2026-11-22T08:00:00Z'),
  party: 'handler' as const,
  person: 'oWorker',
  by: '青檀社区 01 网格员',
  note,
  photos: [],
  detail: null,
})

const file = (): ChainedEvent[] =>
  ['一', '二', '三'].reduce<ChainedEvent[]>((events, note) => [...events, chained('r1', events, event(note))], [])

test('a file that nobody touched proves itself', () => {
  expect(isChainIntact('r1', file())).toBe(true)
})

const forgeries: readonly (readonly [string, (events: ChainedEvent[]) => ChainedEvent[]])[] = [
  ['a changed word', ([a, b, c]) => [a, { ...b, note: '改' }, c] as ChainedEvent[]],
  ['a changed time', ([a, b, c]) => [a, { ...b, at: new Date(0) }, c] as ChainedEvent[]],
  ['an event left out', ([a, , c]) => [a, c] as ChainedEvent[]],
  ['two events swapped', ([a, b, c]) => [b, a, c] as ChainedEvent[]],
  ['an event put in without the key', (events) => [...events, { ...event('假'), seq: 4, hash: 'f'.repeat(64) }]],
]

test.each(forgeries)('%s is found out', (_, forge) => {
  expect(isChainIntact('r1', forge(file()))).toBe(false)
})

test('the events of one request prove nothing for another', () => {
  expect(isChainIntact('r2', file())).toBe(false)
})
