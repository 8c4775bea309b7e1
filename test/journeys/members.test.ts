import { eventually } from '../support/eventually'
import { told } from '../support/product'
import { openStage, type Stage, type Window } from '../support/windows'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** There is no camera in the browser: the code is typed. */
const scan = async (window: Window, button: string, text: string): Promise<void> => {
  await window.tap(button)
  await window.page.getByLabel('码的内容').fill(text)
  await window.page.locator('.mp-scan-done').click()
}

test('a desk moves an activity; who signed up reads of it, and so does everybody on the public page', async () => {
  const id = 'sample-activity-0004'
  const desk = await stage.open(stage.persona('社区'), 'community/pages/activities/index')
  await desk.tap(`#activity-${id}`)
  await desk.tap('#change')
  await desk.write('activity-meeting', '社区大院凉亭')
  await desk.shoot('members-13-change')
  await desk.tap('#submit')
  await desk.says('社区大院凉亭').waitFor()
  await desk.shoot('members-14-changed')
  const member = await stage.open(stage.persona('党员'), 'pages/inbox/index')
  await member.says('活动有变').waitFor()
  await member.shoot('members-15-told')
  const resident = await stage.open(stage.persona('居民', 1), 'pages/me/index')
  await resident.tap('#public-activities')
  await resident.says('社区活动').waitFor()
  await resident.shoot('members-16-public')
  for (const each of [desk, member, resident]) expect(await each.errors()).toEqual([])
})

test('a member checks in without a network, and a resident scans his card', async () => {
  const person = stage.persona('居民')
  const [member, desk] = await Promise.all([stage.product.phone(person), stage.product.phone(stage.persona('社区'))])
  const { community } = told(await desk.call('members', 'ofCommunity', { pile: 'toConfirm' }))
  const facts = { name: '示例党员', phone: '13812341234', unitName: '示例单位', skills: ['law' as const] }
  const asked = told(await member.call('members', 'reportIn', { ...facts, community: community.code }))
  told(await desk.call('members', 'confirmResidence', { member: asked.id, version: asked.version }))

  const home = await stage.open(person, 'member/pages/home/index')
  await home.says('还没签到').waitFor()
  await home.shoot('members-1-card')
  const { text } = told(await desk.call('members', 'stationCode', {}))
  await home.tap('#check-in')
  await home.at('#scan').waitFor()
  await home.offline(true)
  await scan(home, '#scan', text)
  await home.says('没有网络，已存在手机里').waitFor()
  await home.shoot('members-2-offline')
  await home.offline(false)
  await eventually(async () => {
    expect(told(await member.call('members', 'mine', {})).member?.monthly.done).toBe(true)
  })
  await home.tap('#back')
  await home.says('已签到').waitFor()

  await home.tap('#open-card')
  await home.says('居民看得到什么').waitFor()
  await home.shoot('members-3-my-card')
  await home.tap('.show-skills')
  await home.at('.card-face').getByText('法律').waitFor()
  const resident = await stage.open(stage.persona('居民', 1), 'pages/me/index')
  await scan(resident, '#scan-card', asked.card)
  await resident.says('示例党员').waitFor()
  await resident.says('法律').waitFor()
  await resident.shoot('members-4-scanned')
  for (const each of [home, resident]) expect(await each.errors()).toEqual([])
})

test('who has reported in changes what he said, moves to another community and keeps his history', async () => {
  const window = await stage.open(stage.persona('党员'), 'member/pages/home/index')
  await window.says('在职党员报到证').waitFor()
  await window.tap('#change-facts')
  await window.tap('#skill-driving')
  await window.write('member-phone', '13812341234')
  await window.shoot('members-5-facts')
  await window.tap('#submit')
  await window.tap('#transfer')
  await window.tap('#pick-community')
  await window.at('.community-choice').nth(3).click()
  await window.shoot('members-6-transfer')
  await window.tap('#submit')
  await window.answer('允许')
  await window.says('已申请，等社区确认').waitFor()
  await window.tap('#see-home')
  await window.at('#waiting').waitFor()
  await window.tap('#history')
  await window.says('转到别的社区').waitFor()
  await window.shoot('members-7-moved')
  await window.tap('#leave')
  await window.says('搬家了').click()
  await window.tap('#sheet-confirm')
  await window.at('#report-in').waitFor()
  await window.shoot('members-8-left')
  expect(await window.errors()).toEqual([])
})

test('a full activity has a waiting list; who gets the place checks in by the code, and out by it', async () => {
  const [desk, other] = await Promise.all([
    stage.product.phone(stage.persona('社区')),
    stage.product.phone(stage.persona('居民', 1)),
  ])
  const { community } = told(await desk.call('members', 'ofCommunity', { pile: 'toConfirm' }))
  const facts = { name: '示例党员乙', phone: '13812341235' }
  const { id: member, version } = told(await other.call('members', 'reportIn', { ...facts, community: community.code }))
  told(await desk.call('members', 'confirmResidence', { member, version }))
  const now = Date.now()
  const [activity] = told(
    await desk.call('activities', 'publish', {
      ...{ clientKey: 'members-activity', title: '小区消防通道巡查', class: 'safety', about: '请带手套' },
      ...{ place: '社区服务站门口', at: null, radius: 200, quota: 1 },
      startsAt: new Date(now + 20 * 60_000).toISOString(),
      endsAt: new Date(now + 140 * 60_000).toISOString(),
    }),
  ).activities
  if (activity === undefined) throw new Error('nothing was published')
  told(await other.call('activities', 'signUp', { activity: activity.id }))

  const window = await stage.open(stage.persona('居民'), 'member/pages/home/index')
  await window.tap(`#sign-up-${activity.id}`)
  await window.answer('允许')
  await window.says('候补第 1 位').waitFor()
  await window.shoot('members-9-waiting-list')
  told(await other.call('activities', 'signOff', { activity: activity.id }))
  await window.tap(`#activity-${activity.id}`)
  await window.says('已报名').waitFor()
  await window.shoot('members-10-place')
  await window.tap('#main-step')
  await scan(window, '#scan', told(await desk.call('activities', 'code', { activity: activity.id })).text)
  await window.says('已签到').waitFor()
  await window.shoot('members-11-there')
  const again = await stage.open(stage.persona('居民'), `member/pages/activity/index?id=${activity.id}`)
  await again.tap('#main-step')
  await again.tap('#scan')
  // The one message that he had granted has told him of his place.
  await again.answer('允许')
  await again.page
    .getByLabel('码的内容')
    .fill(told(await desk.call('activities', 'code', { activity: activity.id })).text)
  await again.page.locator('.mp-scan-done').click()
  await again.answer('签退')
  await again.says('已签退').waitFor()
  await again.shoot('members-12-out')
  for (const each of [window, again]) expect(await each.errors()).toEqual([])
})
