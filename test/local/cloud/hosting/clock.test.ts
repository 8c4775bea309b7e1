import type { LocalCloud } from '../../../../local/cloud'
import { phoneOf, startCloud } from '../cloud'

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await startCloud()
})

afterAll(() => cloud.stop())

interface Seen {
  zone: string
  isUtc: boolean
  now: number
  made: number
  isDate: boolean
}

test('functions live by the cloud’s clock, and their dates are still dates', async () => {
  const phone = await phoneOf(cloud)
  const at = new Date('2031-05-06T07:08:09Z')
  cloud.clock.moveTo(at)
  const { now, made, isDate } = await phone.result<Seen>('clockwork')
  for (const seen of [now, made]) {
    expect(seen).toBeGreaterThanOrEqual(at.getTime())
    expect(seen).toBeLessThanOrEqual(cloud.clock.now().getTime())
  }
  expect(isDate).toBe(true)
})

test('a function lives in UTC, as in CloudBase’s containers', async () => {
  const { zone, isUtc } = await (await phoneOf(cloud)).result<Seen>('clockwork')
  expect({ zone, isUtc }).toEqual({ zone: 'UTC', isUtc: true })
})
