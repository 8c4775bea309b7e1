import { modelCase, round } from '../../support/mutual-reviews'
import { eventually } from '../../support/eventually'
import { does, everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const open = (page: string, appraisal: Replies['appraisal'], query: Record<string, string> = {}) => {
  serverSays({ ...everyday, appraisal })
  return openPage(`member/pages/${page}/index`, query)
}
const award = { round, name: '优秀共建项目', year: 2026, rank: '一等' }

test('the library shows what was published with its award, and what is one’s own apart from it', async () => {
  const page = open('case-library', {
    caseLibrary: { cases: [modelCase({ awards: [award] })], next: null },
    myCases: { cases: [], next: null },
  })
  await page.says('楼道充电整治一等示例单位党支部 · 青檀社区')
  await page.tap('#case-case-1')
  const url = '/member/pages/model-case/index?id=case-1'
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url }))
  await page.tap('#segment-mine')
  await page.says('您还没有交过案例')
})

test('a case says who did what, what came of it and what it was awarded; photos that are not shown are counted', async () => {
  const page = open('model-case', { showCase: modelCase({ awards: [award], hiddenPhotos: 2 }) }, { id: 'case-1' })
  await page.says('获评 2026 年优秀共建项目 · 一等')
  expect(page.text()).toMatch(/装了 6 个充电桩成效飞线没有了.*还有 2 张正在检查/)
  expect(page.has('#step-publish')).toBe(false)
})

test('who chooses declines with a reason, publishes after a question, and nominates in an open round', async () => {
  const waiting = modelCase({ state: 'recommended', version: 2, publishedAt: null, steps: ['decline', 'publish'] })
  const page = open(
    'model-case',
    {
      showCase: waiting,
      publishCase: modelCase({ rounds: [{ id: round, name: '优秀共建项目' }] }),
      nominateCase: modelCase(),
    },
    { id: 'case-1' },
  )
  await page.says('待发布')
  await page.tap('#step-decline')
  await page.says('为什么不采用')
  phone.showModal = does(() => ({ confirm: true, cancel: false }))
  await page.tap('#step-publish')
  await page.says('提名参加“优秀共建项目”')
  await page.tap(`#nominate-${round}`)
  await page.says('飞线没有了')
  expect(whatWasAsked('appraisal.publishCase')).toEqual([{ modelCase: 'case-1', version: 2 }])
  expect(whatWasAsked('appraisal.nominateCase')).toEqual([{ modelCase: 'case-1', round }])
})

test('an empty form says what is missing at each field and sends nothing; a full one is sent once', async () => {
  const page = open('submit-case', { submitCase: modelCase({ state: 'submitted' }) }, { by: 'unit', unit: 'unit-1' })
  await page.says('单位做了什么')
  await page.tap('#send-case')
  for (const words of ['请填案例标题', '请选类别', '请写做了什么', '请写成效']) await page.says(words)
  expect(whatWasAsked('appraisal.submitCase')).toEqual([])
  await page.enter('#case-title', '楼道充电整治')
  await page.tap('#chip-safety')
  await page.enter('#case-done', '装了 6 个充电桩')
  await page.enter('#case-result', '飞线没有了')
  await eventually(() => expect(page.text()).not.toContain('请写成效'))
  await page.tap('#send-case')
  await page.tap('#send-case')
  await eventually(() => expect(whatWasAsked('appraisal.submitCase')).toHaveLength(1))
  expect(whatWasAsked('appraisal.submitCase')).toMatchObject([
    { by: 'unit', unit: 'unit-1', title: '楼道充电整治', class: 'safety', photos: [] },
  ])
})

test('a member who has not reported in is told to, and without a network the library can be tried again', async () => {
  const page = open('submit-case', { submitCase: refuse('reportInFirst') }, { by: 'member' })
  await page.says('您做了什么')
  closePages()
  await open('case-library', { caseLibrary: noNetwork }).says('再试一次')
})
