import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sampleDistrict } from '../../../scripts/sample'
import { doTile, doubleArea, isSimple, ringOf } from './geometry'

const now = new Date('2024-05-06T01:30:00Z')
const demo = (seed?: number) => sampleDistrict({ size: 'demo', seed, now })
const hashOf = (value: object) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

describe('the demo district', () => {
  const { areas, buildings, households, posts, people, personas } = demo()
  const person = (openid: string) => people.find(({ _id }) => _id === openid)!

  test('comes out the same, byte by byte, for the same seed, and differently for another', () => {
    expect(hashOf(demo(7))).toBe(hashOf(demo(7)))
    expect(hashOf(demo(7))).not.toBe(hashOf(demo(8)))
  })

  test('tiles whatever the seed is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const drawn = demo(seed)
          .areas.filter(({ special }) => !special)
          .map(({ _id, parent, shape }) => ({ _id, parent, ring: ringOf(shape) }))
        for (const { _id, ring } of drawn) {
          expect(doubleArea(ring)).toBeGreaterThan(0)
          expect(isSimple(ring)).toBe(true)
          const parts = drawn.filter(({ parent }) => parent === _id).map((part) => part.ring)
          if (parts.length > 0) expect(doTile(ring, parts)).toBe(true)
        }
      }),
      { numRuns: 12, seed: 1 },
    )
  })

  test('lists its 2,400 households, each behind a door of its own', () => {
    expect(households).toHaveLength(2400)
    expect(new Set(households.map(({ building, unit, room }) => `${building} ${unit} ${room}`)).size).toBe(2400)
    expect(households.filter(({ room }) => !/^\d0[12]$/.test(room))).toEqual([])
    expect(buildings).toHaveLength(200)
    for (const { _id, households: counted, units } of buildings) {
      const inside = households.filter(({ building }) => building === _id)
      expect(inside).toHaveLength(counted)
      expect(new Set(inside.map(({ unit }) => unit)).size).toBe(units)
    }
  })

  test('is about six by five kilometres, its basic grids some hundred metres across', () => {
    const squareMetres = (code: string) =>
      (doubleArea(ringOf(areas.find(({ _id }) => _id === code)!.shape)) / 2) *
      0.1112 ** 2 *
      Math.cos((34.85 * Math.PI) / 180)
    const sides = areas.filter(({ tier }) => tier === 5).map(({ _id }) => Math.sqrt(squareMetres(_id)))
    expect(Math.sqrt(squareMetres(areas[0]!._id))).toBeGreaterThan(4500)
    expect(Math.sqrt(squareMetres(areas[0]!._id))).toBeLessThan(6000)
    expect(Math.min(...sides)).toBeGreaterThan(200)
    expect(Math.max(...sides)).toBeLessThan(800)
  })

  test('leaves some grids without a worker and some with one on leave, so that requests must climb', () => {
    const workers = posts.filter(({ duty }) => duty === 'gridWorker')
    expect(workers.filter(({ holder }) => holder === null)).toHaveLength(3)
    const leaves = workers.flatMap((post) => post.leaves ?? [])
    expect(leaves.map(({ standIn }) => standIn !== null).sort()).toEqual([false, false, true])
    const holders = workers.flatMap(({ holder }) => holder ?? [])
    expect(holders.length - new Set(holders).size).toBe(4)
  })

  test('has its residents, party members and the people who act for a body', () => {
    const only = (...roles: string[]) => people.filter((found) => found.roles.join() === roles.join())
    expect(only('resident')).toHaveLength(60)
    expect(only('resident', 'partyMember')).toHaveLength(12)
    expect(only('admin')).toHaveLength(1)
    expect(only('auditor')).toHaveLength(1)
    expect(people.filter(({ roles, home }) => roles.includes('resident') && !home)).toEqual([])
  })

  test('has the first resident living in the grid of the first grid worker, the second in another community', () => {
    const [first, worker] = personas
    const second = personas[9]!
    const grid = posts.find(({ holder, duty }) => holder === worker!.openid && duty === 'gridWorker')!
    expect(person(first!.openid).home!.area).toBe(grid.area)
    expect(person(second.openid).home!.path[2]).not.toBe(grid.path[2])
  })

  test('counts its dates back from now', () => {
    const later = sampleDistrict({ size: 'demo', now: new Date('2024-05-08T01:30:00Z') })
    expect(areas[0]!.validFrom.toISOString()).toBe('2023-05-06T16:00:00.000Z')
    expect(later.areas[0]!.validFrom.toISOString()).toBe('2023-05-08T16:00:00.000Z')
    expect(people.every(({ createdAt }) => createdAt < now)).toBe(true)
  })
})
