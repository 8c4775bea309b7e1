import type { LocalCloud } from '../../../local/cloud'
import { sdkFor } from '../../support/sdk'
import { phoneOf, startCloud, type Phone } from './cloud'

let cloud: LocalCloud
let phone: Phone
const problems: string[] = []

beforeAll(async () => {
  cloud = await startCloud({
    onLog: ({ level, source, text }) => level === 'error' && source === 'cloud' && problems.push(text),
  })
  phone = await phoneOf(cloud)
  await sdkFor(cloud)
    .database()
    .collection('notes')
    .add({ data: { _id: 'plain', n: 1, list: [1, 2], inner: { x: 1 } } })
})

afterAll(() => cloud.stop())

const post = async (path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<unknown> => {
  const response = await fetch(cloud.url + path, { method: 'POST', body, headers })
  return { status: response.status, ...((await response.json()) as object) }
}

const act = (action: string, fields: object): Promise<unknown> =>
  post('/admin', JSON.stringify({ action, wxCloudApiToken: cloud.operatorToken, collectionName: 'notes', ...fields }))

const refused = { status: 200, code: expect.any(String), message: expect.any(String) }

const deep = (levels: number): string => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels)

const nonsense = [
  '{',
  'null',
  '1',
  '"text"',
  deep(250),
  deep(50_000),
  '['.repeat(50_000) + ']'.repeat(50_000),
  '{"a":{"$date":null}}',
  '{"a":{"$date":1e300}}',
  '{"a":{"$tcb_server_date":{"offset":"x"}}}',
  '{"a":{"$tcb_server_date":{"offset":1e300}}}',
  '{"a":{"$regularExpression":null}}',
  '{"a":{"$regularExpression":{"pattern":1}}}',
  '{"a":{"$oid":{}}}',
  '{"a":{"$numberInt":{}}}',
  '{"__proto__":{"polluted":1}}',
]

test.each(nonsense.map((text) => [text.slice(0, 40), text]))(
  'the document, filter and stage %s are refused',
  async (_, text) => {
    expect(await act('database.insertDocument', { data: [text] })).toMatchObject(refused)
    expect(await act('database.getDocument', { query: text })).toMatchObject(refused)
    expect(await act('database.calculateDocument', { query: text })).toMatchObject(refused)
    expect(await act('database.modifyDocument', { query: '{}', data: text })).toMatchObject(refused)
    const stages = [{ stageKey: '$match', stageValue: text }]
    expect(await act('database.aggregateDocuments', { stages })).toMatchObject(refused)
  },
)

test.each(['', 'null', '[]', '{', '{"action":1}', '{"action":"constructor"}', 'x'.repeat(21 * 1024 * 1024)])(
  'a body that is no request is refused: %.20s',
  async (body) => expect(await post('/admin', body)).toMatchObject(refused),
)

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', ''])(
  'there is no action, stage, operator, collection, function or API called %j',
  async (name) => {
    expect(await act(name, {})).toMatchObject(refused)
    expect(await act('database.aggregateDocuments', { stages: [{ stageKey: name, stageValue: '{}' }] })).toMatchObject(
      refused,
    )
    expect(await act('database.getDocument', { collectionName: name })).toMatchObject(refused)
    expect(await act('functions.invokeFunction', { function_name: name })).toMatchObject(refused)
    expect(await phone.call(name)).toMatchObject({ errCode: expect.any(Number) })
    const query = JSON.stringify({ n: { $type: name } })
    expect(await act('database.getDocument', { query })).toMatchObject(refused)
    const data = JSON.stringify({ $bit: { n: JSON.parse(`{${JSON.stringify(name)}:1}`) as object } })
    expect(await act('database.modifyDocument', { query: '{}', data })).toMatchObject(refused)
  },
)

test.each(['constructor', 'toString', 'valueOf'])('a field called %s is a field as any other', async (name) => {
  const found = (query: object, projection: object): Promise<unknown> =>
    act('database.getDocument', { query: JSON.stringify(query), projection: JSON.stringify(projection) })
  const listed = (...documents: object[]): object => ({
    data: { list: documents.map((document) => JSON.stringify(document)) },
  })
  expect(await found({ [name]: { $exists: true } }, {})).toMatchObject(listed())
  expect(await found({ _id: 'plain' }, { [name]: 1 })).toMatchObject(listed({ _id: 'plain' }))
  const stages = [{ stageKey: '$project', stageValue: JSON.stringify({ found: `$${name}.name` }) }]
  expect(await act('database.aggregateDocuments', { stages })).toMatchObject(listed({ _id: 'plain' }))
  const data = JSON.stringify({ $set: { [`${name}.name`]: 'mine' } })
  expect(await act('database.modifyDocument', { query: '{}', data })).toMatchObject({ data: { updated: 1 } })
  const own = { _id: 'plain', [name]: { name: 'mine' } }
  expect(await found({ [`${name}.name`]: 'mine' }, { [`${name}.name`]: 1 })).toMatchObject(listed(own))
})

