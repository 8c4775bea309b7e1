import type { AskOf } from '../../contract/action'
import { newOrganisationId } from '../../contract/ids'
import type { neighbourhood } from '../../contract/neighbourhood'
import { mostProgress } from '../../contract/new-organisations'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { withNextCommunity } from '../support/reporting-in'
import { rowsIn } from '../support/rosters'
import { sdkFor } from '../support/sdk'
import { people } from '../support/small-district'

let product: Product
let desk: Phone
let street: Phone

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  ;[desk, street] = await Promise.all([product.phone(people.desk), product.phone(people.streetDesk)])
})
afterAll(() => product.stop())

type Ask = AskOf<typeof neighbourhood.addNewOrganisation>

const organisation = (n: number, over: Partial<Ask> = {}): Ask => ({
  ...{ kind: 'economic', name: `示例公司 ${String(n)}`, place: '青檀路 1 号', partyMembers: 3, cultivation: 'none' },
  ...{ specialist: '青檀社区党建专员', clientKey: `organisation-${String(n)}` },
  ...over,
})
const add = async (n: number, over?: Partial<Ask>) =>
  told(await desk.call('neighbourhood', 'addNewOrganisation', organisation(n, over)))
const listed = async (phone: Phone, over: AskOf<typeof neighbourhood.newOrganisations> = {}) =>
  told(await phone.call('neighbourhood', 'newOrganisations', over))
const namesOf = async (phone: Phone, over?: AskOf<typeof neighbourhood.newOrganisations>) =>
  (await listed(phone, over)).organisations.map(({ name }) => name)

test('a community registers, and the street reads it with counts by kind and level; a retry registers once', async () => {
  const [first, again] = [await add(1), await add(1)]
  expect(again).toEqual(first)
  await add(2, { kind: 'social', cultivation: 'city' })
  const shown = await listed(street)
  expect(shown.organisations.map(({ name, community }) => [name, community.name])).toEqual([
    ['示例公司 2', '青檀社区'],
    ['示例公司 1', '青檀社区'],
  ])
  expect(shown.counts).toEqual({
    byKind: { economic: 1, social: 1 },
    byCultivation: { province: 0, city: 1, district: 0, none: 1 },
  })
  expect(await namesOf(street, { cultivation: 'city' })).toEqual(['示例公司 2'])
  expect(await namesOf(street, { cultivation: 'province' })).toEqual([])
})

test('who has no desk over it neither reads nor keeps it, by list or by id', async () => {
  const { id, version } = await add(1)
  const { clientKey, ...facts } = organisation(1, { name: '改名' })
  const [resident, nextDesk, worker] = await Promise.all([
    product.phone(people.resident),
    product.phone(people.elsewhere),
    product.phone(people.worker),
  ])
  for (const phone of [resident, worker]) {
    expect(refused(await phone.call('neighbourhood', 'newOrganisations', {}))).toBe('notAllowed')
    expect(refused(await phone.call('neighbourhood', 'addNewOrganisation', organisation(9)))).toBe('notAllowed')
    expect(refused(await phone.call('overview', 'exportNewOrganisations', {}))).toBe('notAllowed')
  }
  expect(await namesOf(nextDesk)).toEqual([])
  for (const phone of [resident, nextDesk, worker])
    for (const answer of [
      await phone.call('neighbourhood', 'newOrganisation', { organisation: id }),
      await phone.call('neighbourhood', 'changeNewOrganisation', { ...facts, organisation: id, version }),
      await phone.call('neighbourhood', 'noteProgress', { organisation: id, words: '走访', clientKey }),
      await phone.call('neighbourhood', 'removeNewOrganisation', { organisation: id, reason: '搬走' }),
      await phone.call('neighbourhood', 'restoreNewOrganisation', { organisation: id }),
    ])
      expect(refused(answer)).toBe('notAllowed')
  expect(
    refused(await desk.call('neighbourhood', 'newOrganisation', { organisation: newOrganisationId.parse('nothing') })),
  ).toBe('notFound')
})

test('notes are only added, each once, with who wrote it; two at once are both kept', async () => {
  const { id } = await add(1)
  const note = (phone: Phone, words: string) =>
    phone.call('neighbourhood', 'noteProgress', {
      organisation: id,
      words,
      clientKey: words === '上门走访' ? 'note-visit' : 'note-other',
    })
  for (const answer of await Promise.all([note(desk, '上门走访'), note(street, '街道指导'), note(desk, '上门走访')]))
    told(answer)
  const { progress, notes, last } = told(await desk.call('neighbourhood', 'newOrganisation', { organisation: id }))
  expect(new Set(progress.map(({ by, words }) => `${by}：${words}`))).toEqual(
    new Set(['青檀社区工作台：上门走访', '榆园街道工作台：街道指导']),
  )
  expect([notes, last]).toEqual([2, progress[0]])
  expect(refused(await note(desk, '违规样例'))).toBe('riskyText')
  const full = Array.from({ length: mostProgress }, (_, n) => ({
    key: String(n),
    at: new Date(),
    by: '某',
    words: '某',
  }))
  await sdkFor(product.cloud)
    .database()
    .collection('newOrganisations')
    .doc(id)
    .update({ data: { progress: full } })
  expect(await note(desk, '再记一条')).toMatchObject({ refusal: { message: '进展最多记 100 条' } })
})

test('a change on a stale screen is refused, the same again is not; what was taken out can be put back', async () => {
  const { id, version } = await add(1)
  const { clientKey: _, ...facts } = organisation(1, { cultivation: 'province' })
  const change = (seen: number, over: object = {}) =>
    desk.call('neighbourhood', 'changeNewOrganisation', { ...facts, ...over, organisation: id, version: seen })
  const changed = told(await change(version))
  expect(told(await change(version))).toEqual(changed)
  expect(refused(await change(version, { partyMembers: 9 }))).toBe('stale')
  const remove = () => desk.call('neighbourhood', 'removeNewOrganisation', { organisation: id, reason: '已搬走' })
  expect(told(await remove()).removed).toBe('已搬走')
  told(await remove())
  expect(await namesOf(desk)).toEqual([])
  expect((await listed(desk)).counts.byCultivation.province).toBe(0)
  expect(await namesOf(desk, { pile: 'removed' })).toEqual(['示例公司 1'])
  expect(told(await desk.call('neighbourhood', 'restoreNewOrganisation', { organisation: id })).removed).toBeNull()
  expect(await namesOf(desk)).toEqual(['示例公司 1'])
})

test('a long register goes on by cursor, each once, and leaves whole as a sheet that is written down', async () => {
  for (let n = 1; n <= 23; n++) await add(n)
  const first = await listed(desk)
  const rest = await listed(desk, { cursor: first.next! })
  const names = [...first.organisations, ...rest.organisations].map(({ name }) => name)
  expect([first.organisations.length, rest.next, new Set(names).size]).toEqual([20, null, 23])
  const sheet = told(await street.call('overview', 'exportNewOrganisations', {}))
  expect(sheet.name).toMatch(/^榆园街道两新组织名册/)
  const rows = await rowsIn(Buffer.from(sheet.content, 'base64'))
  expect(rows.filter(([, name]) => String(name).startsWith('示例公司'))).toHaveLength(23)
  const { data } = await sdkFor(product.cloud).database().collection('audits').get()
  expect(data).toMatchObject([{ act: 'exportFigures', by: '榆园街道工作台' }])
})
