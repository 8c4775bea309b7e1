import { unitCard } from '../../support/commitments'
import { everyday, startPhone } from '../../support/phone'
import { noNetwork, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const open = (cards: NonNullable<Replies['appraisal']>['cards']) => {
  serverSays({ ...everyday, appraisal: { cards } })
  return openPage('member/pages/unit-cards/index', { unit: 'unit-1' })
}
const unitName = '示例单位党支部'

test('each card says how the unit did, in a grade, in words and in figures', async () => {
  const page = open({
    unitName,
    cards: [unitCard(), unitCard({ quarter: '2026-Q3', grade: 'ordinary', words: '来得少' })],
  })
  await page.says('2026 年第 4 季度好谢谢支持')
  for (const words of [
    '已确认党员12 人，其中 8 人参加过服务',
    '服务20 人次，共 2 小时 30 分钟',
    '承诺3 项，完成 1 项',
    '青檀社区工作台 · ',
    '2026 年第 3 季度一般来得少',
  ])
    expect(page.text()).toContain(words)
  expect(whatWasAsked('appraisal.cards')).toEqual([{ unit: 'unit-1' }])
})

test('a unit that has confirmed none of its members reads why nobody is counted', async () => {
  const figures = { members: 0, served: 0, services: 0, minutes: 0, commitments: 1, completed: 1 }
  const page = open({ unitName, cards: [unitCard({ figures })] })
  await page.says('已确认党员单位还没有确认过服务0 人次承诺1 项，完成 1 项')
})

test('a unit that has no card yet reads when one comes', async () => {
  await open({ unitName, cards: [] }).says('还没有反馈卡')
})

test('no network: it can be tried again', async () => {
  await open(noNetwork).says('再试一次')
})
