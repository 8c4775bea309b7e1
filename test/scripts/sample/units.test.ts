import { rebalance } from '../../../domain/reporting-in/rebalance'
import { sampleUnits } from '../../../scripts/sample/units'
import { receptionDocument, unitDocument } from '../../../server/repositories/documents/unit'

const now = new Date('2026-11-26T02:00:00Z')
const communities = Array.from({ length: 206 }, (_, n) => ({
  _id: `3799010${String(10_000 + n)}`,
  name: `社区 ${String(n)}`,
  path: ['379901000000'],
  centre: [117 + (n % 15) / 100, 34 + Math.floor(n / 15) / 100] as [number, number],
}))

test('a sample district has as many units as a real one, more than its communities take, and none in the first', () => {
  const { units, receptions } = sampleUnits(communities, now)
  expect(units.filter(({ kind }) => kind === 'unit')).toHaveLength(613)
  expect(units.map((unit) => unitDocument.parse(unit))).toEqual(units)
  expect(receptions.map((reception) => receptionDocument.parse(reception))).toEqual(receptions)
  expect(receptions.find(({ _id }) => _id === communities[0]?._id)?.queue).toEqual([])
})

test('in the first community a social organisation has reported in, and a property company waits for its yes', () => {
  const { units, receptions } = sampleUnits(communities, now)
  const guests = receptions.flatMap((reception) => reception.guests)
  const kindOf = (id: string) => units.find(({ _id }) => _id === id)?.kind
  expect(guests.map(({ unit, confirmedAt }) => [kindOf(unit), confirmedAt !== null])).toEqual([
    ['socialOrganisation', true],
    ['propertyCompany', false],
  ])
})

test('who speaks for a unit and a social organisation finds the unit first, which registered later', () => {
  const { units } = sampleUnits(communities, now, {
    unit: 'speaker',
    socialOrganisation: 'speaker',
    propertyCompany: '',
  })
  const own = units.filter(({ contact }) => contact.person === 'speaker')
  const newestFirst = own.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
  expect(newestFirst.map(({ kind }) => kind)).toEqual(['unit', 'socialOrganisation'])
})

test('each unit stands in one line of its community and in no other', () => {
  const { units, receptions } = sampleUnits(communities, now)
  const queued = receptions.flatMap(({ _id, queue, guests }) =>
    [...queue, ...guests].map(({ unit }) => `${unit} ${_id}`),
  )
  expect(queued.sort()).toEqual(units.map(({ _id, community }) => `${_id} ${community?.code ?? ''}`).sort())
})

test('a rebalancing of the sample fills every seat that is free', () => {
  const { receptions } = sampleUnits(communities, now)
  const queues = new Map(receptions.map(({ _id, queue }) => [_id, queue]))
  const hosts = communities.map(({ _id, centre }) => ({ code: _id, centre, queue: queues.get(_id) ?? [] }))
  const free = hosts.reduce((sum, { queue }) => sum + Math.max(0, 2 - queue.length), 0)
  expect(rebalance(hosts, 2).moves).toHaveLength(free)
})
