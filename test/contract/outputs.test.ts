import * as z from 'zod'
import type { Action } from '../../contract/action'
import { api } from '../../contract/api'
import { instant } from '../../contract/instant'
import { reply } from '../../contract/reply'

const actions = Object.entries(api).flatMap(([area, actionsOf]) =>
  Object.entries(actionsOf as Record<string, Action>).map(([name, action]): [string, Action] => [
    `${area}.${name}`,
    action,
  ]),
)

const moment = new Date('2026-11-22T02:03:04.567Z')

/** Of each kind of text and number in the contract one that it takes. */
const texts = [
  '文字',
  '001',
  '990101000000',
  '9'.repeat(21),
  '9'.repeat(24),
  '9'.repeat(64),
  'cloud://env.bucket/1.jpg',
  'abcdefgh',
  '08:30',
  '2026-11',
  '2026-11-26',
  '2026-Q4',
  '123456',
  moment.toISOString(),
]
const numbers = [3, 0.5, 2026]

const firstTaken = (schema: z.ZodType, values: readonly unknown[]): unknown => {
  const taken = values.find((value) => schema.safeParse(value).success)
  if (taken === undefined) throw new Error(`no sample for a ${schema.type}`)
  return taken
}

type Part = z.ZodType & { def: z.core.$ZodTypeDef }
const part = (schema: z.core.$ZodType): Part => schema as Part

const objectOf = (keys: readonly string[], value: (key: string) => unknown): object =>
  Object.fromEntries(keys.map((key) => [key, value(key)]))

/**
 * A value of a schema as handlers give it: everything present, nothing null, lists of two.
 * @throws for a kind of schema that the contract has not used so far
 */
const sampleOf = (schema: z.core.$ZodType): unknown => {
  if (schema === instant) return moment
  if (schema instanceof z.ZodObject) return objectOf(Object.keys(schema.shape), (key) => sampleOf(schema.shape[key]))
  if (schema instanceof z.ZodArray) return [sampleOf(schema.element), sampleOf(schema.element)]
  if (schema instanceof z.ZodTuple) return schema.def.items.map((item) => sampleOf(item))
  if (schema instanceof z.ZodRecord)
    return objectOf((schema.keyType as z.ZodEnum).options.map(String), () => sampleOf(schema.valueType))
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return sampleOf(schema.unwrap())
  return sampleOfWord(part(schema))
}

const sampleOfWord = (schema: Part): unknown => {
  if (schema instanceof z.ZodDefault) return sampleOf(schema.unwrap())
  if (schema instanceof z.ZodEnum) return schema.options[0]
  if (schema instanceof z.ZodUnion) return sampleOf(part(schema.options[0]!))
  if (schema instanceof z.ZodLiteral) return [...schema.values][0]
  if (schema instanceof z.ZodBoolean) return true
  return firstTaken(schema, schema instanceof z.ZodNumber ? numbers : texts)
}

/** The moments anywhere in a value. */
const momentsIn = (value: unknown): Date[] => {
  if (value instanceof Date) return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(momentsIn) : []
}

/** There and back through the text that really travels. */
const carried = (action: Action, value: unknown): unknown =>
  z.decode(action.output, JSON.parse(JSON.stringify(z.encode(action.output, value as never))) as never)

describe('what the server answers arrives on the phone as it was said', () => {
  test.each(actions)('%s', (_, action) => {
    const said = sampleOf(action.output)
    expect(carried(action, said)).toEqual(said)
  })

  test('moments arrive as moments, wherever they stand', () => {
    const view = sampleOf(api.requests.read.output)
    expect(momentsIn(carried(api.requests.read, view)).length).toBeGreaterThan(4)
    expect(momentsIn(carried(api.requests.read, view)).every((at) => at.getTime() === moment.getTime())).toBe(true)
    expect(JSON.stringify(z.encode(api.requests.read.output, view as never))).toContain('2026-11-22T02:03:04.567Z')
  })

  test('what is null arrives as null', () => {
    const view = sampleOf(api.requests.read.output) as Record<string, unknown>
    const bare = { ...view, due: null, question: null, rating: null, at: null, photo: null }
    expect(carried(api.requests.read, bare)).toEqual(bare)
  })

  test('what the contract does not name never leaves the server', () => {
    const view = sampleOf(api.requests.read.output) as Record<string, unknown>
    const [event] = view.events as object[]
    const leaking = { ...view, hash: 'secret', events: [{ ...event, person: 'openid-of-resident' }] }
    expect(JSON.stringify(z.encode(api.requests.read.output, leaking as never))).not.toMatch(/secret|openid/)
  })
})

describe('a moment', () => {
  test.each(['2026-11-22T02:03:04.567Z', '2026-11-22T02:03:04Z'])('%s is read', (text) => {
    expect(z.decode(instant, text).toISOString().slice(0, 19)).toBe('2026-11-22T02:03:04')
  })

  test.each(['2026-11-22', '2026-11-22 02:03', '22.11.2026', '', '2026-13-01T00:00:00Z'])('%j is none', (text) => {
    expect(instant.safeParse(text).success).toBe(false)
  })

  test('a date that is none is not sent', () => {
    expect(() => z.encode(instant, new Date('never'))).toThrow()
  })
})

describe('the envelope', () => {
  test.each<[string, object, boolean]>([
    ['an answer', { ok: true, data: { unread: 3 }, now: 1 }, true],
    ['an answer of nothing', { ok: true, data: null, now: 1 }, true],
    ['a refusal', { ok: false, refusal: { code: 'stale', message: '请看一眼' }, now: 1, requestId: 'a' }, true],
    [
      'a refusal by a field',
      {
        ok: false,
        refusal: { code: 'invalidInput', message: '请检查', fields: { text: '最多 500 字' } },
        now: 1,
        requestId: 'a',
      },
      true,
    ],
    [
      'a refusal for a reason nobody knows',
      { ok: false, refusal: { code: 'tired', message: '' }, now: 1, requestId: 'a' },
      false,
    ],
    ['neither', { now: 1 }, false],
    ['an answer without the time', { ok: true, data: null }, false],
  ])('%s', (_, envelope, isTaken) => {
    expect(reply.safeParse(envelope).success).toBe(isTaken)
  })
})
