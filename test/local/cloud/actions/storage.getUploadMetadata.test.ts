import { randomBytes } from 'node:crypto'
import type { LocalCloud } from '../../../../local/cloud'
import type { Sdk } from '../../../support/sdk'
import { phoneOf } from '../cloud'
import { locally, sdkFor, startCloud } from './environment'

let cloud: LocalCloud
let sdk: Sdk

beforeAll(async () => {
  cloud = await startCloud()
  sdk = sdkFor(cloud)
})

afterAll(() => cloud.stop())

test('a file comes back byte for byte, whatever it is called', async () => {
  const fileContent = randomBytes(300_000)
  for (const cloudPath of ['photos/one.jpg', '照片/第 1 张.jpg', 'photos/one.jpg/inside']) {
    const { fileID } = await sdk.uploadFile({ cloudPath, fileContent })
    expect(fileID).toMatch(/^cloud:\/\/[^/]+\//)
    expect(fileID).toContain(`/${cloudPath}`)
    const { fileContent: read } = await sdk.downloadFile({ fileID })
    expect(read.equals(fileContent)).toBe(true)
  }
})

locally('functions').test('a function uploads and downloads too', async () => {
  const phone = await phoneOf(cloud)
  const base64 = randomBytes(1000).toString('base64')
  const { fileID } = await phone.result<{ fileID: string }>('drawer', {
    act: 'put',
    cloudPath: 'from/function',
    base64,
  })
  await expect(phone.result('drawer', { act: 'get', fileID })).resolves.toBe(base64)
})

test('a second upload to the same path replaces the first', async () => {
  const upload = (text: string) => sdk.uploadFile({ cloudPath: 'same.txt', fileContent: Buffer.from(text) })
  await upload('before')
  const { fileID } = await upload('after')
  expect(String((await sdk.downloadFile({ fileID })).fileContent)).toBe('after')
})

locally('its own names for files').test(
  'a path that climbs out, or means something in an address, is refused',
  async () => {
    for (const cloudPath of ['../out.txt', '/rooted', 'double//slash', 'a?b', 'a/../../b']) {
      const upload = sdk.uploadFile({ cloudPath, fileContent: Buffer.from('x') })
      await expect(upload).rejects.toMatchObject({ errCode: expect.any(Number) })
    }
  },
)

locally('its way to sign').test('nobody can put a file at an address that was made up', async () => {
  const response = await fetch(`${cloud.url}/files/same.txt?sign=00&t=9999999999`, { method: 'PUT', body: 'mine' })
  expect(await response.text()).toContain('<Code>SignatureDoesNotMatch</Code>')
})
