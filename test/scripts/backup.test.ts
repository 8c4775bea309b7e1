import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { start } from '../../local/cloud'
import { main as backup } from '../../scripts/backup'
import { main as restore } from '../../scripts/restore'
import { bundledSdk } from '../support/sdk'

let top: string
let data: string
let said: string[]

const fill = async (): Promise<void> => {
  const cloud = await start({ data, functions: top, database: { collections: { notes: {} } }, sdk: bundledSdk() })
  await cloud.reset({ collections: { notes: [{ _id: 'a' }, { _id: 'b' }] } })
  await cloud.stop()
  writeFileSync(join(data, 'secrets.json'), '{"EVENT_KEY":"first"}')
  writeFileSync(join(data, 'district.json'), '{}')
}

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'backup-'))
  data = join(top, 'data')
  said = []
  jest.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text))
})

afterEach(() => {
  rmSync(top, { recursive: true })
})

test('a backup brings back the data with their keys, says what it did in figures, and keeps what was there', async () => {
  await fill()
  const to = join(top, 'backups/first')
  expect(await backup(['--data', data, '--to', to])).toBe(0)
  expect(said.join('\n')).toMatch(/已备份到 .*：2 份数据、4 个文件.*\n {2}Backed up to .*: 2 documents, 4 files/)
  writeFileSync(join(data, 'secrets.json'), '{"EVENT_KEY":"second"}')
  expect(await restore(['--data', data, '--from', to])).toBe(0)
  expect(readFileSync(join(data, 'secrets.json'), 'utf8')).toContain('first')
  const before = readdirSync(data).find((name) => name.startsWith('before-')) ?? ''
  expect(readFileSync(join(data, before, 'secrets.json'), 'utf8')).toContain('second')
  expect(said.join('\n')).toContain(before)
})

test('a folder with other files in it is not restored into', async () => {
  await fill()
  await backup(['--data', data, '--to', join(top, 'backup')])
  writeFileSync(join(top, 'thesis.docx'), '')
  await expect(restore(['--data', top, '--from', join(top, 'backup')])).rejects.toMatchObject({ exitCode: 1 })
  expect(readdirSync(top).sort()).toEqual(['backup', 'data', 'thesis.docx'])
})

test.each([
  ['backup', () => backup([]), '--to DIR'],
  ['backup', () => backup(['--to', 'x', '--from', 'y']), '--to DIR'],
  ['restore', () => restore(['--data', 'x']), '--from DIR'],
])(
  '%s with arguments that it does not understand ends with exit code 2 and says what it takes',
  async (_, run, usage) => {
    await expect(run()).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining(usage) })
  },
)

test('a folder without data is told in one message', async () => {
  const run = backup(['--data', top, '--to', join(top, 'backup')])
  await expect(run).rejects.toMatchObject({ exitCode: 1, message: expect.stringMatching(/里没有数据.*\n.*no data/) })
})
