import type { CloudOptions, LocalCloud } from '../../../../local/cloud'
import { sdkFor } from '../../../support/sdk'
import { openidOf, phoneOf, startCloud, type Phone } from '../cloud'

const database: CloudOptions['database'] = {
  collections: { notes: {} },
  functions: { '*': { invoke: 'auth != null' }, ticker: { invoke: false } },
}

interface Uploaded {
  fileID?: string
  errCode?: number
}

const upload = async (cloud: LocalCloud, { token }: Phone, path: string, body = 'photo'): Promise<Uploaded> => {
  const headers = { authorization: `Bearer ${token}` }
  const url = `${cloud.url}/client/upload?cloudPath=${encodeURIComponent(path)}`
  return (await fetch(url, { method: 'POST', headers, body })).json() as Promise<Uploaded>
}

const statuses = async (phone: Phone, fileList: (string | undefined)[]): Promise<number[]> => {
  const reply = await phone.send('/client/temp-urls', { fileList })
  return ((await reply.json()) as { fileList: { status: number }[] }).fileList.map(({ status }) => status)
}

describe('who may call a function', () => {
  let cloud: LocalCloud

  beforeAll(async () => {
    cloud = await startCloud({ database })
  })

  afterAll(() => cloud.stop())

  test('a phone may not call a function whose rule is false', async () => {
    const phone = await phoneOf(cloud)
    expect(await phone.call('ticker')).toMatchObject({
      errCode: -501023,
      errMsg: expect.stringContaining('PERMISSION_DENIED'),
    })
    await expect(phone.result('misbehave', { how: 'well' })).resolves.toBe('well')
  })

  test('the rule is for phones only: its timer runs, and other functions may call it', async () => {
    await cloud.runTimers()
    await expect(sdkFor(cloud).database().collection('notes').count()).resolves.toMatchObject({ total: 1 })
    await expect((await phoneOf(cloud)).result('relay', { name: 'ticker' })).resolves.toBeNull()
  })
})

test('rules without the line "*" are refused at the start, as CloudBase would', async () => {
  const missing = startCloud({ database: { collections: {}, functions: { ticker: { invoke: false } } } })
  await expect(missing).rejects.toThrow('the line "*" is missing')
})

test.each([
  ['READONLY', 'only its creator replaces a file, and everybody sees it', [0, 0], [undefined, -503002]],
  ['PRIVATE', 'only its creator replaces or sees a file', [0, -503002], [undefined, -503002]],
] as const)('storage %s: %s', async (storage, _, seen, written) => {
  const cloud = await startCloud({ database: { ...database, storage } })
  const [creator, stranger] = [await phoneOf(cloud, openidOf(1)), await phoneOf(cloud, openidOf(2))]
  const { fileID } = await upload(cloud, creator, 'mine.jpg')
  expect([...(await statuses(creator, [fileID])), ...(await statuses(stranger, [fileID]))]).toEqual(seen)
  const again = [await upload(cloud, creator, 'mine.jpg'), await upload(cloud, stranger, 'mine.jpg')]
  expect(again.map(({ errCode }) => errCode)).toEqual(written)
  await cloud.stop()
})

test('storage ADMINONLY: a phone neither writes nor sees, whatever a function may', async () => {
  const cloud = await startCloud({ database: { ...database, storage: 'ADMINONLY' } })
  const phone = await phoneOf(cloud)
  expect(await upload(cloud, phone, 'mine.jpg')).toMatchObject({ errCode: -503002 })
  const sdk = sdkFor(cloud)
  const { fileID } = await sdk.uploadFile({ cloudPath: 'official.txt', fileContent: Buffer.from('x') })
  expect(await statuses(phone, [fileID, `${fileID}.not`])).toEqual([-503002, -503003])
  expect(String((await sdk.downloadFile({ fileID })).fileContent)).toBe('x')
  await cloud.stop()
})

test('two phones that make the same file at once: one has it, the other is refused', async () => {
  const cloud = await startCloud({ database })
  const phones = [await phoneOf(cloud, openidOf(1)), await phoneOf(cloud, openidOf(2))]
  const replies = await Promise.all(phones.map((phone) => upload(cloud, phone, 'same.txt', phone.openid)))
  expect(replies.map(({ errCode = 0 }) => errCode).sort()).toEqual([-503002, 0])
  const winner = replies.findIndex(({ fileID }) => fileID !== undefined)
  const { fileContent } = await sdkFor(cloud).downloadFile({ fileID: replies[winner]?.fileID ?? '' })
  expect(String(fileContent)).toBe(phones[winner]?.openid)
  await cloud.stop()
})

test('a file of a function is nobody’s, and one that was deleted leaves its path to anybody', async () => {
  const cloud = await startCloud({ database })
  const [first, second] = [await phoneOf(cloud, openidOf(1)), await phoneOf(cloud, openidOf(2))]
  const sdk = sdkFor(cloud)
  await sdk.uploadFile({ cloudPath: 'official.txt', fileContent: Buffer.from('x') })
  expect(await upload(cloud, first, 'official.txt')).toMatchObject({ errCode: -503002 })
  const { fileID = '' } = await upload(cloud, first, 'passed-on.txt')
  await sdk.deleteFile({ fileList: [fileID] })
  expect(await upload(cloud, second, 'passed-on.txt')).toMatchObject({ fileID })
  await upload(cloud, first, 'too-large.txt', 'x'.repeat(10 * 1024 * 1024 + 1))
  expect(await upload(cloud, second, 'too-large.txt')).toMatchObject({ fileID: expect.any(String) })
  await cloud.stop()
})
