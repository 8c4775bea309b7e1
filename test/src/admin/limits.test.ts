import { categoryCode } from '../../../contract/ids'
import type { LimitsView } from '../../../contract/limits'
import { administrator } from '../../support/administration'
import { eventually } from '../../support/eventually'
import { everyday, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const lighting = categoryCode.parse('0201')
const accept = (amount: number) => ({ step: 'accept', limit: { amount, unit: 'workingHours' } }) as const
const view = (amount = 2): LimitsView => ({
  urgencies: [{ urgency: 'ordinary', limits: [accept(amount), { step: 'arrive', limit: null }] }],
  categories: [{ code: lighting, name: '公共照明', urgency: 'urgent', limits: [accept(1)] }],
  whistles: [{ type: 'daily', limits: [{ step: 'sign', limit: { amount: 1, unit: 'hours' } }] }],
  ladders: [
    {
      ladder: 'ordinary',
      rungs: [
        { name: 'half', when: { share: 0.5 }, tells: ['handler'], mark: null },
        { name: 'breach', when: { share: 1 }, tells: ['handler', 'chief'], mark: 'yellow' },
        { name: 'urge', when: { after: { amount: 1, unit: 'days' } }, tells: ['desk'], mark: null },
      ],
    },
  ],
})

const open = (administration: Replies['administration']) => {
  serverSays({ people: { ...everyday.people, me: administrator }, administration })
  return openPage('admin/pages/limits/index')
}

test('each step says how long it may take, and a step without a time says so', async () => {
  const page = open({ limits: view() })
  await page.says('一般签收2 个工作时')
  expect(page.text()).toContain('到场不设时限')
})

test('a time is changed with what was seen; nothing and nought cannot be saved', async () => {
  const page = open({ limits: view(), saveLimit: view(4) })
  await page.tap('#limit-ordinary-accept')
  await page.says('现在是 2 个工作时')
  await page.enter('#amount', '')
  await page.tap('#save-limit')
  await page.enter('#amount', '0')
  await page.says('时间要大于 0')
  await page.tap('#save-limit')
  expect(whatWasAsked('administration.saveLimit')).toEqual([])
  await page.enter('#amount', '4')
  await page.tap('#save-limit')
  await page.says('签收4 个工作时')
  expect(whatWasAsked('administration.saveLimit')).toEqual([
    {
      of: { kind: 'urgency', urgency: 'ordinary', step: 'accept' },
      limit: { amount: 4, unit: 'workingHours' },
      seen: { amount: 2, unit: 'workingHours' },
    },
  ])
})

test('when another one was faster, his time is shown and what was typed stays', async () => {
  let amount = 2
  const page = open({ limits: () => view(amount), saveLimit: refuse('stale') })
  await page.tap('#limit-ordinary-accept')
  await page.enter('#amount', '4')
  amount = 3
  await page.tap('#save-limit')
  await page.says('现在是 3 个工作时')
  await page.tap('#save-limit')
  await eventually(() => expect(whatWasAsked('administration.saveLimit')).toHaveLength(2))
  expect(whatWasAsked('administration.saveLimit')[1]).toMatchObject({ limit: { amount: 4 }, seen: { amount: 3 } })
})

test('a category gives up its own time, and others get one', async () => {
  const page = open({ limits: view(), saveLimit: { ...view(), categories: [] } })
  await page.tap('#segment-categories')
  await page.tap(`#limit-${lighting}-accept`)
  await page.tap('#no-limit')
  await page.says('还没有类别单独定了时限')
  expect(whatWasAsked('administration.saveLimit')).toMatchObject([
    { of: { kind: 'category', category: lighting, step: 'accept' }, limit: null },
  ])
  await page.tap('#pick-category')
  await page.tap('#chip-0101')
  await page.says('暴露垃圾一般派遣按“一般”的来')
})

test('a warning is moved; that a time is over is not', async () => {
  const page = open({ limits: view(), saveRung: view() })
  await page.tap('#segment-ladders')
  await page.says('时限过半时限的 50%，告诉处理人')
  expect(page.text()).toContain('已超时时限到的时候，告诉处理人、网格长，记黄牌')
  expect(page.has('#rung-ordinary-1')).toBe(false)
  await page.tap('#rung-ordinary-0')
  await page.enter('#amount', '60')
  await page.tap('#save-rung')
  await eventually(() => expect(whatWasAsked('administration.saveRung')).toHaveLength(1))
  expect(whatWasAsked('administration.saveRung')).toEqual([
    { ladder: 'ordinary', rung: 0, when: { share: 0.6 }, seen: { share: 0.5 } },
  ])
})

test('no network: it can be tried again', async () => {
  await open({ limits: noNetwork }).says('再试一次')
})
