import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { DataProblem, type CloudOptions, type LocalCloud } from '../../../../local/cloud'
import { backUp } from '../../../../local/cloud/backup/back-up'
import { copyData } from '../../../../local/cloud/backup/copy-data'
import type { Manifest } from '../../../../local/cloud/backup/manifest'
import { restore, type Restored } from '../../../../local/cloud/backup/restore'
import { openSnapshot } from '../../../../local/cloud/backup/snapshot'
import { openLock } from '../../../../local/cloud/open-lock'
import { sdkFor, type Sdk } from '../../../support/sdk'
import { startCloud } from '../cloud'

const at = new Date('2026-11-24T02:00:00Z')
const database: CloudOptions['database'] = { collections: { accounts: {}, moves: {}, photos: {} } }
const accounts = ['a', 'b', 'c'].map((_id) => ({ _id, sum: 100 }))

let top: string
let data: string
let cloud: LocalCloud
let sdk: Sdk

beforeEach(async () => {
  top = mkdtempSync(path.join(tmpdir(), 'backup-'))
  data = path.join(top, 'data')
  cloud = await startCloud({ data, database })
  sdk = sdkFor(cloud)
  await cloud.reset({ collections: { accounts } })
})

afterEach(async () => {
  await cloud.stop()
  rmSync(top, { recursive: true })
})

const backUpTo = (name: string): Promise<Manifest> =>
  backUp({ data, to: path.join(top, name), at, also: ['secrets.json'], onProgress: () => undefined })

/**
 * As `npm run backup` does it, in a process of its own: waiting for a writer of the same thread, who gives its lock back when
 * the thread is free again, would be waiting for oneself.
 */
const backUpApart = async (name: string): Promise<Manifest> => {
  const to = path.join(top, name)
  await promisify(execFile)(process.execPath, ['scripts/run.mjs', 'backup', '--data', data, '--to', to], {
    cwd: path.join(__dirname, '../../../..'),
  })
  return JSON.parse(readFileSync(path.join(to, 'manifest.json'), 'utf8'))
}

const restoreTo = (name: string, from = 'backup'): Promise<Restored> =>
  restore({ from: path.join(top, from), data: path.join(top, name), at, onProgress: () => undefined })

const problem = async (work: Promise<unknown>): Promise<DataProblem> => {
  const failure: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(failure instanceof DataProblem)) throw new Error(`no data problem but ${String(failure)}`)
  return failure
}

/** From now on speaks to a cloud on another folder. */
const useCloudOn = async (folder: string): Promise<void> => {
  await cloud.stop()
  cloud = await startCloud({ data: path.join(top, folder), database })
  sdk = sdkFor(cloud)
}

const upload = async (cloudPath: string, text: string): Promise<string> =>
  (await sdk.uploadFile({ cloudPath, fileContent: Buffer.from(text) })).fileID

const textOf = async (fileID: string): Promise<string> => String((await sdk.downloadFile({ fileID })).fileContent)

const all = async (name: string): Promise<Record<string, unknown>[]> =>
  (await sdk.database().collection(name).limit(1000).get()).data

/** Moves one from an account to a later one, so that movers never wait for each other in a circle, and notes it in the same transaction. */
const move = async (from: string, to: string): Promise<void> => {
  const { inc } = sdk.database().command
  await sdk.database().runTransaction(async (transaction) => {
    await transaction
      .collection('accounts')
      .doc(from)
      .update({ data: { sum: inc(-1) } })
    await transaction
      .collection('accounts')
      .doc(to)
      .update({ data: { sum: inc(1) } })
    await transaction.collection('moves').add({ data: { from, to } })
  })
}

const photograph = async (n: number): Promise<void> => {
  const file = await upload(`photos/${n}.txt`, `photo ${n}`)
  await sdk.database().collection('photos').add({ data: { n, file } })
}

test('a backup taken while clients write shows one moment: sums hold, and every file that a document names is there', async () => {
  let isOver = false
  const mover = async (from: string, to: string): Promise<void> => {
    while (!isOver) await move(from, to)
  }
  const photographer = async (): Promise<void> => {
    for (let n = 0; !isOver; n++) await photograph(n)
  }
  const writing = Promise.all([mover('a', 'b'), mover('b', 'c'), mover('a', 'c'), photographer()])
  while ((await all('photos')).length < 3) await photograph(-1)
  const first = await backUpApart('backup')
  await photograph(-2)
  isOver = true
  await writing
  const later = (await all('photos')).length

  await restoreTo('restored')
  await useCloudOn('restored')
  const [moves, photos] = [await all('moves'), await all('photos')]
  expect({ accounts: 3, moves: moves.length, photos: photos.length }).toEqual(first.collections)
  expect(photos.length).toBeLessThan(later)
  for (const { _id, sum } of await all('accounts')) {
    const [gone, come] = [moves.filter(({ from }) => from === _id), moves.filter(({ to }) => to === _id)]
    expect(sum).toBe(100 - gone.length + come.length)
  }
  for (const { n, file } of photos) expect(await textOf(String(file))).toBe(`photo ${String(n)}`)
})

