import { areaCode } from '../../../contract/ids'
import { refused, startProduct, told, type Phone, type Product } from '../../support/product'
import { codes, people, smallDistrict } from '../../support/small-district'

let product: Product
let admin: Phone
let resident: Phone

beforeAll(async () => {
  product = await startProduct(smallDistrict())
  ;[admin, resident] = await Promise.all([product.phone(people.admin), product.phone(people.resident)])
})
afterAll(() => product.stop())

const community = areaCode.parse(codes.community)
const seats = async () => told(await resident.call('reporting', 'seats', { community })).cap
/** What warm functions remember is too old by then. */
const later = (): void => product.cloud.clock.moveBy(60_000)

test('an administrator says how many units a community takes, and it holds for all', async () => {
  expect(await seats()).toBe(2)
  expect(told(await admin.call('administration', 'saveCap', { cap: 3, seen: 2 }))).toEqual({ cap: 3 })
  later()
  expect(await seats()).toBe(3)
})

test('who looks at an older number is told so, and a retry is no second change', async () => {
  const now = told(await admin.call('administration', 'reportingSettings', {})).cap
  expect(refused(await admin.call('administration', 'saveCap', { cap: 5, seen: now + 1 }))).toBe('stale')
  expect(told(await admin.call('administration', 'saveCap', { cap: now, seen: now + 1 }))).toEqual({ cap: now })
})

test('nobody else may say so', async () => {
  const street = await product.phone(people.streetDesk)
  expect(refused(await street.call('administration', 'saveCap', { cap: 9, seen: 2 }))).toBe('notAllowed')
  expect(refused(await resident.call('administration', 'reportingSettings', {}))).toBe('notAllowed')
})
