import { cardCode } from '../../../contract/ids'
import { eventually } from '../../support/eventually'
import { asking, card, cardView, member } from '../../support/members'
import { everyday, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const open = (members: Replies['members'], query: Record<string, string> = {}) => {
  serverSays({ ...everyday, members: { cardCode: { picture: null }, ...members } })
  return openPage('member/pages/card/index', query)
}

test('a member sees his card just as residents will, and a switch changes both', async () => {
  const page = open({
    mine: { member: member() },
    saveCard: ({ shows }) => member({ version: 5, shows }),
  })
  await page.says('居民扫码后看到的')
  expect(page.text()).toContain('党员甲')
  expect(page.text()).toContain('单位示例单位党支部')
  expect(page.text()).not.toContain('特长法律')
  expect(page.text()).not.toContain('13812341234')
  await page.tap('.show-skills')
  await page.says('特长法律')
  await page.tap('.show-name')
  await page.says('一位在职党员')
  expect(whatWasAsked('members.saveCard')).toEqual([
    { version: 4, shows: ['name', 'unit', 'skills'] },
    { version: 5, shows: ['unit', 'skills'] },
  ])
})

test('the code on the card is the one that everybody scans with WeChat, and stays on the phone for places without network', async () => {
  const page = open({
    mine: { member: member() },
    cardCode: { picture: 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAA==' },
  })
  await page.says('请居民用微信扫一扫')
  closePages()
  const again = open({ mine: { member: member() }, cardCode: noNetwork })
  await again.says('请居民用微信扫一扫')
  expect(whatWasAsked('members.cardCode')).toEqual([])
})

test('where WeChat makes no code the card says where in the mini program to scan it', async () => {
  const other = { ...member(), card: cardCode.parse('9'.repeat(24)) }
  const page = open({ mine: { member: other } })
  await page.says('请居民在“我的 · 扫党员服务卡”里扫一扫')
})

test('honours are shown to residents once the member has said so', async () => {
  const honours = [{ year: new Date().getFullYear(), name: '年度服务之星' }]
  const page = open({
    mine: { member: member({ honours }) },
    saveCard: ({ shows }) => member({ version: 5, shows, honours }),
  })
  await page.says('居民扫码后看到的')
  expect(page.text()).not.toContain('年度服务之星')
  await page.tap('.show-honours')
  await page.says('荣誉年度服务之星')
})

test('a unit that says he is not one of theirs is not on his card', async () => {
  const page = open({ mine: { member: member({ membership: 'declined' }) } })
  await page.says('居民扫码后看到的')
  expect(page.text()).not.toContain('示例单位党支部')
})

test('before the community has said yes there is no card', async () => {
  const page = open({ mine: { member: asking() } })
  await page.says('社区确认报到以后，才有便民服务卡。')
})

test('a resident who scans it sees what the member shows, and nothing else', async () => {
  const page = open({ card: cardView() }, { card })
  await page.says('党员甲')
  expect(page.text()).toContain('在青檀社区报到')
  expect(page.text()).toContain('特长法律')
  expect(page.text()).not.toContain('单位')
  expect(page.text()).not.toContain('小时')
  expect(page.has('.show-name')).toBe(false)
  expect(whatWasAsked('members.card')).toEqual([{ card }])
})

test('a mini program code carries the card in its scene', async () => {
  const page = open({ card: cardView({ name: null }) }, { scene: encodeURIComponent(card) })
  await page.says('一位在职党员')
})

test('a card that is none, or is none any more, is told apart from a bad network', async () => {
  const unknown = open({ card: refuse('cardUnknown') }, { card })
  await unknown.says('这张卡认不出来，或者已经停用，请当面核对身份')
  closePages()
  const broken = open({}, { scene: 'not-a-card' })
  await broken.says('这张卡认不出来')
  closePages()
  const offline = open({ card: noNetwork }, { card })
  await offline.says('再试一次')
  await eventually(() => expect(offline.text()).not.toContain('认不出来'))
})
