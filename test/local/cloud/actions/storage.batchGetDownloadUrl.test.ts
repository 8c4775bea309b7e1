import type { LocalCloud } from '../../../../local/cloud'
import type { Sdk } from '../../../support/sdk'
import { locally, sdkFor, startCloud } from './environment'

let cloud: LocalCloud
let sdk: Sdk
let fileID: string

beforeAll(async () => {
  cloud = await startCloud()
  sdk = sdkFor(cloud)
  const upload = await sdk.uploadFile({ cloudPath: 'a/照片 1.jpg', fileContent: Buffer.from('picture') })
  fileID = upload.fileID
})

afterAll(() => cloud.stop())

const urlFor = async (maxAge: number): Promise<string> => {
  const { fileList } = await sdk.getTempFileURL({ fileList: [{ fileID, maxAge }] })
  return fileList[0]?.tempFileURL ?? ''
}

locally('its clock').test('a temporary URL brings the file with its type until its time is up', async () => {
  const url = await urlFor(3600)
  const response = await fetch(url)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect(await response.text()).toBe('picture')
  cloud.clock.moveBy(3_599_000 - 60_000)
  expect((await fetch(url)).status).toBe(200)
  cloud.clock.moveBy(120_000)
  expect((await fetch(url)).status).toBe(403)
})

locally('its way to sign').test(
  'a temporary URL opens no other file and lives no longer than it was signed for',
  async () => {
    await sdk.uploadFile({ cloudPath: 'b.txt', fileContent: Buffer.from('secret') })
    const url = new URL(await urlFor(60))
    url.pathname = '/files/b.txt'
    expect((await fetch(url)).status).toBe(403)
    const longer = new URL(await urlFor(60))
    longer.searchParams.set('t', String(Number(longer.searchParams.get('t')) + 3600))
    expect((await fetch(longer)).status).toBe(403)
  },
)

test('each file of a list gets its own answer', async () => {
  const missing = `${fileID}.not`
  const { fileList } = await sdk.getTempFileURL({ fileList: [fileID, missing, 'cloud://other.env/x.jpg'] })
  expect(fileList.map(({ status }) => status)).toEqual([0, -503003, -503003])
})

test('50 files a call, and no more', async () => {
  const { fileList } = await sdk.getTempFileURL({ fileList: Array<string>(50).fill(fileID) })
  expect(fileList).toHaveLength(50)
  const tooMany = sdk.getTempFileURL({ fileList: Array<string>(51).fill(fileID) })
  await expect(tooMany).rejects.toMatchObject({ errCode: expect.any(Number) })
})

locally('its own site').test('an uploaded page cannot run as a page of this site', async () => {
  const upload = await sdk.uploadFile({ cloudPath: 'evil.html', fileContent: Buffer.from('<script>1</script>') })
  const { fileList } = await sdk.getTempFileURL({ fileList: [upload.fileID] })
  const response = await fetch(fileList[0]?.tempFileURL ?? '')
  expect(response.headers.get('content-security-policy')).toBe('sandbox')
})
