import { openSync, readdirSync, rmSync, statSync, writeFileSync, writeSync, closeSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import type { CloudOptions, LocalCloud, LogLine } from '../../../../local/cloud'
import { sdkFor, type Sdk } from '../../../support/sdk'
import { newFolder, startCloud } from '../cloud'
import { smallDisk } from './disk'

const logged: LogLine[] = []
const onLog = (line: LogLine): void => void logged.push(line)
const problems = (): string[] => logged.filter(({ level }) => level === 'error').map(({ text }) => text)

const database: CloudOptions['database'] = {
  collections: { notes: { indexes: [{ name: 'byN', keys: [['n', 'number', 1]] }] } },
}
const text = '路灯不亮'.repeat(100)

const disk = smallDisk(6)
const damaged = newFolder()
let cloud: LocalCloud

beforeEach(() => logged.splice(0))
afterEach(() => cloud.stop())
afterAll(() => {
  rmSync(damaged, { recursive: true })
  disk?.remove()
})

test('a damaged page fails the reads that need it with a coded error, is told once, and hurts no other read', async () => {
  const notes = Array.from({ length: 2000 }, (_, n) => ({ _id: String(n).padStart(4, '0'), n, text }))
  const before = await startCloud({ data: damaged })
  await before.reset({ collections: { notes } })
  await before.stop()
  const file = openSync(path.join(damaged, 'cloud.sqlite'), 'r+')
  writeSync(file, Buffer.alloc(200 * 4096, 0xff), 0, 200 * 4096, 300 * 4096)
  closeSync(file)

  cloud = await startCloud({ data: damaged, onLog })
  const db = sdkFor(cloud).database()
  for (let turn = 0; turn < 2; turn++)
    await expect(db.collection('notes').where({ text: 'none' }).get()).rejects.toMatchObject({ errCode: -502001 })
  expect((await db.collection('notes').doc('0000').get()).data).toMatchObject({ n: 0 })
  expect(problems()).toHaveLength(1)
  expect(problems()[0]).toMatch(/已损坏（SQLITE_CORRUPT.*npm run restore/s)
})

const whereMounted = disk ? test : test.skip

/** Adds until one is refused; how many were acknowledged, and the refusal. */
const addUntilFull = async (sdk: Sdk, from: number): Promise<{ added: number; refusal: unknown }> => {
  for (let n = from; ; n++) {
    try {
      await sdk
        .database()
        .collection('notes')
        .add({ data: { _id: String(n), n, text } })
    } catch (refusal) {
      return { added: n, refusal }
    }
  }
}

whereMounted(
  'a full disk refuses writes with a coded error, keeps what it has, and takes them again once there is room',
  async () => {
    const data = path.join(disk?.folder ?? '', 'data')
    const [filler = '', spare = ''] = ['filler', 'spare'].map((name) => path.join(disk?.folder ?? '', name))
    writeFileSync(filler, Buffer.alloc(3_000_000))
    writeFileSync(spare, Buffer.alloc(500_000))
    cloud = await startCloud({ data, onLog, database })
    const sdk = sdkFor(cloud)
    const notes = sdk.database().collection('notes')
    const { added, refusal } = await addUntilFull(sdk, 0)
    expect(added).toBeGreaterThan(10)
    expect(refusal).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('SQLITE_FULL') })
    const upload = sdk.uploadFile({ cloudPath: 'other.bin', fileContent: Buffer.alloc(3_000_000, 2) })
    await expect(upload).rejects.toMatchObject({ errMsg: expect.stringContaining('full (ENOSPC)') })
    await expect(notes.doc('0').update({ data: { text: text.repeat(50) } })).rejects.toMatchObject({ errCode: -502001 })
    expect((await notes.count()).total).toBe(added)
    expect((await notes.doc('0').get()).data).toMatchObject({ n: 0, text })
    expect(problems()).toHaveLength(1)
    expect(problems()[0]).toContain(`文件夹 ${data} 所在的磁盘满了`)

    rmSync(filler)
    await sdk.uploadFile({ cloudPath: 'other.bin', fileContent: Buffer.alloc(500_000, 2) })
    const { added: later } = await addUntilFull(sdk, added)
    expect(later).toBeGreaterThan(added)
    await cloud.stop()

    const file = new Sqlite(path.join(data, 'cloud.sqlite'))
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
    file.close()
    await expect(startCloud({ data, database })).rejects.toMatchObject({ kind: 'full' })
    rmSync(spare)
    cloud = await startCloud({ data, database })
    expect((await sdkFor(cloud).database().collection('notes').count()).total).toBe(later)
    const files = readdirSync(path.join(data, 'files'), { recursive: true, withFileTypes: true }).filter((e) =>
      e.isFile(),
    )
    expect(files.map((entry) => statSync(path.join(entry.parentPath, entry.name)).size)).toEqual([500_000])
  },
)
