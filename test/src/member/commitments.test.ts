import { commitmentId } from '../../../contract/ids'
import { commitment, completed } from '../../support/commitments'
import { eventually } from '../../support/eventually'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { unit, unitEvent } from '../../support/units'
import { anUploadedPhoto, uploadsArrive } from '../../support/uploads'
import { closePages, openPage } from '../../support/weapp'

beforeAll(() => {
  startPhone()
  uploadsArrive()
})
afterEach(closePages)

const year = new Date().getFullYear()
const view = (...commitments: ReturnType<typeof commitment>[]) => ({ year, commitments })
const open = (appraisal: Replies['appraisal']) => {
  serverSays({ ...everyday, appraisal })
  return openPage('member/pages/commitments/index', { unit: 'unit-1' })
}

test('the contact person comes here and to the cards from a unit that has reported in, and from no other', async () => {
  const inside = unit({ state: 'reportedIn', events: [unitEvent('confirmed')] })
  serverSays({ ...everyday, reporting: { mine: { units: [inside] } } })
  const page = openPage('member/pages/units/index')
  await page.tap('#commitments-unit-1')
  const opened = (url: string) => expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url }))
  opened('/member/pages/commitments/index?unit=unit-1')
  await page.tap('#cards-unit-1')
  opened('/member/pages/unit-cards/index?unit=unit-1')
  closePages()
  serverSays({ ...everyday, reporting: { mine: { units: [unit()] } } })
  const other = openPage('member/pages/units/index')
  await other.says('待社区确认')
  expect(other.has('#commitments-unit-1')).toBe(false)
})

test('each promise says how far it is and what residents think; only what is open and unrated can be taken back', async () => {
  const rated = commitment({ id: commitmentId.parse('rated'), rating: { average: 4.2, count: 12 } })
  const page = open({ ownCommitments: view(commitment(), rated, completed({ id: commitmentId.parse('done') })) })
  await page.says('每月上门为老人理发一次')
  for (const words of ['还没有居民评价', '满意 4.2 分 · 12 人评价', '已完成', '完成：上门 6 户', '还可承诺 7 项'])
    expect(page.text()).toContain(words)
  const offered = ['commitment-1', 'rated', 'done'].map((id) => [
    page.has(`#retract-${id}`),
    page.has(`#complete-${id}`),
  ])
  expect(offered).toEqual([
    [true, true],
    [false, true],
    [false, false],
  ])
})

test('a promise is written, and one that is sent again after the network failed is the same', async () => {
  let answers = 0
  const page = open({ ownCommitments: view(), promise: () => (answers++ === 0 ? noNetwork : view(commitment())) })
  await page.says('今年还没有承诺')
  await page.tap('#promise')
  await page.enter('#sheet-text', '每月上门为老人理发一次')
  await page.tap('#sheet-confirm')
  await eventually(async () => {
    await page.tap('#sheet-confirm')
    expect(whatWasAsked('appraisal.promise')).toHaveLength(2)
  })
  await page.says('还可承诺 9 项')
  const [first, second] = whatWasAsked('appraisal.promise')
  expect(first).toMatchObject({ unit: 'unit-1', text: '每月上门为老人理发一次' })
  expect(second).toEqual(first)
})

test('what was done is written once, with words and photos, and it is said that these are checked first', async () => {
  const shown = completed({ photos: ['https://photos/1.jpg'], unchecked: 1 })
  const page = open({ ownCommitments: view(commitment()), complete: view(shown) })
  await page.tap('#complete-commitment-1')
  await page.says('请写明做了什么')
  await page.tap('#sheet-confirm')
  expect(whatWasAsked('appraisal.complete')).toEqual([])
  await page.enter('#sheet-text', '上门 6 户')
  await page.tap('#add-photo')
  await page.says('检查通过才公开')
  await page.tap('#sheet-confirm')
  await page.says('完成：上门 6 户')
  await page.says('1 张照片居民还看不到：正在检查，或没有通过检查。')
  expect(page.has('.photo')).toBe(true)
  expect(whatWasAsked('appraisal.complete')).toEqual([
    { commitment: 'commitment-1', version: 1, evidence: '上门 6 户', photos: [anUploadedPhoto] },
  ])
})

test('a promise is taken back after a question; one that was rated meanwhile stays, and the page shows it', async () => {
  let rating: ReturnType<typeof commitment>['rating'] = { average: null, count: 0 }
  const page = open({ ownCommitments: () => view(commitment({ rating })), retract: refuse('commitmentFixed') })
  await page.says('还没有居民评价')
  rating = { average: 5, count: 1 }
  await page.tap('#retract-commitment-1')
  await page.says('非常满意 5 分 · 1 人评价')
  expect(page.has('#retract-commitment-1')).toBe(false)
  serverSays({ ...everyday, appraisal: { ownCommitments: view(commitment()), retract: view() } })
  page.pullDown()
  await page.tap('#retract-commitment-1')
  await page.says('今年还没有承诺')
  expect(phone.showModal).toHaveBeenLastCalledWith(
    expect.objectContaining({ content: '撤回后，居民就看不到这项承诺了。' }),
  )
})

test('last year is one tap away, and nothing is promised for it any more', async () => {
  const page = open({ ownCommitments: ({ year: asked }) => ({ year: asked, commitments: [] }) })
  await page.says('今年还没有承诺')
  await page.tap(`#segment-${year - 1}`)
  await page.says('这一年没有承诺过')
  expect(page.has('#promise')).toBe(false)
  expect(whatWasAsked('appraisal.ownCommitments').at(-1)).toEqual({ unit: 'unit-1', year: year - 1 })
})

test('who has promised ten things is told that these are as many as there may be', async () => {
  const ten = Array.from({ length: 10 }, (_, n) => commitment({ id: commitmentId.parse(`commitment-${n}`) }))
  const page = open({ ownCommitments: view(...ten) })
  await page.says('一年最多承诺 10 项')
  expect(page.has('#promise')).toBe(false)
})

test('no network: it can be tried again', async () => {
  const page = open({ ownCommitments: noNetwork })
  await page.says('再试一次')
})
