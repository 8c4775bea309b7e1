import type { CategoryView } from '../../../contract/categories'
import { categoryCode } from '../../../contract/ids'
import { offered, recommend } from '../../../src/told/recommend'

const category = (code: string, name: string, words: string[], rest: Partial<CategoryView> = {}): CategoryView => ({
  code: categoryCode.parse(code),
  module: 'livelihood',
  className: '市政设施',
  name,
  urgency: 'ordinary',
  common: null,
  words,
  ...rest,
})

const light = category('0201', '公共照明', ['灯', '路灯', '黑'], { common: 2 })
const cover = category('0202', '井盖', ['井盖', '下陷'], { common: 1 })
const parking = category('1103', '车辆乱停', ['乱停', '停车'], { module: 'enforcement' })
const all = [light, cover, parking]

test.each([
  ['三号楼二单元楼道灯坏了两天', light],
  ['井盖破了，旁边路灯也不亮', cover],
  ['门口有车乱停', parking],
  ['楼上吵', null],
  ['', null],
])('“%s” points to its category', (text, expected) => {
  expect(recommend(text, all)).toBe(expected)
})

test('the most used ones are one tap away, most used first', () => {
  expect(offered(all, [null, null], undefined)).toEqual([cover, light])
})

test('the chosen and the recommended one come first, each once', () => {
  expect(offered(all, [parking, light], undefined)).toEqual([parking, light, cover])
})

test('through the door of a module its own categories are offered', () => {
  expect(offered(all, [null, null], 'enforcement')).toEqual([parking])
})
