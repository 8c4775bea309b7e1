import { everyday, phone, startPhone } from '../../support/phone'
import { accessItem } from '../../support/lists'
import { noNetwork, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const relatives = accessItem('041')
const allowance = accessItem('003', {
  name: '高龄津贴申领和资格核对',
  subject: 'task',
  kind: 'allowed',
  department: '民政局',
  basis: '《老年人权益保障法》',
  materials: ['身份证', '户口簿'],
  instead: '',
})

const open = (searchAccess: NonNullable<Replies['lists']>['searchAccess']) => {
  serverSays({ ...everyday, lists: { searchAccess } })
  return openPage('pages/access/index')
}

test('a resident reads which certificate he need not bring, and what to show instead', async () => {
  const page = open({ rows: [relatives], next: null, total: 1 })
  await page.says('亲属关系证明')
  expect(page.text()).toMatch(/无需再办.*出示户口簿、结婚证或出生医学证明.*证明盖章 · 公安分局/)
})

test('what the community does is one tap away, with what to bring', async () => {
  const page = open(({ kind }) => ({ rows: [kind === 'allowed' ? allowance : relatives], next: null, total: 1 }))
  await page.says('亲属关系证明')
  await page.tap('#segment-allowed')
  await page.says('要带：身份证、户口簿')
})

test('words narrow the list; when nothing is found one tap shows all again', async () => {
  const page = open(({ words }) => ({ rows: words === '' ? [relatives] : [], next: null, total: 1 }))
  await page.says('亲属关系证明')
  await page.enter('#access-search', '外星人')
  await page.says('清单里没有找到')
  expect(whatWasAsked('lists.searchAccess').at(-1)).toMatchObject({ words: '外星人', kind: 'cancelled' })
  await page.tap('#nothing-yet-action')
  await page.says('亲属关系证明')
})

test('the end of a page brings the next one', async () => {
  const page = open(({ cursor }) =>
    cursor === undefined
      ? { rows: [relatives], next: '041', total: 2 }
      : { rows: [accessItem('042', { name: '健在证明' })], next: null, total: 2 },
  )
  await page.says('上拉看更多')
  page.reachBottom()
  await page.says('健在证明')
})

test('without a network it says so', async () => {
  await open(noNetwork).says('网络不稳')
})

test('the list is found under 我的', async () => {
  serverSays(everyday)
  const page = openPage('pages/me/index')
  await page.tap('#access')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/pages/access/index' }))
})
