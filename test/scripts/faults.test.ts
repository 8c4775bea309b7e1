import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { start } from '../../local/cloud'
import { backUp } from '../../local/cloud/backup/back-up'
import { restore } from '../../local/cloud/backup/restore'
import { speakTo } from '../../scripts/bench/sdk'
import { checkAnswers } from '../../scripts/faults/check-answers'
import { checkDisk } from '../../scripts/faults/check-disk'
import { writeUntilGone } from '../../scripts/faults/client'
import { definition } from '../../scripts/faults/definition'
import { openLedger } from '../../scripts/faults/ledger'
import { type Round, runFaults } from '../../scripts/faults/run-faults'
import { startCloud } from '../../scripts/faults/start-cloud'
import { createRandom } from '../../scripts/sample/random'
import { sdkFor } from '../support/sdk'

const top = join(__dirname, '../..')
// The SDK warns of each call that a kill cut off, three seconds later: when the tests may be over, and a spy gone.
console.warn = () => undefined
const sdk = sdkFor({ url: '', operatorToken: '' })
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('killed, or told to stop, while four clients write: all that was acknowledged is there', async () => {
  const rounds: Round[] = []
  const onRound = (round: Round) => void rounds.push(round)
  const outcome = await runFaults({ top, sdk, folder, ends: ['SIGKILL', 'SIGTERM', 'SIGKILL'], seed: 7, onRound })
  expect(outcome).toMatchObject({ lost: 0, halfTransactions: 0 })
  expect(rounds.map(({ code }) => code)).toEqual([null, 0, null])
  for (const { acknowledged } of rounds) expect(acknowledged).toBeGreaterThanOrEqual(20)
})

const onProgress = (): void => undefined

test('another process may not use a running folder, but may back it up; and the checks see each fault that they are for', async () => {
  const [data, to] = [join(folder, 'data'), join(folder, 'backup')]
  const ledger = openLedger()
  const cloud = await startCloud(top, folder)
  speakTo(cloud.address)
  await expect(start({ data, functions: join(folder, 'functions'), database: definition })).rejects.toMatchObject({
    kind: 'inUse',
    detail: String(cloud.pid),
  })

  let isEnding = false
  const isGone = (): boolean => isEnding
  const write = (name: string): Promise<void> =>
    writeUntilGone({ sdk, ledger, name, random: createRandom(7, name) }, isGone)
  const writing = Promise.all(['w', 'x', 'y', 'z'].map(write))
  await ledger.reach(100)
  const { collections } = await backUp({ data, to, at: new Date(0), also: [], onProgress })
  await ledger.reach(ledger.acknowledged + 20)
  isEnding = true
  await cloud.end('SIGKILL')
  await writing
  expect(collections.moves).toBeGreaterThan(0)

  expect(checkDisk(data, definition, join(folder, 'scratch'))).toEqual([])
  const documents = new Sqlite(join(data, 'cloud.sqlite'))
  documents.exec(
    `DELETE FROM "k_things_byTag" WHERE r = 1; UPDATE d_things SET doc = '{"_id":"none","n":0}' WHERE r = 1`,
  )
  documents.exec(`UPDATE d_accounts SET doc = '{"_id":"a","sum":1}' WHERE id = 'a'`)
  documents.close()
  const record = new Sqlite(join(data, 'wechat.sqlite'))
  const { name } = record.prepare('SELECT name FROM upload LIMIT 1').get() as { name: string }
  record.close()
  writeFileSync(join(data, 'files', name), 'torn')
  expect(checkDisk(data, definition, join(folder, 'scratch'))).toEqual([
    expect.stringMatching(/byCount.* differs/),
    expect.stringMatching(/byTag.* differs/),
    expect.stringMatching(/bySerial.* differs/),
    expect.stringMatching(/place.* differs/),
    expect.stringMatching(/the upload .* is not as it was noted/),
  ])
  const harmed = await startCloud(top, folder)
  speakTo(harmed.address)
  expect(await checkAnswers(sdk, ledger, [...ledger.files.keys()])).toEqual({ lost: 2, halfTransactions: 1 })
  await harmed.end('SIGTERM')

  await restore({ from: to, data, at: new Date(0), onProgress })
  const restored = await startCloud(top, folder)
  speakTo(restored.address)
  expect(await checkAnswers(sdk, openLedger(), [])).toEqual({ lost: 0, halfTransactions: 0 })
  expect(await restored.end('SIGTERM')).toBe(0)
})
