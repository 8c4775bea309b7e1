import { calendarDay } from '../../src/time/words'
import { told, type Phone } from '../support/product'
import { openStage, type Stage, type Window } from '../support/windows'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

// The day after: what is published today lies ahead whenever this runs.
const day = calendarDay(new Date(), 1)
const at = (clock: string): Date => new Date(`${day}T${clock}:00+08:00`)

/** Types what the screen in the other window shows: there is no camera in the browser. */
const typeCode = async (window: Window, screen: Window): Promise<void> => {
  await window.write('digits', (await screen.at('#code-digits').innerText()).replace(' ', ''))
  await window.tap('#by-digits')
}

/** The member's community, and a unit that has reported in to it. */
const welcomeUnit = async (contact: Phone, desk: Phone): Promise<{ community: string; unit: string }> => {
  const { community } = told(await desk.call('members', 'ofCommunity', { pile: 'toConfirm' }))
  const { id: unit, version } = told(
    await contact.call('reporting', 'register', {
      ...{ clientKey: 'first-unit', name: '示例单位第一党支部', address: '榆园路 1 号', members: 30 },
      ...{ contactName: '单位联系人', phone: '13812341234', community: community.code },
    }),
  )
  told(await desk.call('reporting', 'confirm', { unit, version }))
  return { community: community.code, unit }
}

const reportIn = async (member: Window): Promise<void> => {
  await member.tap('#reporting-in')
  await member.shoot('double-report-1-away')
  await member.tap('#report-in')
  await member.tap('#submit')
  await member.says('请填姓名').waitFor()
  await member.tap('#here')
  await member.answer('允许')
  await member.says('青檀社区 · 03 网格').waitFor()
  await member.write('member-name', '示例党员')
  await member.write('member-phone', '13812341234')
  await member.tap('#skill-law')
  await member.tap('#pick-unit')
  await member.write('unit-search', '示例单位第一')
  await member.tap('.community-choice')
  await member.says('单位联系人会确认您是本单位党员').waitFor()
  await member.shoot('double-report-3-form')
  await member.tap('#submit')
  await member.answer('允许')
  await member.says('已申请，等社区确认').waitFor()
  await member.shoot('double-report-4-asked')
  await member.tap('#see-home')
  await member.at('#waiting').waitFor()
  await member.shoot('double-report-5-waiting')
}

const beConfirmedByUnit = async (units: Window, unit: string, id: string): Promise<void> => {
  await units.tap(`#members-${unit}`)
  await units.says('示例党员').waitFor()
  await units.shoot('double-report-6-unit')
  await units.tap(`#confirm-${id}`)
  await units.says('没有人在等确认').waitFor()
  await units.tap('#segment-confirmed')
  await units.says('示例党员').waitFor()
  await units.back()
}

const beConfirmedByCommunity = async (desk: Window, id: string): Promise<void> => {
  await desk.at('#open-members').waitFor()
  await desk.shoot('double-report-7-queue')
  await desk.tap('#open-members')
  await desk.at(`#member-${id}`).waitFor()
  await desk.shootWide('double-report-8-to-confirm')
  await desk.tap(`#confirm-${id}`)
  await desk.at(`#member-${id}`).waitFor({ state: 'detached' })
  await desk.tap('#segment-behind')
  await desk.at(`#member-${id}`).waitFor()
  await desk.shoot('double-report-9-behind')
}

/** By the code of the station, which the desk shows. */
const checkInForTheMonth = async (member: Window, desk: Window, id: string): Promise<void> => {
  await desk.tap('#open-station')
  await desk.at('#code-digits').waitFor()
  await desk.shoot('double-report-10-station')
  await desk.shootWide('double-report-10-station-wide')
  await member.tap('#check-in')
  await typeCode(member, desk)
  await member.says('月已签到').waitFor()
  await member.shoot('double-report-11-month')
  await member.tap('#back')
  await member.says('单位已确认').waitFor()
  await member.shoot('double-report-12-home')

  await desk.back()
  await desk.at('.tag').getByText('本月未签到').first().waitFor()
  await desk.at(`#member-${id}`).waitFor({ state: 'detached' })
  await desk.tap('#segment-reportedIn')
  await desk.says('最近签到').waitFor()
  await desk.shoot('double-report-13-reported-in')
  await desk.back()
}

