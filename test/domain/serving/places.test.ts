import * as fc from 'fast-check'
import { filled, movedUp, placeOf, type Places } from '../../../domain/serving/places'

const members = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const happenings = fc.array(
  fc.record({ does: fc.constantFrom('signUp', 'signOff'), member: fc.constantFrom(...members) }),
  { maxLength: 60 },
)

const after = (queue: Places, { does, member }: { does: string; member: string }): Places => {
  const others = queue.filter((queued) => queued.member !== member)
  if (does === 'signOff') return others
  return others.length < queue.length ? queue : [...queue, { member, at: new Date(0) }]
}

test('whatever happens, there are never more with a place than places, nobody is lost, and who waits counts from one on', () => {
  fc.assert(
    fc.property(happenings, fc.integer({ min: 1, max: 5 }), (all, quota) => {
      const queue = all.reduce(after, [])
      const standings = queue.map(({ member }) => placeOf(queue, member, quota))
      expect(standings.filter(({ state }) => state === 'in')).toHaveLength(Math.min(queue.length, quota))
      const waiting = standings.flatMap((standing) => (standing.state === 'waiting' ? [standing.place] : []))
      expect(waiting).toEqual(waiting.map((_, n) => n + 1))
      expect(filled(queue, quota)).toEqual({ taken: queue.length - waiting.length, waiting: waiting.length })
    }),
  )
})

const idsOf = (queue: Places): string[] => queue.map(({ member }) => member)

test('who leaves a place lets in exactly the one who waits for it longest, and who leaves the waiting list nobody', () => {
  fc.assert(
    fc.property(happenings, fc.integer({ min: 1, max: 5 }), fc.constantFrom(...members), (all, quota, leaver) => {
      const queue = all.reduce(after, [])
      const left = after(queue, { does: 'signOff', member: leaver })
      const next = placeOf(queue, leaver, quota).state === 'in' ? queue.slice(quota, quota + 1) : []
      expect(idsOf(movedUp({ queue, quota }, { queue: left, quota }))).toEqual(idsOf(next))
    }),
  )
})

test('of however many leave at once, whoever of them looks last sees all who moved up', () => {
  fc.assert(
    fc.property(happenings, fc.integer({ min: 1, max: 5 }), fc.subarray(members), (all, quota, leavers) => {
      const queue = all.reduce(after, [])
      const left = leavers.reduce((rest, member) => after(rest, { does: 'signOff', member }), queue)
      const waited = queue.slice(quota).map(({ member }) => member)
      const isIn = (member: string): boolean => placeOf(left, member, quota).state === 'in'
      expect(idsOf(movedUp({ queue, quota }, { queue: left, quota }))).toEqual(waited.filter(isIn))
    }),
  )
})

test('with more places all who waited and fit now move up, and nobody whose place it was already', () => {
  fc.assert(
    fc.property(happenings, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 4 }), (all, quota, more) => {
      const queue = all.reduce(after, [])
      const next = movedUp({ queue, quota }, { queue, quota: quota + more })
      expect(idsOf(next)).toEqual(idsOf(queue.slice(quota, quota + more)))
    }),
  )
})
