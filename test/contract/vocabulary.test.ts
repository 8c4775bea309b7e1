import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const folder = join(__dirname, '../../contract/vocabulary')
const files = readdirSync(folder).filter((name) => name !== 'labels.ts')
const hasChinese = /\p{Script=Han}/u

type Exports = Record<string, unknown>

const exportsOf = (file: string): Exports => jest.requireActual<Exports>(join(folder, file))

/** Every word that a schema of the vocabulary allows. */
const wordsOf = (schema: z.ZodType): string[] => {
  if (schema instanceof z.ZodEnum) return schema.options.map(String)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => wordsOf(option as z.ZodType))
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String)
  throw new Error(`not a vocabulary: ${schema.type}`)
}

const isLabels = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof z.ZodType)

test('there are vocabularies to look at', () => {
  expect(files.length).toBeGreaterThanOrEqual(12)
})

describe.each(files)('%s', (file) => {
  const values = Object.values(exportsOf(file))
  const schemas = values.filter((value) => value instanceof z.ZodType)
  const labels = values.filter(isLabels)

  test('is one list of words with one list of labels', () => {
    expect([schemas.length, labels.length]).toEqual([1, 1])
  })

  test('has a Chinese label for each of its words and none for others', () => {
    const [words, named] = [wordsOf(schemas[0]!), labels[0]!]
    expect(Object.keys(named).sort()).toEqual([...words].sort())
    expect(words.filter((word) => !hasChinese.test(named[word] ?? ''))).toEqual([])
  })

  test('speaks plainly: no exclamation marks, no two words called the same', () => {
    const named = Object.values(labels[0]!)
    expect(named.filter((label) => /[!！]/.test(label) || label.trim() !== label)).toEqual([])
    expect(new Set(named).size).toBe(named.length)
  })
})
