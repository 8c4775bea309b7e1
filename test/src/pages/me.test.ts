import { does, everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, serverSays, whatWasAsked } from '../../support/replies'
import { me, settings } from '../../support/resident'
import { eventually } from '../../support/eventually'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const open = () => openPage('pages/me/index')

test('a resident sees himself, his grid and how many reminders are left, and no workplace', async () => {
  serverSays(everyday)
  const page = open()
  await page.says('居民 0001')
  expect(page.text()).toContain('青檀社区 · 青檀社区 03 网格 · 三号楼')
  expect(page.text()).toContain('还可提醒 2 次')
  expect(page.text()).not.toContain('工作台')
  expect(page.text()).not.toContain('新任务提醒')
})

test('everybody finds the way to reporting in', async () => {
  serverSays(everyday)
  const page = open()
  await page.tap('#reporting-in')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/member/pages/home/index' }))
})

test('a member’s card that is scanned is opened; another code is told apart', async () => {
  serverSays(everyday)
  const page = open()
  phone.scanCode = does(() => ({ result: '0123456789abcdef01234567', path: '' }))
  await page.tap('#scan-card')
  await eventually(() =>
    expect(phone.navigateTo).toHaveBeenLastCalledWith(
      expect.objectContaining({ url: '/member/pages/card/index?card=0123456789abcdef01234567' }),
    ),
  )
  phone.scanCode = does(() => ({ result: '990101001001500300001', path: '' }))
  await page.tap('#scan-card')
  await eventually(() =>
    expect(phone.showToast).toHaveBeenLastCalledWith(expect.objectContaining({ title: '这不是党员服务卡' })),
  )
})

test('reminders are asked for inside the tap, the answers are kept and the count goes up', async () => {
  serverSays({ ...everyday, inbox: { grant: { quota: { taskArrived: 0, requestProgress: 3, resultToConfirm: 2 } } } })
  const page = open()
  await page.tap('#get-reminders')
  expect(phone.requestSubscribeMessage).toHaveBeenLastCalledWith(
    expect.objectContaining({ tmplIds: ['tmpl-progress', 'tmpl-result'] }),
  )
  await page.says('还可提醒 3 次')
  expect(whatWasAsked('inbox.grant')).toEqual([
    { answers: { requestProgress: 'accept', resultToConfirm: 'accept' }, clientKey: expect.any(String) },
  ])
})

test('who holds a post finds the way to his work', async () => {
  serverSays({ people: { settings, me: { ...me, workplaces: ['worker', 'community', 'posts', 'admin'] } } })
  const page = open()
  await page.says('新任务提醒')
  await page.tap('#workplace-worker')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/worker/pages/tasks/index' }))
  await page.tap('#workplace-community')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/community/pages/queue/index' }))
  await page.tap('#workplace-posts')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/admin/pages/posts/index' }))
  await page.tap('#workplace-admin')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/admin/pages/home/index' }))
})

test('who has reported in collects reminders of what he is called to, too', async () => {
  serverSays({ people: { settings, me: { ...me, isMember: true } } })
  await open().says('新任务提醒')
})

test('the elder version is one switch away and is remembered by the server', async () => {
  serverSays({ people: { ...everyday.people, saveElder: ({ elder }) => ({ elder }) } })
  const page = open()
  await page.says('长辈版')
  expect(page.has('.standard')).toBe(true)
  await page.tap('.me-elder-switch')
  await eventually(() => expect(page.has('.elder')).toBe(true))
  expect(whatWasAsked('people.saveElder')).toEqual([{ elder: true }])
  closePages()
  const again = open()
  await eventually(() => expect(again.has('.elder')).toBe(true))
  await again.tap('.me-elder-switch')
  await eventually(() => expect(again.has('.standard')).toBe(true))
})

test('without a network the switch still works and what was known is shown', async () => {
  serverSays({ people: { settings, me: noNetwork } })
  const page = open()
  await page.says('网络不稳')
  expect(page.text()).toContain('长辈版')
})
