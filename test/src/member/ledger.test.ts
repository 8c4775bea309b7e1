import { entry } from '../../support/members'
import { everyday, startPhone } from '../../support/phone'
import { noNetwork, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const open = (ledger: NonNullable<Replies['activities']>['ledger']) => {
  serverSays({ ...everyday, activities: { ledger } })
  return openPage('member/pages/ledger/index')
}
const whole = { minutes: 90, points: 3, totalMinutes: 1590, stars: 2, toNextStar: 210, entries: [] }
const thisYear = new Date().getFullYear()

test('it says the balance, the stars and how far the next one is, and each line with its cause', async () => {
  const page = open({
    ...whole,
    entries: [
      entry({ note: '当天最多记 8 小时' }),
      entry({ kind: 'correction', title: '签退时间记错', minutes: -30, points: 0 }),
    ],
  })
  await page.says('26.5小时，历年累计')
  for (const words of [
    '2 星 ★★☆☆☆',
    '再服务 3 小时 30 分钟到 3 星',
    '+2 小时',
    '4 分',
    '当天最多记 8 小时',
    '−30 分钟',
    '更正',
  ])
    expect(page.text()).toContain(words)
})

test('another year is one tap away, and there is none after this one', async () => {
  const page = open(({ year }) => ({ ...whole, entries: year === thisYear ? [] : [entry({ title: '去年的活动' })] }))
  await page.says('这一年还没有记入时长')
  expect(page.has('#year-after')).toBe(false)
  await page.tap('#year-before')
  await page.says('去年的活动')
  expect(whatWasAsked('activities.ledger')).toEqual([{ year: thisYear }, { year: thisYear - 1 }])
  await page.tap('#year-after')
  await page.says('这一年还没有记入时长')
})

test('with five stars nothing is missing any more', async () => {
  const page = open({ ...whole, stars: 5, toNextStar: null })
  await page.says('已经是最高的五星')
})

test('no network: it can be tried again', async () => {
  const page = open(noNetwork)
  await page.says('再试一次')
})
