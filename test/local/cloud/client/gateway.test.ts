import type { LocalCloud } from '../../../../local/cloud'
import { openidOf, phoneOf, startCloud, type Phone } from '../cloud'

let cloud: LocalCloud
let phone: Phone

beforeAll(async () => {
  cloud = await startCloud()
  await cloud.reset({
    collections: {},
    personas: [{ openid: 'oResident', name: '居民 0001', title: '居民', group: '青檀社区' }],
  })
  phone = await phoneOf(cloud)
})

afterAll(() => cloud.stop())

test('a stranger is refused everywhere', async () => {
  for (const path of ['call', 'upload?cloudPath=a.jpg', 'temp-urls', 'subscribe']) {
    const response = await fetch(`${cloud.url}/client/${path}`, { method: 'POST', body: '{}' })
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ errCode: -601004, errMsg: expect.stringMatching(/^cloud\.\w+:fail/) })
  }
  expect((await fetch(`${cloud.url}/client/events?token=guessed`)).status).toBe(401)
})

test('personas are listed and may be signed in as; so may a fresh user, but nobody else', async () => {
  const listed = await fetch(`${cloud.url}/client/personas`)
  expect(await listed.json()).toEqual([{ openid: 'oResident', name: '居民 0001', title: '居民', group: '青檀社区' }])
  expect((await phoneOf(cloud, 'oResident')).token).toEqual(expect.any(String))
  expect((await phoneOf(cloud, openidOf(7))).token).toEqual(expect.any(String))
  expect((await phoneOf(cloud, 'oNobody')).token).toBeUndefined()
  expect((await phoneOf(cloud, '12345678901234567890')).token).toBeUndefined()
})

test('a function that does not exist fails in the words of wx.cloud', async () => {
  expect(await phone.call('nobody')).toMatchObject({
    errCode: -404011,
    errMsg: expect.stringContaining('FunctionName parameter could not be found'),
  })
})

test('100 KB of data pass, more do not', async () => {
  const fitting = { filler: 'x'.repeat(100 * 1024 - '{"filler":""}'.length) }
  expect(await phone.call('whoami', fitting)).toMatchObject({ errMsg: 'cloud.callFunction:ok' })
  const tooLarge = { filler: `${fitting.filler}x` }
  expect(await phone.call('whoami', tooLarge)).toMatchObject({ errCode: -501007 })
  expect(await phone.call('whoami', { filler: 'x'.repeat(900_000) })).toMatchObject({ errCode: -501007 })
})

test('a result of 1 MB passes, more does not', async () => {
  const megabyte = 1024 * 1024
  expect(await phone.result('misbehave', { how: 'large', bytes: megabyte })).toHaveLength(megabyte - 2)
  expect(await phone.call('misbehave', { how: 'large', bytes: megabyte + 1 })).toMatchObject({
    errCode: -604001,
    errMsg: expect.stringContaining('result size exceed limit'),
  })
})

test('nonsense is refused and nothing breaks', async () => {
  const headers = { authorization: `Bearer ${phone.token}` }
  for (const body of ['', '{', '[]', '{"name":5}', 'null']) {
    const response = await fetch(`${cloud.url}/client/call`, { method: 'POST', headers, body })
    expect(await response.json()).toMatchObject({ errCode: expect.any(Number) })
  }
  expect((await fetch(`${cloud.url}/client/nothing`)).status).toBe(404)
  expect((await fetch(`${cloud.url}/../../etc/passwd`)).status).toBe(404)
})

const upload = (path: string, body: Buffer): Promise<Response> =>
  fetch(`${cloud.url}/client/upload?cloudPath=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${phone.token}` },
    body: new Uint8Array(body),
  })

test('a photo goes up and comes back by a temporary URL', async () => {
  const photo = Buffer.from('照片')
  const uploaded = (await (await upload('照片/1.jpg', photo)).json()) as { fileID: string }
  expect(uploaded).toMatchObject({ fileID: 'cloud://local-env.local-files/照片/1.jpg', statusCode: 200 })
  const missing = `${uploaded.fileID}.not`
  const reply = await phone.send('/client/temp-urls', { fileList: [uploaded.fileID, missing] })
  const { fileList } = (await reply.json()) as { fileList: { status: number; tempFileURL: string }[] }
  expect(fileList).toMatchObject([
    { fileID: uploaded.fileID, status: 0, errMsg: 'ok', maxAge: 7200 },
    { fileID: missing, status: -503003, tempFileURL: '' },
  ])
  const read = await fetch(fileList[0]?.tempFileURL ?? '')
  expect(Buffer.from(await read.arrayBuffer())).toEqual(photo)
})

test('a photo of more than 10 MB and a path that climbs out are refused', async () => {
  const large = await upload('large.jpg', Buffer.alloc(10 * 1024 * 1024 + 1))
  expect(await large.json()).toMatchObject({ errCode: -403001 })
  const climbing = await upload('../out.jpg', Buffer.from('x'))
  expect(await climbing.json()).toMatchObject({ errCode: -501007 })
})
