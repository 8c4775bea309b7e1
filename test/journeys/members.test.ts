import { eventually } from '../support/eventually'
import { told } from '../support/product'
import { openStage, type Stage, type Window } from '../support/windows'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const unitName = '示例单位第一党支部'

/** There is no camera in the browser: the code is typed. */
const scan = async (window: Window, button: string, text: string): Promise<void> => {
  await window.tap(button)
  await window.page.getByLabel('码的内容').fill(text)
  await window.page.locator('.mp-scan-done').click()
}

/** Fills in what a member tells, where he stands. */
const fill = async (window: Window): Promise<void> => {
  await window.tap('#here')
  await window.answer('允许')
  await window.says('青檀社区 · 03 网格').waitFor()
  await window.write('member-name', '示例党员')
  await window.write('member-phone', '13812341234')
  await window.tap('#skill-law')
  await window.tap('#pick-unit')
  await window.write('unit-search', '示例单位第一')
  await window.tap('.community-choice')
  await window.says('单位联系人会确认您是本单位党员').waitFor()
}

test('a member reports in where he lives, his unit and the community say yes, he checks in without a network, and a resident scans his card', async () => {
  const person = stage.persona('居民')
  const [member, desk, contact] = await Promise.all([
    stage.product.phone(person),
    stage.product.phone(stage.persona('社区')),
    stage.product.phone(stage.persona('单位')),
  ])
  const { community } = told(await desk.call('members', 'ofCommunity', { pile: 'toConfirm' }))
  const { id: unit, version: registered } = told(
    await contact.call('reporting', 'register', {
      ...{ clientKey: 'members-first-unit', name: unitName, address: '榆园路 1 号', members: 30 },
      ...{ contactName: '单位联系人', phone: '13812341234', community: community.code },
    }),
  )
  await desk.call('reporting', 'confirm', { unit, version: registered })

  const window = await stage.open(person, 'pages/me/index')
  await window.tap('#reporting-in')
  await window.says('在职党员到自己住的社区报到').waitFor()
  await window.shoot('members-1-away')
  await window.tap('#report-in')
  await window.says('按居住地选').waitFor()
  await window.tap('#submit')
  await window.says('请填姓名').waitFor()
  await window.shoot('members-2-missing')
  await fill(window)
  await window.shoot('members-3-form')
  await window.tap('#submit')
  await window.says('已申请，等社区确认').waitFor()
  await window.shoot('members-4-asked')
  await window.tap('#see-home')
  await window.at('#waiting').waitFor()
  await window.shoot('members-5-waiting')

  const asked = told(await member.call('members', 'mine', {})).member
  if (asked === null) throw new Error('the member has not reported in')
  const units = await stage.open(stage.persona('单位'), 'member/pages/units/index')
  await units.tap(`#members-${unit}`)
  await units.says('示例党员').waitFor()
  await units.shoot('members-6-unit')
  await units.tap(`#confirm-${asked.id}`)
  await units.says('没有人在等确认').waitFor()
  await units.tap('#segment-confirmed')
  await units.says('示例党员').waitFor()
  told(await desk.call('members', 'confirmResidence', { member: asked.id, version: asked.version + 1 }))

  const home = await stage.open(person, 'member/pages/home/index')
  await home.says('单位已确认').waitFor()
  await home.says('还没签到').waitFor()
  await home.shoot('members-7-card')
  const { text } = told(await desk.call('members', 'stationCode', {}))
  await home.tap('#check-in')
  await home.at('#scan').waitFor()
  await home.offline(true)
  await scan(home, '#scan', text)
  await home.says('没有网络，已存在手机里').waitFor()
  await home.shoot('members-8-offline')
  await home.offline(false)
  await eventually(async () => {
    expect(told(await member.call('members', 'mine', {})).member?.monthly.done).toBe(true)
  })
  await home.tap('#back')
  await home.says('已签到').waitFor()

  await home.tap('#open-card')
  await home.says('居民看得到什么').waitFor()
  await home.shoot('members-9-my-card')
  await home.tap('.show-skills')
  await home.at('.card-face').getByText('法律').waitFor()
  const resident = await stage.open(stage.persona('居民', 1), 'pages/me/index')
  await scan(resident, '#scan-card', asked.card)
  await resident.says('示例党员').waitFor()
  await resident.says('法律').waitFor()
  await resident.shoot('members-10-scanned')
  for (const each of [window, units, home, resident]) expect(await each.errors()).toEqual([])
})

test('who has reported in changes what he said, moves to another community and keeps his history', async () => {
  const window = await stage.open(stage.persona('党员'), 'member/pages/home/index')
  await window.says('在职党员报到证').waitFor()
  await window.tap('#change-facts')
  await window.tap('#skill-driving')
  await window.write('member-phone', '13812341234')
  await window.shoot('members-11-facts')
  await window.tap('#submit')
  await window.tap('#transfer')
  await window.tap('#pick-community')
  await window.at('.community-choice').nth(3).click()
  await window.shoot('members-12-transfer')
  await window.tap('#submit')
  await window.says('已申请，等社区确认').waitFor()
  await window.tap('#see-home')
  await window.at('#waiting').waitFor()
  await window.tap('#history')
  await window.says('转到别的社区').waitFor()
  await window.shoot('members-13-moved')
  await window.tap('#leave')
  await window.says('搬家了').click()
  await window.tap('#sheet-confirm')
  await window.at('#report-in').waitFor()
  await window.shoot('members-14-left')
  expect(await window.errors()).toEqual([])
})

test('a full activity has a waiting list; who gets the place checks in by the code, and out by it', async () => {
  const [desk, other] = await Promise.all([
    stage.product.phone(stage.persona('社区')),
    stage.product.phone(stage.persona('居民', 1)),
  ])
  const { community } = told(await desk.call('members', 'ofCommunity', { pile: 'toConfirm' }))
  const facts = { name: '示例党员乙', phone: '13812341235' }
  told(await other.call('members', 'reportIn', { ...facts, community: community.code }))
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
  await window.says('候补第 1 位').waitFor()
  await window.shoot('members-15-waiting-list')
  told(await other.call('activities', 'signOff', { activity: activity.id }))
  await window.tap(`#activity-${activity.id}`)
  await window.says('已报名').waitFor()
  await window.shoot('members-16-place')
  await window.tap('#main-step')
  await scan(window, '#scan', told(await desk.call('activities', 'code', { activity: activity.id })).text)
  await window.says('已签到').waitFor()
  await window.shoot('members-17-there')
  const again = await stage.open(stage.persona('居民'), `member/pages/activity/index?id=${activity.id}`)
  await again.tap('#main-step')
  await scan(again, '#scan', told(await desk.call('activities', 'code', { activity: activity.id })).text)
  await again.answer('签退')
  await again.says('已签退').waitFor()
  await again.shoot('members-18-out')
  for (const each of [window, again]) expect(await each.errors()).toEqual([])
})
