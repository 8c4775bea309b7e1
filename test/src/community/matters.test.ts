import { postId } from '../../../contract/ids'
import type { MatterView } from '../../../contract/lists'
import { startPhone, everyday } from '../../support/phone'
import { matter } from '../../support/lists'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { dispatcher } from '../../support/staff'
import { eventually } from '../../support/eventually'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const shops = matter('011')
const smoke = matter('013', { name: '露天烧烤', assist: [], fits: true })
const types: NonNullable<Replies['lists']>['whistleTypes'] = {
  types: [
    {
      type: 'daily',
      about: '居民反映突出的日常问题',
      blowers: ['communityDesk', 'streetDesk'],
      sign: { amount: 1, unit: 'hours' },
      contact: { amount: 24, unit: 'hours' },
      finish: { amount: 3, unit: 'workingDays' },
    },
  ],
}
const preview: NonNullable<Replies['lists']>['previewWhistle'] = {
  called: [
    {
      post: postId.parse('post-1'),
      name: '榆园街道综合执法中队',
      department: 'squadron',
      force: 'squadron',
      role: 'lead',
    },
    { post: postId.parse('post-2'), name: '示例区供电公司', department: 'power', force: null, role: 'assist' },
  ],
  sign: { amount: 0.25, unit: 'hours' },
  contact: { amount: 24, unit: 'hours' },
  finish: { amount: 3, unit: 'workingDays' },
  approver: 'streetDesk',
}

const finds = (...rows: MatterView[]) => ({ rows, next: null, total: rows.length })

const open = (lists: Replies['lists'] = {}) => {
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    lists: { searchMatters: finds(shops, smoke), whistleTypes: types, previewWhistle: preview, ...lists },
  })
  return openPage('community/pages/matters/index')
}

test('each matter says who leads, who assists and how long it may take; what fits is marked', async () => {
  const page = open()
  await page.says('011 店外经营、占道堆物')
  expect(page.text()).toMatch(
    /牵头 综合执法中队 · 协办 市场监管所日常哨 3 个工作日.*013 露天烧烤牵头 综合执法中队日常哨.*适合/,
  )
  expect(page.text()).toContain('居民反映突出的日常问题')
})

test('words are asked for once the writer pauses, and the list says when nothing is found', async () => {
  const page = open({ searchMatters: ({ words }) => (words === '' ? finds(shops, smoke) : finds()) })
  await page.says('011')
  await page.enter('#matter-search', '外星')
  await page.enter('#matter-search', '外星人')
  await page.says('没有找到这样的事项')
  expect(whatWasAsked('lists.searchMatters')).toEqual([
    { words: '', type: 'daily', limit: 30 },
    { words: '外星人', type: 'daily', limit: 30 },
  ])
})

test('what is picked stands above the list, the principal one first, with what whistling it would mean', async () => {
  const page = open()
  await page.tap('#matter-011')
  await page.says('牵头：榆园街道综合执法中队')
  expect(page.text()).toContain('协办：示例区供电公司')
  expect(page.text()).toContain('15 分钟内签收，24 小时内联系，3 个工作日内办完')
  expect(page.text()).toContain('要先经街道工作台同意')
  await page.tap('#matter-013')
  await page.says('主 店外经营、占道堆物')
  expect(whatWasAsked('lists.previewWhistle')).toEqual([
    expect.objectContaining({ type: 'daily', matters: ['011'] }),
    expect.objectContaining({ type: 'daily', matters: ['011', '013'] }),
  ])
  await page.tap('#chosen-011')
  await eventually(() => expect(page.has('#chosen-011')).toBe(false))
  expect(page.has('#chosen-013')).toBe(true)
})

test('no more than five are picked, and the page says so', async () => {
  const rows = ['001', '002', '003', '004', '005', '006'].map((id) => matter(id))
  const page = open({ searchMatters: { rows, next: '006', total: 157 } })
  await page.says('还有 151 项，输入关键词查找')
  for (const { id } of rows) await page.tap(`#matter-${id}`)
  await page.says('最多选 5 项')
  expect(page.has('#chosen-005')).toBe(true)
  expect(page.has('#chosen-006')).toBe(false)
})

test('another type of whistle begins the choice anew and asks for its matters', async () => {
  const page = open()
  await page.tap('#matter-011')
  await page.says('吹哨会叫到')
  await page.tap('#segment-emergency')
  await eventually(() => expect(page.has('#chosen-011')).toBe(false))
  expect(whatWasAsked('lists.searchMatters').at(-1)).toMatchObject({ type: 'emergency' })
})

test('a whistle that this desk may not blow is answered with what to do instead', async () => {
  const page = open({ previewWhistle: refuse('whistleNotAllowed') })
  await page.tap('#matter-011')
  await page.says('这一类哨不能由您的岗位吹，请换一类或请上级吹哨')
})

test('without a network the list says so, and asks again', async () => {
  const page = open({ searchMatters: noNetwork })
  await page.says('网络不稳')
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    lists: { searchMatters: finds(shops), whistleTypes: types },
  })
  await page.tap('#retry')
  await page.says('011 店外经营、占道堆物')
})
