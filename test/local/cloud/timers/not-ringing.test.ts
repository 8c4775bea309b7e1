import type { LocalCloud } from '../../../../local/cloud'
import { sdkFor } from '../../../support/sdk'
import { phoneOf, startCloud } from '../cloud'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startCloud({ timersRing: false })
})
afterAll(() => cloud.stop())

test('where timers do not ring, moving the clock runs none, and calling them runs each once', async () => {
  const ticks = () => sdkFor(cloud).database().collection('notes').where({ kind: 'tick' }).count()
  cloud.clock.moveTo(new Date('2031-01-01T12:00:00+08:00'))
  await (await phoneOf(cloud)).result('whoami')
  await cloud.runTimers()
  expect(await ticks()).toMatchObject({ total: 1 })
})
