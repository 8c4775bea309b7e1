import type { AskOf } from '../../contract/action'
import { areaCode, categoryCode } from '../../contract/ids'
import type { AccessItemView } from '../../contract/lists'
import type { requests } from '../../contract/requests'
import { holderOf, withLists } from '../support/departments'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { codes, people, smallDistrict } from '../support/small-district'

let product: Product
let department: Phone
let community: Phone
let street: Phone
let items: readonly AccessItemView[]

beforeAll(async () => {
  product = await startProduct(withLists(smallDistrict()))
  department = await product.phone(holderOf('civilAffairs'))
  community = await product.phone(people.desk)
  street = await product.phone(people.streetDesk)
  items = told(await department.call('lists', 'searchAccess', { limit: 50 })).rows
})
afterAll(() => product.stop())

let tasks = 0
const entrusted = (phone: Phone, item: string | null, over: Partial<AskOf<typeof requests.entrust>> = {}) =>
  phone.call('requests', 'entrust', {
    clientKey: `entrust-${String(++tasks).padStart(8, '0')}`,
    text: '请核对困难家庭名单',
    category: categoryCode.parse('0101'),
    community: areaCode.parse(codes.community),
    item,
    ...over,
  })

const numberOf = (admitted: boolean, kind: AccessItemView['kind']): string =>
  items.find((row) => row.admitted === admitted && row.kind === kind)?.id ?? ''

test('what is listed for this department reaches the community at once', async () => {
  const view = told(await entrusted(department, numberOf(true, 'allowed')))
  expect(view).toMatchObject({ status: 'pendingDispatch', source: 'department', approvals: [] })
  const { rows } = told(await community.call('requests', 'desk', { group: 'toDispatch' }))
  expect(rows.map((row) => row.id)).toContain(view.id)
})

test.each<[string, () => string | null]>([
  ['off the list', () => null],
  ['listed for another department', () => numberOf(false, 'allowed')],
  ['cancelled', () => numberOf(false, 'cancelled')],
])('what is %s is held until the street has agreed', async (_, item) => {
  const { id, status } = told(await entrusted(department, item()))
  const { approvals } = told(await street.call('requests', 'read', { id }))
  expect([status, approvals.map(({ kind }) => kind)]).toEqual(['held', ['access']])
  const { rows } = told(await community.call('requests', 'desk', { group: 'toDispatch' }))
  expect(rows.map((row) => row.id)).not.toContain(id)
  const approval = approvals[0]?.id ?? ''
  expect(refused(await community.call('requests', 'approve', { id, approval }))).toBe('notAllowed')
  expect(told(await street.call('requests', 'approve', { id, approval })).status).toBe('pendingDispatch')
})

test('a community is given nothing by who is no department, nor by one of another street', async () => {
  expect(refused(await entrusted(community, null))).toBe('notAllowed')
  const elsewhere = areaCode.parse('379901001009')
  expect(refused(await entrusted(department, null, { community: elsewhere }))).toBe('placeUnknown')
})

test('only departments are told what they may give without asking', async () => {
  const { rows } = told(await community.call('lists', 'searchAccess', { limit: 50 }))
  expect(rows.filter(({ admitted }) => admitted)).toEqual([])
  expect(items.filter(({ admitted }) => admitted).length).toBeGreaterThan(0)
})
