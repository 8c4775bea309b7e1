import { areaCode, unitId } from '../../../contract/ids'
import { eventually } from '../../support/eventually'
import { everyday, startPhone } from '../../support/phone'
import { serverSays, whatWasAsked } from '../../support/replies'
import { centre } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const body = areaCode.parse('379901001000')
const found = (n: number) => ({ id: unitId.parse(`u${n}`), name: `示例单位 ${n} 党支部`, communityName: '青檀社区' })

test('a street picks the unit of a part-time member from those that have reported in, page by page or by name; a typed one is only a name', async () => {
  serverSays({
    people: { ...everyday.people, me: centre },
    reporting: {
      within: ({ text, cursor }) => {
        if (text !== '') return { units: [found(7)], next: null }
        return cursor === undefined ? { units: [found(1)], next: 'more' } : { units: [found(2)], next: null }
      },
    },
  })
  const page = openPage('community/pages/part-time-member/index', { body })
  await page.tap('#pick-unit')
  await page.says('示例单位 1 党支部报到在 青檀社区')
  await page.tap('#next-units')
  await page.says('示例单位 2 党支部')
  await page.enter('#unit-search', '示例单位 7')
  await page.tap('#unit-u7')
  await page.says('已选报到单位，单位联系人会收到通知')
  expect(whatWasAsked('reporting.within')).toEqual([
    { area: body, text: '' },
    { area: body, text: '', cursor: 'more' },
    { area: body, text: '示例单位 7' },
  ])
  await page.enter('#member-unit', '住建局')
  await eventually(() => expect(page.text()).not.toContain('已选报到单位'))
})