test('files that are removed or replaced while a backup runs are in it as they were', async () => {
  const [removed, replaced] = [await upload('removed.txt', 'first'), await upload('replaced.txt', 'first')]
  const unlock = openLock(path.join(data, 'backup-lock'))
  const snapshot = openSnapshot(data)
  await sdk.deleteFile({ fileList: [removed] })
  await upload('replaced.txt', 'second')
  const part = path.join(top, 'part')
  mkdirSync(part)
  const { files, lost } = await copyData({ snapshot, data, part, also: [], onBytes: () => undefined })
  snapshot.close()
  unlock()
  expect(lost).toEqual([])
  const copies = Object.keys(files).filter((name) => name.startsWith('files'))
  expect(copies.map((name) => readFileSync(path.join(part, name), 'utf8'))).toEqual(['first', 'first'])
  // The next removal takes away what had to wait.
  await sdk.deleteFile({ fileList: [replaced] })
  expect(
    readdirSync(path.join(data, 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  ).toEqual([])
})

test('the manifest names every file of the backup with its hash, the keys beside the data too', async () => {
  writeFileSync(path.join(data, 'secrets.json'), '{}', { mode: 0o600 })
  await upload('a.jpg', 'picture')
  const { at: moment, files } = await backUpTo('backup')
  expect(moment).toBe(at.toISOString())
  expect(Object.keys(files).map((name) => name.replace(/[\da-f]{2}\/[\da-f]+/, '…'))).toEqual([
    'cloud.sqlite',
    'wechat.sqlite',
    'secrets.json',
    'files/….jpg',
  ])
  for (const [name, { bytes, sha256 }] of Object.entries(files)) {
    const content = readFileSync(path.join(top, 'backup', name))
    expect({ bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }).toEqual({
      bytes,
      sha256,
    })
  }
  expect(statSync(path.join(top, 'backup/secrets.json')).mode & 0o777).toBe(0o600)
  expect(readdirSync(top).sort()).toEqual(['backup', 'data'])
})

test('a restore puts the backup in place and keeps beside what was there', async () => {
  await move('a', 'b')
  await backUpTo('backup')
  await move('a', 'b')
  await useCloudOn('elsewhere')
  const { before = '' } = await restoreTo('data')
  await useCloudOn('data')
  expect(await all('moves')).toHaveLength(1)
  await useCloudOn(path.join('data', path.basename(before)))
  expect(await all('moves')).toHaveLength(2)
})

test('a restore that was cut off in between is done again, and loses none of the old data', async () => {
  await move('a', 'b')
  await backUpTo('backup')
  await useCloudOn('elsewhere')
  writeFileSync(path.join(data, 'restoring'), '')
  renameSync(path.join(data, 'cloud.sqlite'), path.join(data, 'before-then'))
  await expect(startCloud({ data, database })).rejects.toMatchObject({ kind: 'halfRestored' })
  expect((await problem(backUpTo('another'))).kind).toBe('noData')
  await restoreTo('data')
  expect(readdirSync(data)).toContain('before-then')
  await useCloudOn('data')
  expect(await all('moves')).toHaveLength(1)
})

const harms: [what: string, harm: (folder: string) => void, kind: string][] = [
  ['a changed database', (folder) => appendFileSync(path.join(folder, 'cloud.sqlite'), 'x'), 'badBackup'],
  ['a missing database', (folder) => rmSync(path.join(folder, 'wechat.sqlite')), 'badBackup'],
  ['no manifest', (folder) => rmSync(path.join(folder, 'manifest.json')), 'noBackup'],
  ['a torn manifest', (folder) => writeFileSync(path.join(folder, 'manifest.json'), '{"format":1'), 'noBackup'],
]

test('a harmed backup is refused, and the data stay as they were', async () => {
  await move('a', 'b')
  await backUpTo('backup')
  await useCloudOn('elsewhere')
  for (const [what, harm, kind] of harms) {
    cpSync(path.join(top, 'backup'), path.join(top, what), { recursive: true })
    harm(path.join(top, what))
    expect((await problem(restoreTo('data', what))).kind).toBe(kind)
  }
  await useCloudOn('data')
  expect(await all('moves')).toHaveLength(1)
  expect(readdirSync(data).filter((name) => /arriving|before|restoring/.test(name))).toEqual([])
})

test('a manifest that reaches out of its folder is no manifest', async () => {
  const { files, ...rest } = await backUpTo('backup')
  const reaching = { ...rest, files: { ...files, '../../outside': files['cloud.sqlite'] } }
  writeFileSync(path.join(top, 'backup', 'manifest.json'), JSON.stringify(reaching))
  expect((await problem(restoreTo('restored'))).kind).toBe('noBackup')
})

test('a folder in use is not restored, and a folder with something in it is no place for a backup', async () => {
  await backUpTo('backup')
  expect((await problem(restoreTo('data'))).kind).toBe('inUse')
  expect((await problem(backUpTo('backup'))).kind).toBe('notEmpty')
  expect(
    (await problem(backUp({ data: top, to: path.join(top, 'new'), at, also: [], onProgress: () => undefined }))).kind,
  ).toBe('noData')
  await move('a', 'b')
})

test('an upload that is damaged on disk is named as lost, and everything else is backed up', async () => {
  const kept = await upload('kept.txt', 'kept')
  await upload('harmed.txt', 'harmed')
  const [harmed = ''] = readdirSync(path.join(data, 'files'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.txt') && readFileSync(path.join(data, 'files', name), 'utf8') === 'harmed',
  )
  writeFileSync(path.join(data, 'files', harmed), 'xxxxxx')
  expect((await backUpTo('backup')).lost).toEqual([harmed])
  await restoreTo('restored')
  await useCloudOn('restored')
  expect(await textOf(kept)).toBe('kept')
})
