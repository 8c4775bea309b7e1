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
const whole = {
  minutes: 90,
  points: 3,
  totalMinutes: 1590,
  stars: 2,
  toNextStar: 210,
  honours: [],
  nextHonour: null,
  entries: [],
}
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

test('it says what the year is honoured for, and in plain words what the next honour asks', async () => {
  const nextHonour = { name: '年度服务之星', measure: 'hours', missing: 150 } as const
  const page = open({ ...whole, honours: ['全勤报到', '热心帮忙'], nextHonour })
  await page.says('这一年的荣誉全勤报到热心帮忙再服务 2 小时 30 分钟，就能得“年度服务之星”')
})

test.each([
  ['services', 3, '再服务 3 次，就能得“百次服务”'],
  ['months', 2, '再签到 2 个月，就能得“百次服务”'],
  ['points', 5, '再得 5 分，就能得“百次服务”'],
] as const)('the next honour by %s: %i missing', async (measure, missing, words) => {
  const page = open({ ...whole, nextHonour: { name: '百次服务', measure, missing } })
  await page.says(words)
})

test('a year without honours, in which none can be reached any more, speaks of none', async () => {
  const page = open(whole)
  await page.says('26.5小时，历年累计')
  expect(page.has('#honours')).toBe(false)
})

test('with five stars nothing is missing any more', async () => {
  const page = open({ ...whole, stars: 5, toNextStar: null })
  await page.says('已经是最高的五星')
})

test('no network: it can be tried again', async () => {
  const page = open(noNetwork)
  await page.says('再试一次')
})
