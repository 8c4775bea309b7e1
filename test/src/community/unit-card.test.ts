import type { InputOf, OutputOf } from '../../../contract/action'
import type { appraisal } from '../../../contract/appraisal'
import { unitCard } from '../../support/commitments'
import { does, everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { dispatcher } from '../../support/staff'
import { eventually } from '../../support/eventually'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

type Draft = OutputOf<typeof appraisal.draftCard>
const unitName = '示例单位党支部'
const draft = ({ quarter = '2026-Q4' }: Partial<InputOf<typeof appraisal.draftCard>> = {}): Draft => ({
  ...{ quarter, unitName, figures: unitCard().figures, issued: null },
  open: ['2026-Q4', '2026-Q3'],
})
const says = (appraisal: Replies['appraisal']) =>
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    appraisal: { draftCard: draft, cards: { unitName, cards: [] }, ...appraisal },
  })
const open = (appraisal: Replies['appraisal'] = {}) => {
  says(appraisal)
  return openPage('community/pages/unit-card/index', { unit: 'unit-1' })
}
const fill = async (page: ReturnType<typeof open>) => {
  await page.tap('#chip-good')
  await page.enter('#verdict-words', '谢谢支持')
  await page.says('发送后单位会收到')
}

test('the desk sees what the unit did, says how it finds that, and the unit is told after a question', async () => {
  const page = open({ issueCard: unitCard() })
  await page.says('12 人，其中 8 人参加过服务')
  await page.says('还没有选等级')
  await page.tap('#issue')
  expect(whatWasAsked('appraisal.issueCard')).toEqual([])
  await fill(page)
  phone.showModal = does(() => ({ confirm: false, cancel: true }))
  await page.tap('#issue')
  expect(phone.showModal).toHaveBeenLastCalledWith(
    expect.objectContaining({ content: '2026 年第 4 季度的反馈卡发送后，单位会收到，不能再改。' }),
  )
  expect(whatWasAsked('appraisal.issueCard')).toEqual([])
  phone.showModal = does(() => ({ confirm: true, cancel: false }))
  await page.tap('#issue')
  await page.says('已发给单位，不能再改')
  expect(page.has('#verdict')).toBe(false)
  expect(whatWasAsked('appraisal.issueCard')).toEqual([
    { unit: 'unit-1', quarter: '2026-Q4', grade: 'good', words: '谢谢支持' },
  ])
})

test('the last quarter may be told as well, and begins with an empty sheet', async () => {
  const page = open()
  await page.says('社区评价')
  await fill(page)
  await page.tap('#chip-2026-Q3')
  await eventually(() =>
    expect(whatWasAsked('appraisal.draftCard').at(-1)).toEqual({ unit: 'unit-1', quarter: '2026-Q3' }),
  )
  await page.says('还没有选等级')
})

test('a card that was sent is shown in the place of the form, with the earlier ones below', async () => {
  const earlier = unitCard({ quarter: '2026-Q3', words: '上一季度的话' })
  const page = open({
    draftCard: { ...draft(), issued: unitCard() },
    cards: { unitName, cards: [unitCard(), earlier] },
  })
  await page.says('以前的反馈卡')
  expect(page.text()).toMatch(/已发给单位，不能再改.*谢谢支持.*以前的反馈卡.*上一季度的话/)
  expect(page.text().match(/谢谢支持/g)).toHaveLength(1)
  expect(page.has('#issue')).toBe(false)
})

test('a desk whose colleague has sent the card meanwhile is told so and sees that card', async () => {
  const page = open({ issueCard: refuse('cardIssued') })
  await fill(page)
  says({ issueCard: refuse('cardIssued'), draftCard: { ...draft(), issued: unitCard({ words: '同事写的' }) } })
  await page.tap('#issue')
  await page.says('同事写的')
})

test('without a network it can be tried again', async () => {
  const page = open({ draftCard: noNetwork })
  await page.says('再试一次')
  says({})
  await page.tap('#retry')
  await page.says('社区评价')
})
