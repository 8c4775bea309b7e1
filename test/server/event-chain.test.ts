import fc from 'fast-check'
import {
  headOf,
  isIntact,
  openingKept,
  verdictOf,
  type CaseFile,
  type ChainedEvent,
} from '../../server/repositories/event-chain'
import { isDoneBy, pseudonymIn } from '../../server/privacy/pseudonym'
import { caseFile, giveKeys } from '../support/case-file'

giveKeys()

test('a file that nobody touched proves itself', () => {
  expect(verdictOf(caseFile())).toEqual({ opening: true, events: ['intact', 'intact', 'intact'], head: true })
})

const whole = { opening: true, events: ['intact', 'intact', 'intact'], head: true } as const
const withEvents = (change: (events: ChainedEvent[]) => ChainedEvent[]): CaseFile => {
  const file = caseFile()
  return { ...file, events: change([...file.events]) }
}

/** As the write path leaves a file whose place was put right. */
const moved = (): CaseFile => {
  const file = caseFile()
  const elsewhere = {
    ...file,
    opening: openingKept(file),
    place: { at: [117.6, 34.9] as [number, number], detail: 'new' },
  }
  return { ...elsewhere, head: headOf(elsewhere) }
}

test('a file whose place was put right proves where it was said to be first, and where it is said to be now', () => {
  expect(verdictOf(moved())).toEqual(whole)
  expect(openingKept(moved()).place).toEqual(caseFile().place)
})

const forgeries: readonly (readonly [string, () => CaseFile, object])[] = [
  [
    'a changed word',
    () => withEvents(([a, b, c]) => [a!, { ...b!, note: '改' }, c!]),
    { ...whole, events: ['intact', 'changed', 'intact'] },
  ],
  [
    'a changed time',
    () => withEvents(([a, b, c]) => [a!, b!, { ...c!, at: new Date(0) }]),
    { ...whole, events: ['intact', 'intact', 'changed'] },
  ],
  [
    'a step left out',
    () => withEvents(([a, , c]) => [a!, c!]),
    { ...whole, events: ['intact', 'missing'], head: false },
  ],
  [
    'a step left out, the rest numbered anew',
    () => ({ ...withEvents(([a, , c]) => [a!, { ...c!, seq: 2 }]), version: 2 }),
    { ...whole, events: ['intact', 'changed'], head: false },
  ],
  [
    'the last step taken away and the version with it',
    () => ({ ...withEvents(([a, b]) => [a!, b!]), version: 2 }),
    { ...whole, events: ['intact', 'intact'], head: false },
  ],
  [
    'two steps swapped',
    () => withEvents(([a, b, c]) => [b!, a!, c!]),
    { ...whole, events: ['missing', 'missing', 'changed'] },
  ],
  [
    'a step put in without the key',
    () => withEvents((events) => [...events, { ...events[2]!, seq: 4, hash: 'f'.repeat(64) }]),
    { ...whole, events: ['intact', 'intact', 'intact', 'changed'], head: false },
  ],
  ['a rewritten text', () => ({ ...caseFile(), text: '没有问题' }), { ...whole, opening: false }],
  ['a photo less', () => ({ ...caseFile(), photos: [] }), { ...whole, opening: false }],
  ['another number', () => ({ ...caseFile(), number: '20261122-0002' }), { ...whole, opening: false }],
  ['a status without its step', () => ({ ...caseFile(), status: 'closed' }), { ...whole, head: false }],
  ['another place', () => ({ ...caseFile(), place: moved().place }), { ...whole, opening: false }],
  [
    'another first place of one that was put right',
    () => ({ ...moved(), opening: { ...moved().opening, place: moved().place } }),
    { ...whole, opening: false },
  ],
  [
    'another place of one that was put right',
    () => ({ ...moved(), place: caseFile().place }),
    { ...whole, head: false },
  ],
  ['a rating that nobody gave', () => ({ ...caseFile(), rating: { level: 5 } }), { ...whole, head: false }],
]

test.each(forgeries)('%s is found, and where', (_, forge, verdict) => {
  expect(verdictOf(forge())).toEqual(verdict)
})

test('the events of one request prove nothing for another', () => {
  expect(isIntact(verdictOf({ ...caseFile(), _id: 'r2' }))).toBe(false)
})

/** Every place in a record where a text, number, date or null stands. */
const leaves = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null && !(value instanceof Date)
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
    : [path]

const other = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1
  if (value instanceof Date) return new Date(value.getTime() + 1)
  return `${JSON.stringify(value)}改`
}

const changedAt = (value: unknown, [key, ...rest]: readonly string[]): unknown => {
  if (key === undefined) return other(value)
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>
  copy[key] = changedAt(copy[key], rest)
  return copy
}

test('whatever is changed anywhere in a case file is found', () => {
  const file = caseFile(['一', null, '三', '四'])
  const places = leaves(file)
  expect(places.length).toBeGreaterThan(40)
  for (const place of places) {
    const forged = changedAt(file, place) as CaseFile
    expect([place.join('.'), isIntact(verdictOf(forged))]).toEqual([place.join('.'), false])
  }
})

test('a field that somebody adds to a step is found', () => {
  const forged = withEvents(([a, b, c]) => [a!, { ...b!, more: 1 } as never, c!])
  expect(verdictOf(forged).events[1]).toBe('changed')
})

test('a field that comes later and is empty in older files changes nothing', () => {
  const later = withEvents((events) => events.map((event) => ({ ...event, later: null })))
  expect(isIntact(verdictOf(later))).toBe(true)
})

test('steps name people by another word in every request, and none that is theirs', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (person, stranger) => {
      const here = pseudonymIn('r1', person)
      expect(here).toMatch(/^[0-9a-f]{24}$/)
      expect(here).not.toBe(pseudonymIn('r2', person))
      expect(isDoneBy(person, 'r1', { person: here })).toBe(true)
      expect(isDoneBy(stranger, 'r1', { person: here })).toBe(person === stranger)
      expect(isDoneBy(person, 'r1', { person: null })).toBe(false)
    }),
  )
})
