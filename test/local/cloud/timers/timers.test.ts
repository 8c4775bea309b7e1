import { rmSync } from 'node:fs'
import type { LocalCloud } from '../../../../local/cloud'
import { eventually } from '../../../support/eventually'
import { sdkFor, type Data, type Database } from '../../../support/sdk'
import { newFolder, phoneOf, startCloud } from '../cloud'

let cloud: LocalCloud
let db: Database
const data = newFolder()

beforeAll(async () => {
  cloud = await startCloud({ data })
  cloud.clock.moveTo(new Date('2030-01-01T12:00:00+08:00'))
  db = sdkFor(cloud).database()
})

afterAll(async () => {
  await cloud.stop()
  rmSync(data, { recursive: true })
})

const ticks = async (count: number): Promise<Data[]> => {
  const { data: found } = await eventually(
    () => db.collection('notes').where({ kind: 'tick' }).orderBy('at', 'asc').get(),
    ({ data }) => expect(data.length).toBeGreaterThanOrEqual(count),
  )
  return found
}

test('years skipped by the clock are made up for by one run', async () => {
  expect(await ticks(1)).toHaveLength(1)
})

test('a timer runs by the moved clock, as a timer and on nobody’s behalf', async () => {
  await (await phoneOf(cloud)).result('notes', { id: 'somebody', text: 'was here before' })
  await (await phoneOf(cloud)).result('whoami')
  cloud.clock.moveTo(new Date('2030-01-02T02:30:00+08:00'))
  const [, tick] = await ticks(2)
  expect(tick).toMatchObject({
    openid: null,
    source: 'wx_trigger',
    event: { Type: 'Timer', TriggerName: 'nightly', Time: expect.stringMatching(/^2030-01-01T18:30/) },
  })
})

test('runTimers runs each timer now and waits for it', async () => {
  await cloud.runTimers()
  expect(await db.collection('notes').where({ kind: 'tick' }).count()).toMatchObject({ total: 3 })
})

test('a run that fell due while nothing ran is made up for at the next start', async () => {
  const { port } = new URL(cloud.url)
  await cloud.stop()
  // A day passes while the cloud is down: the clock of the machine moves, its own offset stays.
  const later = Date.now() + 24 * 3600_000
  const now = jest.spyOn(Date, 'now').mockReturnValue(later)
  cloud = await startCloud({ data, port: Number(port) })
  expect(await ticks(4)).toHaveLength(4)
  now.mockRestore()
})
