import { copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DataProblem } from '../../../../local/cloud'
import { newFolder, startCloud } from '../cloud'
import { lockedFolder } from './disk'

let data: string

beforeEach(() => {
  data = newFolder()
})

afterEach(() => rmSync(data, { recursive: true, force: true }))

const problemAt = async (folder: string): Promise<DataProblem> => {
  const failure: unknown = await startCloud({ data: folder }).then(
    (cloud) => cloud.stop(),
    (error: unknown) => error,
  )
  if (!(failure instanceof DataProblem)) throw new Error(`no data problem but ${String(failure)}`)
  return failure
}

const openAndStop = async (): Promise<void> => (await startCloud({ data })).stop()

test('a second cloud on the same folder is told which process has it, and the first goes on', async () => {
  const first = await startCloud({ data })
  expect((await problemAt(data)).message).toBe(
    `另一个本地云（进程 ${process.pid}）正在使用文件夹 ${data}。请先停掉它，或换一个文件夹。\n` +
      `  Another local cloud (process ${process.pid}) is using ${data}. Stop it first, or name another folder.`,
  )
  await first.reset({ collections: { notes: [{ _id: 'later' }] } })
  await first.stop()
  await openAndStop()
})

test('whatever is left of a lock without its process does not hinder a start', async () => {
  for (const left of ['', 'torn', JSON.stringify({ pid: process.pid }), '\0'.repeat(4096)]) {
    writeFileSync(path.join(data, 'lock'), left)
    await openAndStop()
  }
})

test.each(['cloud.sqlite', 'wechat.sqlite'])('a %s that is no database is refused and left as it is', async (name) => {
  await openAndStop()
  const file = path.join(data, name)
  const garbage = 'no database at all'.repeat(1000)
  writeFileSync(file, garbage)
  const problem = await problemAt(data)
  expect(problem.kind).toBe('damaged')
  expect(problem.chinese).toContain('npm run restore')
  expect(readFileSync(file, 'utf8')).toBe(garbage)
})

test('a database cut short is refused', async () => {
  const cloud = await startCloud({ data })
  await cloud.reset({ collections: { notes: Array.from({ length: 500 }, (_, n) => ({ _id: `n${n}`, text: '路灯' })) } })
  await cloud.stop()
  truncateSync(path.join(data, 'cloud.sqlite'), 8192)
  expect((await problemAt(data)).kind).toBe('damaged')
})

test('documents that are gone are missed, instead of beginning anew without them', async () => {
  await openAndStop()
  const file = path.join(data, 'cloud.sqlite')
  copyFileSync(file, path.join(data, 'aside'))
  writeFileSync(file, '')
  expect((await problemAt(data)).kind).toBe('missing')
  rmSync(file)
  expect((await problemAt(data)).kind).toBe('missing')
  copyFileSync(path.join(data, 'aside'), file)
  await openAndStop()
})

test('a folder that a restore left half done is refused', async () => {
  await openAndStop()
  mkdirSync(path.join(data, 'restoring'))
  expect((await problemAt(data)).kind).toBe('halfRestored')
})

test('a folder below a file cannot be written', async () => {
  const file = path.join(data, 'file')
  writeFileSync(file, '')
  expect((await problemAt(file)).kind).toBe('unwritable')
  expect((await problemAt(path.join(file, 'below'))).kind).toBe('unwritable')
})

const locked = lockedFolder()
afterAll(() => locked?.remove())
const whereLocked = locked ? test : test.skip

whereLocked('a read-only folder is refused, filled or not', async () => {
  if (!locked) return
  const filled = await startCloud({ data: locked.folder })
  await filled.stop()
  locked.makeReadOnly()
  const problem = await problemAt(locked.folder)
  expect(problem.kind).toBe('unwritable')
  expect(problem.message.split('\n')).toHaveLength(2)
})
