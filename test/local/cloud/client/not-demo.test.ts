import type { LocalCloud } from '../../../../local/cloud'
import { openidOf, phoneOf, startCloud } from '../cloud'

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await startCloud({ demo: false })
})

afterAll(() => cloud.stop())

test('outside of demo mode nobody is signed in, no persona is shown, and there is no developer’s page', async () => {
  expect((await phoneOf(cloud, openidOf(1))).token).toBeUndefined()
  expect((await fetch(`${cloud.url}/client/personas`)).status).toBe(401)
  for (const path of ['/dev', '/dev/', '/dev/state']) expect((await fetch(cloud.url + path)).status).toBe(404)
})
