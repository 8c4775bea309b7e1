import qrcode from 'qrcode-generator'
import type { LocalCloud } from '../../../../local/cloud'
import { startCloud } from '../cloud'
import { openApiOf, type ApiReply } from '../messenger'

let cloud: LocalCloud
let make: (asked: object) => Promise<ApiReply>

beforeAll(async () => {
  cloud = await startCloud()
  const callApi = await openApiOf(cloud)
  make = (asked) => callApi('wxacode.getUnlimited', { scene: 'b=1', ...asked })
})

afterAll(() => cloud.stop())

/** The dark modules of a drawn code as rows of text, without the white around it. */
const rowsIn = (svg: string): string[] => {
  const dark = [...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x) - 4, Number(y) - 4] as const)
  const count = Math.max(...dark.flat()) + 1
  const rows = Array.from({ length: count }, () => Array.from({ length: count }, () => ' '))
  for (const [x, y] of dark) rows[y]![x] = '#'
  return rows.map((row) => row.join(''))
}

const rowsOf = (link: string): string[] => {
  const code = qrcode(0, 'M')
  code.addData(link)
  code.make()
  const each = Array.from({ length: code.getModuleCount() }, (_, n) => n)
  return each.map((y) => each.map((x) => (code.isDark(y, x) ? '#' : ' ')).join(''))
}

test('a code opens the page with its scene on the phone that is served here, and says that it is a local one', async () => {
  const { answer } = await make({ scene: 'b=1/2', page: 'pages/index/index', width: 430 })
  expect(answer).toMatchObject({ contentType: 'image/svg+xml', buffer: { type: 'Buffer' } })
  const svg = Buffer.from((answer?.buffer as { data: number[] }).data).toString()
  const opened = encodeURIComponent('pages/index/index?scene=b%3D1%2F2')
  expect(rowsIn(svg)).toEqual(rowsOf(`${cloud.url}/phone.html?page=${opened}`))
  expect(svg).toContain('width="430"')
  expect(svg).toContain('本机码')
})

test('every character which a scene may have is taken', async () => {
  expect((await make({ scene: "a=1&b=Zz09!#$'()*+,/:;?@-._~" })).error).toBeUndefined()
})

test.each([
  ['of 33 characters', 'x'.repeat(33)],
  ['of none', ''],
  ['with a percent sign', 'a%3D1'],
  ['with 中文', '网格'],
  ['with a space', 'a b'],
])('a scene %s is refused', async (_, scene) => {
  expect((await make({ scene })).error?.errCode).toBe(40169)
})

test('a page with a leading slash or parameters, and a width out of bounds, are refused', async () => {
  for (const page of ['/pages/index/index', 'pages/index/index?id=1']) {
    expect((await make({ page })).error?.errCode).toBe(41030)
  }
  for (const width of [279, 1281]) expect((await make({ width })).error?.errCode).toBe(40097)
})
