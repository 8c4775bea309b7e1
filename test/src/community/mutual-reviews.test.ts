import { awardRoundId, unitId } from '../../../contract/ids'
import { modelCase, round } from '../../support/mutual-reviews'
import { eventually } from '../../support/eventually'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow } from '../../support/resident'
import { dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const open = (page: string, appraisal: Replies['appraisal'], query: Record<string, string> = {}) => {
  serverSays({ people: { ...everyday.people, me: dispatcher }, appraisal })
  return openPage(`community/pages/${page}/index`, query)
}
const opened = (url: string) => expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url }))
const oneRound = {
  id: awardRoundId.parse(round),
  name: '优秀共建项目',
  year: 2026,
  until: minutesFromNow(-1),
  isOver: true,
}

test('a desk sees who is missing, in figures and by name, and opens the review', async () => {
  const page = open('reviews', {
    reviews: ({ pile }) => ({
      ...{ year: 2026, isOpen: true, closes: minutesFromNow(60), next: null },
      counts: { missing: 1, ready: 0, published: 0 },
      rows:
        pile === 'missing'
          ? [
              {
                unit: unitId.parse('unit-1'),
                unitName: '示例单位党支部',
                communityName: '青檀社区',
                missing: ['community'],
              },
            ]
          : [],
    }),
  })
  await page.says('青檀社区 · 社区未提交')
  expect(page.text()).toMatch(/待提交1/)
  await page.tap('#review-unit-1')
  opened('/member/pages/mutual-review/index?unit=unit-1&year=2026')
  await page.tap('#segment-ready')
  await page.says('没有等着公布的')
})

test('a community begins with what waits for its recommendation, and submits a case of its own', async () => {
  const page = open('model-cases', {
    casesBelow: { cases: [modelCase({ state: 'submitted' })], next: null },
    rounds: { rounds: [oneRound], mayOpen: false },
  })
  await page.says('楼道充电整治待推荐')
  expect(page.text()).toContain('2026 年优秀共建项目提名已截止')
  expect(page.has('#open-round')).toBe(false)
  await page.tap('#submit-case')
  opened('/member/pages/submit-case/index?by=community')
  await page.tap(`#round-${round}`)
  opened(`/community/pages/award-round/index?id=${round}`)
})

test('the district awards what was nominated: a rank is chosen, and the list shows it', async () => {
  const awarded = modelCase({ awards: [{ round: oneRound.id, name: oneRound.name, year: 2026, rank: '一等' }] })
  let cases = [modelCase()]
  const page = open(
    'award-round',
    {
      nominated: () => ({ round: oneRound, mayAward: true, cases, next: null }),
      awardCase: () => {
        cases = [awarded]
        return awarded
      },
    },
    { id: round },
  )
  await page.says('请评定奖次，评定后不能再改')
  await page.tap('#award-case-1')
  await page.says('评定奖次')
  await page.enter('#sheet-text', '一等')
  await page.tap('#sheet-confirm')
  await eventually(() => expect(page.has('#award-case-1')).toBe(false))
  expect(whatWasAsked('appraisal.awardCase')).toEqual([{ modelCase: 'case-1', round, rank: '一等' }])
})

test.each(['reviews', 'model-cases', 'award-round'])('without a network %s can be tried again', async (name) => {
  const replies: Replies['appraisal'] = {
    reviews: noNetwork,
    casesBelow: noNetwork,
    rounds: noNetwork,
    nominated: noNetwork,
  }
  const page = open(name, replies, { id: round })
  await page.says('再试一次')
})
