import type { DepartmentScoreView } from '../../../contract/assessment'
import { sampleAssessment } from '../../../scripts/sample/assessment'
import { eventually } from '../../support/eventually'
import { everyday, startPhone } from '../../support/phone'
import { refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { centre, dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const row = (id: string, change: Partial<DepartmentScoreView> = {}): DepartmentScoreView => ({
  id,
  name: '榆园街道综合执法中队',
  score: 92.5,
  grade: 'good',
  whistles: 12,
  rated: 12,
  inTime: { sign: 12, contact: 11, report: 9 },
  mayBeExcellent: true,
  mustRectify: false,
  ...change,
})

const rows = [
  row('squadron-1'),
  row('market-1', { name: '榆园街道市场监管所', score: 89.99, grade: 'fairlyGood', whistles: 5, rated: 4 }),
  row('fire-1', { name: '示例区消防救援大队', score: 60, grade: 'ordinary', mayBeExcellent: false, mustRectify: true }),
  row('water-1', { name: '示例区城乡水务局', score: null, grade: null, whistles: 3, rated: 3, mayBeExcellent: false }),
]

const open = (lists: Replies['lists'] = {}) => {
  serverSays({
    people: { ...everyday.people, me: centre },
    lists: { departmentScores: { rule: sampleAssessment, rows }, ...lists },
  })
  return openPage('community/pages/assessment/index')
}

test('each body has its score, its grade and what stands behind them; a score is cut, never rounded up', async () => {
  const page = open()
  await page.says('榆园街道综合执法中队')
  expect(page.text()).toMatch(/综合执法中队好92\.5 分收哨 12 次，都有评价按时：签收 12、联系 11、反馈 9（共 12 次）/)
  expect(page.text()).toMatch(/市场监管所较好89\.9 分收哨 5 次，按其中有评价的 4 次计算/)
})

test('一般 and 差 are said to forbid praise, and stand in a pile of their own', async () => {
  const page = open()
  await page.says('消防救援大队')
  expect(page.text()).toMatch(/消防救援大队一般60 分.*不得评优 · 重点整改单位/)
  await page.tap('#segment-mustRectify')
  await eventually(() => expect(page.has('#score-squadron-1')).toBe(false))
  expect(page.has('#score-fire-1')).toBe(true)
})

test('without the street’s word there is no score, and the page says why', async () => {
  const page = open()
  await page.says('城乡水务局')
  expect(page.text()).toMatch(/城乡水务局不打分街道还没有评价过，所以不打分收哨 3 次，都有评价/)
  expect(page.text()).toContain('街道 60%、社区 30%、区中心 10%；没有评价的一方，权重归街道。街道没有评价过的不打分。')
  expect(page.text()).toContain('90 分起为好，75 分起为较好，60 分起为一般，再低为差。一般、差不得评优。')
})

test('another year is asked for, and says when nothing was rated in it', async () => {
  const page = open({
    departmentScores: ({ year }) => ({ rule: sampleAssessment, rows: year === thisYear ? rows : [] }),
  })
  await page.says('榆园街道综合执法中队')
  await page.tap(`#chip-${thisYear - 1}`)
  await page.says('这一年还没有收过的哨')
  expect(whatWasAsked('lists.departmentScores')).toEqual([{ year: thisYear }, { year: thisYear - 1 }])
})
const thisYear = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()

test('a pile that is empty says so', async () => {
  const page = open({ departmentScores: { rule: sampleAssessment, rows: rows.slice(0, 1) } })
  await page.says('榆园街道综合执法中队')
  await page.tap('#segment-mustRectify')
  await page.says('这一年没有得“一般”或“差”的单位')
})

test('who may not read them is told so', async () => {
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    lists: { departmentScores: refuse('notAllowed') },
  })
  const page = openPage('community/pages/assessment/index')
  await page.says('这件事不由您办理，所以看不到或不能操作')
})
