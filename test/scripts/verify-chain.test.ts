import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { backUp } from '../../local/cloud/backup/back-up'
import { openData } from '../../local/cloud/open-data'
import { readAdministration } from '../../scripts/administration/administration'
import { main } from '../../scripts/verify-chain'
import { startProduct, told, type Product } from '../support/product'
import { raiseOne, resolveOne } from '../support/raise'
import { people, smallDistrict } from '../support/small-district'

const top = resolve(__dirname, '../..')
const key = Buffer.alloc(32, 7).toString('base64')
const secrets = JSON.stringify({ EVENT_KEY: key, PERSONAL_DATA_KEY: key })

let product: Product
let folder: string
let number: string
let said: string[]

/** A copy of what the product has stored, and how many copies there were. */
let copies = 0
const copy = async (): Promise<string> => {
  const to = join(folder, String(++copies))
  await backUp({ data: product.folder, to, at: new Date(), also: [], onProgress: () => undefined })
  writeFileSync(join(to, 'secrets.json'), secrets)
  return to
}

const auditor = 'oAuditorAAAAAAAAAAAAAAAAAAAA'

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'))
  const seed = smallDistrict()
  const person = { _id: auditor, name: '审计员', roles: ['auditor'], home: null, elder: false }
  product = await startProduct({
    ...seed,
    collections: { ...seed.collections, people: [...(seed.collections.people ?? []), person] },
  })
  const [resident, worker] = await Promise.all([product.phone(people.resident), product.phone(people.worker)])
  await raiseOne(resident)
  const { id } = await raiseOne(resident, { text: '三号楼漏水' })
  ;({ number } = await resolveOne(worker, id))
  const audit = await product.phone(auditor)
  for (let time = 0; time < 2; time++) told(await audit.call('trust', 'caseFile', { number }))
})
afterAll(async () => {
  await product.stop()
  rmSync(folder, { recursive: true })
})

beforeEach(() => {
  said = []
  jest.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text))
})

const verify = async (...args: string[]): Promise<{ code: number; text: string; figures: object }> => {
  const code = await main(args, top)
  const { figures } = JSON.parse(said.at(-1) ?? '') as { figures: object }
  return { code, text: said.join('\n'), figures }
}

test('a folder that nobody touched passes, in figures', async () => {
  const { code, text, figures } = await verify('--data', await copy())
  expect(text).toContain('查了 2 件诉求、4 步、2 条查看记录，全部完整')
  expect({ code, figures }).toEqual({ code: 0, figures: { requests: 2, events: 4, looks: 2, broken: 0 } })
})

test('one request by its number shows what it proves', async () => {
  const { code, text, figures } = await verify('--data', await copy(), '--request', number)
  expect(text).toContain(`${number}  共 3 步，全部完整`)
  expect({ code, figures }).toEqual({ code: 0, figures: { requests: 1, events: 3, looks: 0, broken: 0 } })
})

const forgeries: readonly (readonly [string, object, string])[] = [
  ['a character of the text', { $set: { text: '三号楼没有漏水' } }, '诉求的原文、照片、地点或编号被改动过'],
  ['a word of a step', { $set: { 'events.1.by': '别人' } }, '第 2 步被改动过'],
  ['the order of steps', { $set: { 'events.0.seq': 2, 'events.1.seq': 1 } }, '第 1 步之前有步骤缺失，或顺序不对'],
  ['a step that is gone', { $pull: { events: { seq: 2 } } }, '第 2 步之前有步骤缺失，或顺序不对'],
  ['the last step, gone', { $pull: { events: { seq: 3 } } }, '最后一步之后有步骤被删去'],
  ['a field put into a step', { $set: { 'events.2.excuse': '下雨' } }, '第 3 步被改动过'],
  ['the whole history', { $unset: { events: '' } }, '案卷残缺，读不出来'],
]

/** A copy in which somebody has changed one document. */
const forged = async (collection: string, filter: object, update: object): Promise<string> => {
  const data = await copy()
  const { collections } = readAdministration(top)
  const { store, close } = openData(data, { collections }, () => undefined)
  const { updated } = await store.update(collection, { filter: filter as never, update: update as never })
  expect(updated).toBe(1)
  await close()
  return data
}

test.each(forgeries)('%s is found and named', async (_, update, words) => {
  const { code, text, figures } = await verify('--data', await forged('requests', { number }, update))
  expect(text).toContain(number)
  expect(text).toContain(words)
  expect(code).toBe(1)
  expect(figures).toMatchObject({ requests: 2, broken: 1 })
})

test.each([
  ['a look in another’s name', 'audits', { seq: 1 }, { $set: { by: '别人' } }, '查看记录第 1 条被改动过'],
  ['a field put into a look', 'audits', { seq: 2 }, { $set: { excuse: '误点' } }, '查看记录第 2 条被改动过'],
  ['a look numbered anew', 'audits', { seq: 2 }, { $set: { seq: 3 } }, '查看记录第 3 条之前有步骤缺失'],
  ['the end of the register', 'counters', { _id: 'audits' }, { $set: { value: 1 } }, '最后几条被删去或改动过'],
])('%s is found and named', async (_, collection, filter, update, words) => {
  const { code, text } = await verify('--data', await forged(collection, filter, update))
  expect(text).toContain(words)
  expect(code).toBe(1)
})

test('an export of CloudBase’s console is proven by the key in the environment', async () => {
  const { collections } = readAdministration(top)
  const { store, close } = openData(await copy(), { collections }, () => undefined)
  const documents = await store.find('requests', {})
  await close()
  const file = join(folder, 'requests.json')
  const inWords = (text: string): string =>
    text.replaceAll(/\{"\$date":(\d+)\}/g, (_, ms) => `{"$date":"${new Date(Number(ms)).toISOString()}"}`)
  writeFileSync(file, `${documents.map(inWords).join('\n')}\n`)
  process.env.EVENT_KEY = key
  expect(await verify('--export', file)).toMatchObject({
    code: 0,
    figures: { requests: 2, events: 4, looks: 0, broken: 0 },
  })
  process.env.EVENT_KEY = Buffer.alloc(32, 8).toString('base64')
  expect(await verify('--export', file)).toMatchObject({ code: 1, figures: { broken: 2 } })
  delete process.env.EVENT_KEY
  await expect(main(['--export', file], top)).rejects.toMatchObject({ message: expect.stringContaining('EVENT_KEY') })
})

test.each([
  ['a folder in use', () => ['--data', product.folder], /进程 \d+）正在使用.*先停掉它/],
  ['a folder without data', () => ['--data', join(folder, 'nowhere')], /没有数据/],
  ['a file that is not there', () => ['--export', join(folder, 'nowhere.json')], /没有文件/],
  ['an argument that it does not know', () => ['--everything'], /--export FILE/],
])('%s is said plainly', async (_, args, words) => {
  if (args().includes(product.folder)) writeFileSync(join(product.folder, 'secrets.json'), secrets)
  await expect(main(args(), top)).rejects.toMatchObject({ message: expect.stringMatching(words) })
})

test('a number that nobody has is said plainly', async () => {
  await expect(main(['--data', await copy(), '--request', '20000101-0001'], top)).rejects.toMatchObject({
    message: expect.stringContaining('没有编号 20000101-0001 的诉求'),
  })
})