test.each([
  ['$addFields', '{"__proto__.polluted":1}'],
  ['$addFields', '{"x":{"$arrayToObject":[[["__proto__",{"polluted":1}]]]}}'],
  ['$project', '{"x":"$__proto__.polluted"}'],
  ['$lookup', '{"from":"notes","localField":"a","foreignField":"b","as":"__proto__.polluted"}'],
  ['$unwind', '{"path":"$list","includeArrayIndex":"__proto__.polluted"}'],
  ['$count', '"__proto__"'],
  ['$project', '{"x":{"$range":[0,1000000000]}}'],
  ['$skip', '1e99'],
])('the stage %s %s is refused and changes nothing beyond its documents', async (stageKey, stageValue) => {
  expect(await act('database.aggregateDocuments', { stages: [{ stageKey, stageValue }] })).toMatchObject(refused)
  expect('polluted' in {}).toBe(false)
})

test.each([
  '{"$set":{"__proto__.polluted":1}}',
  '{"$set":{"inner.__proto__.polluted":1}}',
  '{"$rename":{"n":"__proto__.polluted"}}',
])('the update %s is refused and changes nothing beyond the document', async (data) => {
  expect(await act('database.modifyDocument', { query: '{"_id":"plain"}', data })).toMatchObject(refused)
  expect('polluted' in {}).toBe(false)
})

test.each([[{ offset: 1e300 }], [{ offset: -1 }], [{ offset: 0.5 }], [{ limit: 1e300 }], [{ limit: -5 }]])(
  'the window %j is refused',
  async (window) => {
    expect(await act('database.getDocument', window)).toMatchObject(refused)
  },
)

test.each(['../a', 'a/../../b', '.', './a', 'a/./b', '', '/a', 'a\0', '\ud800', 'a\nb', 'a'.repeat(2_000)])(
  'the cloudPath %j is refused',
  async (path) => expect(await act('storage.getUploadMetadata', { path })).toMatchObject(refused),
)

const multipart = (apiName: string, requestData: Uint8Array<ArrayBuffer>): Promise<unknown> => {
  const form = new FormData()
  const fields = { action: 'wx.openApi', wxCloudApiToken: cloud.operatorToken, apiName }
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('requestData', new Blob([requestData]))
  return post('/admin', form)
}

test.each([
  ['text', Buffer.from('zzzz')],
  ['a length beyond the end', Buffer.from([18, 255])],
  ['endless numbers', Buffer.alloc(50, 255)],
])('parameters of an API which are %s are refused', async (_, bytes) => {
  expect(await multipart('security.msgSecCheck', bytes)).toMatchObject(refused)
})

const bodies = [
  '',
  'null',
  '[]',
  '{',
  '1',
  '{"name":1}',
  '{"openid":{}}',
  '{"fileList":[1]}',
  '{"templates":[""]}',
  deep(60_000),
]
const routes = ['sign-in', 'call', 'temp-urls', 'subscribe', 'unsubscribe']

test.each(routes)('POST /client/%s refuses what makes no sense', async (route) => {
  for (const body of bodies) {
    const reply = await post(`/client/${route}`, body, { authorization: `Bearer ${phone.token}` })
    expect(reply).toMatchObject({ status: 200, errCode: expect.any(Number), errMsg: expect.stringContaining(':fail') })
  }
})

test('a made up signature, of whatever characters, opens no file', async () => {
  for (const sign of ['', 'a', 'a'.repeat(64), 'é'.repeat(64)]) {
    expect((await fetch(`${cloud.url}/files/a?sign=${sign}&t=99999999999`)).status).toBe(403)
  }
})

test.each([
  '{"moveBy":1e300}',
  '{"moveBy":-1e14}',
  '{"moveTo":"9999-01-01T00:00:00Z"}',
  '{"moveTo":"0001-01-01T00:00:00Z"}',
])('the clock is not moved out of reach: %s', async (body) => {
  const before = cloud.clock.now().getTime()
  const headers = { 'content-type': 'application/json' }
  expect((await fetch(`${cloud.url}/dev/clock`, { method: 'POST', body, headers })).status).toBe(400)
  expect(cloud.clock.now().getTime() - before).toBeLessThan(60_000)
})

test('none of it was news to the cloud', () => {
  expect(problems.filter((text) => !text.includes('is not imitated'))).toEqual([])
})