/** One nearby, and one of his own proposal. */
const claimPosts = async (member: Window, desk: Window): Promise<void> => {
  await member.says('已满，2 人排队').waitFor()
  await member.tap('[id^="claim-"][id$="-03"]')
  await member.says('待社区确认').waitFor()
  await member.tap('#all-posts')
  await member.says('提一个岗位').waitFor()
  await member.shoot('double-report-14-posts')
  await member.tap('#propose')
  await member.write('post-title', '周末修车角')
  await member.tap('#chip-governance')
  await member.write('post-when', '每月第二个周六')
  await member.write('post-hands', '2')
  await member.tap('#post-confirm')
  await member.says('待社区同意').waitFor()
  await member.shoot('double-report-15-proposed')

  await desk.tap('#open-service-posts')
  await desk.says('认领中').waitFor()
  await desk.shoot('double-report-16-desk-posts')
  await desk.tap('[id^="hands-"][id$="-03"]')
  await desk.says('示例党员').waitFor()
  await desk.shoot('double-report-17-hands')
  await desk.tap('[id^="confirm-"]')
  await desk.says('在岗').waitFor()
  await desk.tap('.sheet-close')
  await desk.tap('#segment-proposed')
  await desk.says('周末修车角').waitFor()
  await desk.shoot('double-report-18-desk-proposed')
  await desk.back()

  await member.tap('#segment-open')
  await member.says('在岗').waitFor()
  await member.tap('[id^="hand-back-"]')
  await member.write('sheet-text', '要出差')
  await member.shoot('double-report-19-hand-back')
  await member.tap('#sheet-confirm')
  await member.at('[id^="claim-"][id$="-03"]').waitFor()
  await member.back()
}

const publish = async (desk: Window): Promise<void> => {
  await desk.tap('#open-activities')
  await desk.tap('#open-publish')
  await desk.tap('#submit')
  await desk.says('请填活动名称').waitFor()
  await desk.shoot('double-report-20-activity-missing')
  await desk.write('activity-title', '楼道大扫除')
  await desk.says('社区治理').click()
  await desk.write('activity-about', '自带手套，一个半小时左右')
  await desk.tap('#activity-date')
  await desk.answer('确定')
  await desk.says('今天 09:00–11:00，2 小时').waitFor()
  await desk.write('activity-meeting', '社区服务站门口')
  await desk.write('activity-quota', '2')
  await desk.shoot('double-report-21-form')
  await desk.shootWide('double-report-21-form-wide')
  await desk.tap('#submit')
  await desk.says('已发布，现在可以报名').waitFor()
  await desk.shoot('double-report-22-published')
  await desk.tap('#see-activities')
  await desk.says('报名 0 / 2 人').waitFor()
}

const addPhoto = async (member: Window): Promise<void> => {
  await member.tap('#album-add')
  await member.takePhoto('拍照或选照片')
  await member.says('检查通过后大家才看得到').waitFor()
  await member.shoot('double-report-27-add-photo')
  await member.tap('#sheet-confirm')
  await member.says('活动相册 1 张').waitFor()
  await member.at('#album').scrollIntoViewIfNeeded()
  await member.says('正在检查').waitFor()
  await member.shoot('double-report-28-own-photo')
}

const hidePhoto = async (desk: Window): Promise<void> => {
  await desk.tap('#manage-album')
  await desk.says('已通过检查').waitFor()
  await desk.at('#album').scrollIntoViewIfNeeded()
  await desk.shoot('double-report-29-album')
  await desk.at('[id^="withheld-"]').click()
  await desk.says('照片里有人脸').click()
  await desk.shoot('double-report-30-hide')
  await desk.tap('#sheet-confirm')
  await desk.at('[id^="cleared-"]').waitFor()
}

/** Ended, and one credit set right: the member forgot to say when he left. */
const settle = async (desk: Window, id: string): Promise<void> => {
  await desk.says('已到点，待结算').waitFor()
  await desk.tap('#close')
  await desk.says('2 人会计入时长').waitFor()
  await desk.write('sheet-text', '扫了三个楼道，清了两车杂物')
  await desk.shoot('double-report-31-close')
  await desk.tap('#sheet-confirm')
  await desk.says('计入时长 2 人，一共 4 小时').waitFor()
  await desk.shoot('double-report-32-closed')
  await desk.tap(`#correct-${id}`)
  await desk.write('correct-minutes', '30')
  await desk.says('忘了签退').click()
  await desk.says('加 30 分钟').waitFor()
  await desk.shoot('double-report-33-correct')
  await desk.tap('#sheet-confirm')
  await desk.page.getByText(/服务时长现在一共 2 小时 30 分钟/).waitFor()
  await desk.answer('知道了')
}

