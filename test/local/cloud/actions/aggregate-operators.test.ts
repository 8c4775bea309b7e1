import type { LocalCloud } from '../../../../local/cloud'
import type { Database, Make } from '../../../support/sdk'
import { sdkFor, startCloud } from './environment'
import { document, refusals, rows } from './aggregate-values'

let cloud: LocalCloud
let db: Database

beforeAll(async () => {
  cloud = await startCloud()
  db = sdkFor(cloud).database()
  await cloud.reset({ collections: { notes: [document] } })
})

afterAll(() => cloud.stop())

const operators = (): Record<string, Make> => db.command.aggregate

const make = (name: string, operand: unknown): object => operators()[name]?.(operand) ?? {}

const inWords = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value))

const compute = async (expression: object): Promise<unknown> => {
  const { list } = await db.collection('notes').aggregate().project({ _id: 0, value: expression }).end()
  return list
}

test.each(
  rows.map(([name, operand, value]) => ({ name, operand, value, title: `${inWords(operand)} is ${inWords(value)}` })),
)('$name of $title', async ({ name, operand, value }) => {
  expect(await compute(make(name, operand))).toEqual([value === undefined ? {} : { value }])
})

/** The SDK drops the code of a refused pipeline (its aggregate.end), but not the reason. */
const refused = { errCode: -1, errMsg: expect.not.stringContaining('Internal Server Error') as string }

test.each(refusals.map(([name, operand]) => ({ name, operand, title: inWords(operand) })))(
  '$name of $title is refused',
  async ({ name, operand }) => {
    await expect(compute(make(name, operand))).rejects.toMatchObject(refused)
  },
)

/** Those of groups alone stand in the test of the stages. */
const ofGroups = ['addToSet', 'first', 'last', 'push']

test('no operator that the SDK offers is left out', () => {
  const covered = new Set([...rows, ...refusals].map(([name]) => name))
  const offered = Object.keys(operators()).filter((name) => name !== 'pipeline' && !ofGroups.includes(name))
  expect(offered.filter((name) => !covered.has(name))).toEqual([])
})
