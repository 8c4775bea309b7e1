import type { MemberView } from '../../contract/members'
import type { UnitView } from '../../contract/reporting'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { crowdOf, registerUnit, withNextCommunity } from '../support/reporting-in'
import { memberNo, mine, ownPhone, reportIn, unitOf } from '../support/report-in'
import { bringSheet, sheetOf } from '../support/rosters'
import { people } from '../support/small-district'

let product: Product
let member: Phone
let contact: Phone
let desk: Phone
let unit: UnitView

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  ;[member, contact, desk] = await Promise.all([
    product.phone(people.resident),
    product.phone(people.other),
    product.phone(people.desk),
  ])
  unit = await unitOf(contact, desk)
})
afterAll(() => product.stop())

/** What a contact person has heard of members who wait for him. */
const heard = async (phone: Phone = contact) =>
  told(await phone.call('inbox', 'list', {})).notices.filter(({ title }) => title === '党员待确认')
const name = (version: number, id?: UnitView['id']) =>
  member.call('members', 'saveFacts', {
    ...memberNo(1),
    version,
    ...(id === undefined ? { unitName: '' } : { unit: id }),
  })

test('the contact person hears at once of who waits for his word, and finds him by a tap', async () => {
  await reportIn(1, member, { unit: unit.id })
  expect(await heard()).toMatchObject([
    {
      text: '有党员报到时选了 示例单位 1 党支部，请确认是不是本单位党员',
      page: `/member/pages/unit-members/index?unit=${unit.id}`,
    },
  ])
  const [other] = await crowdOf(product, 1)
  await reportIn(2, other!, { unit: unit.id })
  expect(await heard()).toHaveLength(2)
})

test('whatever else the member does while he waits, he is told of once; named anew the unit hears of him again', async () => {
  for (const _ of ['sent', 'sent again']) await reportIn(1, member, { unit: unit.id })
  let { version } = told(await name(1, unit.id))
  told(await member.call('members', 'leave', { version, reason: '搬家了' }))
  ;({ version } = await reportIn(1, member, { unit: unit.id }))
  expect(await heard()).toHaveLength(1)
  ;({ version } = told(await name(version)))
  ;({ version } = told(await name(version, unit.id)))
  expect(await heard()).toHaveLength(2)
  told(await name(version - 1, unit.id))
  expect(await heard()).toHaveLength(2)
})

test('nobody hears of whom the list confirms, nor of himself, nor who may not confirm yet', async () => {
  await bringSheet(contact, unit.id, await sheetOf(['党员 0001', ownPhone]))
  expect((await reportIn(1, member, { unit: unit.id })).membership).toBe('confirmed')
  await reportIn(2, contact, { unit: unit.id, phone: '13900009999' })
  expect(await heard()).toEqual([])
  const [stranger, other] = await crowdOf(product, 2)
  const waiting = await registerUnit(5, stranger!)
  await reportIn(3, other!, { unit: waiting.id })
  expect(await heard(stranger)).toEqual([])
})

test('another unit is named five times a day at most, so that contact persons are left to work', async () => {
  let view: MemberView = await reportIn(1, member, { unit: unit.id })
  for (const id of [undefined, unit.id, undefined, unit.id, undefined]) view = told(await name(view.version, id))
  expect(refused(await name(view.version, unit.id))).toBe('askedTooOften')
  expect([(await heard()).length, (await mine(member)).unit]).toEqual([3, null])
})