/** With the member's hours in it. */
const giveCard = async (desk: Window, units: Window, unit: string): Promise<void> => {
  await desk.at(`#card-${unit}`).waitFor()
  await desk.shoot('double-report-35-desk-units')
  await desk.tap(`#card-${unit}`)
  await desk.says('1 人次，共 2 小时 30 分钟').waitFor()
  await desk.tap('#chip-good')
  await desk.write('verdict-words', '来得准时，楼道扫得干净')
  await desk.shoot('double-report-36-verdict')
  await desk.tap('#issue')
  await desk.answer('发送')
  await desk.says('已发给单位').waitFor()
  await desk.shoot('double-report-37-issued')
  await units.tap(`#cards-${unit}`)
  await units.says('楼道扫得干净').waitFor()
  await units.says('1 人，其中 1 人参加过服务').waitFor()
  await units.says('1 人次，共 2 小时 30 分钟').waitFor()
  await units.shoot('double-report-38-card')
}

test('a member reports in, unit and community confirm him, he takes a post, comes to an activity by the code on another screen, sees his hours, and his unit reads them on its card', async () => {
  const { clock } = stage.product.cloud
  clock.moveTo(at('06:00'))
  const [person, contactPerson, deskPerson] = [stage.persona('居民'), stage.persona('单位'), stage.persona('社区')]
  const people = [person, contactPerson, deskPerson, stage.persona('居民', 1), stage.persona('网格员')]
  const [own, contact, office, ...others] = await Promise.all(people.map((each) => stage.product.phone(each)))
  const { community, unit } = await welcomeUnit(contact!, office!)
  const member = await stage.open(person, 'pages/me/index')
  await reportIn(member)
  const { id } = told(await own!.call('members', 'mine', {})).member!
  const units = await stage.open(contactPerson, 'member/pages/units/index')
  await beConfirmedByUnit(units, unit, id)
  const desk = await stage.open(deskPerson, 'community/pages/queue/index')
  await beConfirmedByCommunity(desk, id)
  await checkInForTheMonth(member, desk, id)
  await claimPosts(member, desk)

  await publish(desk)
  const { activities } = told(await own!.call('activities', 'list', { pile: 'coming' }))
  const activity = activities.find(({ title }) => title === '楼道大扫除')!.id
  await member.tap('#all-activities')
  await member.tap(`#sign-up-${activity}`)
  await member.at(`#activity-${activity}`).getByText('已报名').waitFor()
  await member.shoot('double-report-23-signed-up')
  await member.back()
  for (const [n, phone] of others.entries()) {
    const facts = { name: `党员 ${String(n)}`, phone: '13812341235', community }
    const asks = told(await phone.call('members', 'reportIn', facts))
    told(await office!.call('members', 'confirmResidence', { member: asks.id, version: asks.version }))
    told(await phone.call('activities', 'signUp', { activity }))
  }
  await desk.tap(`#activity-${activity}`)
  await desk.says('起在这里显示').waitFor()
  await desk.says('候补第 1 位').waitFor()
  await desk.shoot('double-report-24-before')
  clock.moveTo(at('08:45'))
  const site = await stage.open(deskPerson, `community/pages/activity/index?id=${activity}`)
  await site.at('#code-digits').waitFor()
  await site.shoot('double-report-25-code')
  await site.shootWide('double-report-25-code-wide')
  const there = await stage.open(person, `member/pages/activity/index?id=${activity}`)
  await there.tap('#main-step')
  await typeCode(there, site)
  await there.answer('允许')
  await there.says('已签到').waitFor()
  // The list comes anew by itself while the desk looks on.
  await site.says(/动态码签到 \d\d:\d\d/).waitFor()
  await site.at('[id^="there-"]').first().click()
  await site.says('组织者登记签到').waitFor()
  await site.at('#participants').scrollIntoViewIfNeeded()
  await site.shoot('double-report-26-list')
  await there.back()
  await addPhoto(there)
  await stage.product.cloud.runTimers()
  await hidePhoto(await stage.open(deskPerson, `community/pages/activity/index?id=${activity}`))

  clock.moveTo(at('11:05'))
  const end = await stage.open(deskPerson, `community/pages/activity/index?id=${activity}`)
  await settle(end, id)
  await member.tap('#my-hours')
  await member.at('#balance').getByText('2.5', { exact: true }).waitFor()
  await member.shoot('double-report-34-hours')
  await giveCard(await stage.open(deskPerson, 'community/pages/units/index'), units, unit)
  for (const window of [member, units, desk, site, there, end]) expect(await window.errors()).toEqual([])
}, 300_000)
