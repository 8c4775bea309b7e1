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

/** As somebody at a desk sees it. */
const shootWide = async (window: Window, name: string): Promise<void> => {
  await window.page.setViewportSize({ width: 1440, height: 900 })
  await window.shoot(name)
  await window.page.setViewportSize({ width: 375, height: 812 })
}

const reportIn = async (phone: Phone, name: string): Promise<void> => {
  const desk = await stage.product.phone(stage.persona('社区'))
  const { community } = told(await desk.call('members', 'ofCommunity', { pile: 'toConfirm' }))
  const facts = { name, phone: '13812341234', unitName: '示例单位', community: community.code }
  told(await phone.call('members', 'reportIn', facts))
}

const publish = async (desk: Window): Promise<void> => {
  await desk.tap('#open-activities')
  await desk.shoot('activity-desk-1-none')
  await desk.tap('#open-publish')
  await desk.tap('#submit')
  await desk.says('请填活动名称').waitFor()
  await desk.shoot('activity-desk-2-missing')
  await desk.write('activity-title', '楼道大扫除')
  await desk.says('社区治理').click()
  await desk.write('activity-about', '自带手套，一个半小时左右')
  await desk.tap('#activity-date')
  await desk.answer('确定')
  await desk.says('今天 09:00–11:00，2 小时').waitFor()
  await desk.write('activity-meeting', '社区服务站门口')
  await desk.write('activity-quota', '2')
  await desk.shoot('activity-desk-3-form')
  await shootWide(desk, 'activity-desk-3-form-wide')
  await desk.tap('#submit')
  await desk.says('已发布，现在可以报名').waitFor()
  await desk.shoot('activity-desk-4-published')
  await desk.tap('#see-activities')
  await desk.says('报名 0 / 2 人').waitFor()
}

const addPhoto = async (member: Window): Promise<void> => {
  await member.tap('#album-add')
  await member.takePhoto('拍照或选照片')
  await member.says('检查通过后大家才看得到').waitFor()
  await member.shoot('activity-desk-11-add-photo')
  await member.tap('#sheet-confirm')
  await member.says('活动相册 1 张').waitFor()
  await member.at('#album').scrollIntoViewIfNeeded()
  await member.says('正在检查').waitFor()
  await member.shoot('activity-desk-12-own-photo')
}

const hidePhoto = async (desk: Window): Promise<void> => {
  await desk.tap('#manage-album')
  await desk.says('已通过检查').waitFor()
  await desk.at('#album').scrollIntoViewIfNeeded()
  await desk.shoot('activity-desk-13-album')
  await desk.at('[id^="withheld-"]').click()
  await desk.says('照片里有人脸').click()
  await desk.shoot('activity-desk-14-hide')
  await desk.tap('#sheet-confirm')
  await desk.at('[id^="cleared-"]').waitFor()
}

test('an activity with a full quota: published, signed up for, checked in by the code, marked by hand, closed, set right', async () => {
  stage.product.cloud.clock.moveTo(at('06:00'))
  const desk = await stage.open(stage.persona('社区'), 'community/pages/queue/index')
  await publish(desk)

  const people = [stage.persona('居民'), stage.persona('居民', 1), stage.persona('网格员')]
  const phones = await Promise.all(people.map((person) => stage.product.phone(person)))
  for (const [n, phone] of phones.entries()) await reportIn(phone, `示例党员 ${String(n + 1)}`)
  const { activities } = told(await phones[0]!.call('activities', 'list', { pile: 'coming' }))
  const { id } = activities.find(({ title }) => title === '楼道大扫除')!
  for (const phone of phones) told(await phone.call('activities', 'signUp', { activity: id }))

  await desk.tap(`#activity-${id}`)
  await desk.says('起在这里显示').waitFor()
  await desk.says('候补第 1 位').waitFor()
  await desk.shoot('activity-desk-5-before')

  stage.product.cloud.clock.moveTo(at('08:45'))
  const site = await stage.open(stage.persona('社区'), `community/pages/activity/index?id=${id}`)
  const digits = await site.at('#code-digits').innerText()
  await site.shoot('activity-desk-6-code')
  await shootWide(site, 'activity-desk-6-code-wide')
  const member = await stage.open(people[0]!, `member/pages/check-in/index?activity=${id}`)
  await member.write('digits', digits.replace(' ', ''))
  await member.tap('#by-digits')
  await member.says('签到').waitFor()
  // The list comes anew by itself while the desk looks on.
  await site.says(/动态码签到 \d\d:\d\d/).waitFor()
  await site.at('[id^="there-"]').first().click()
  await site.says('组织者登记签到').waitFor()
  await site.at('#participants').scrollIntoViewIfNeeded()
  await site.shoot('activity-desk-7-list')

  await addPhoto(await stage.open(people[0]!, `member/pages/activity/index?id=${id}`))
  await stage.product.cloud.runTimers()
  await hidePhoto(await stage.open(stage.persona('社区'), `community/pages/activity/index?id=${id}`))

  stage.product.cloud.clock.moveTo(at('11:05'))
  const end = await stage.open(stage.persona('社区'), `community/pages/activity/index?id=${id}`)
  await end.says('已到点，待结算').waitFor()
  await end.tap('#close')
  await end.says('2 人会计入时长').waitFor()
  await end.write('sheet-text', '扫了三个楼道，清了两车杂物')
  await end.shoot('activity-desk-8-close')
  await end.tap('#sheet-confirm')
  await end.says('计入时长 2 人，一共 4 小时').waitFor()
  await end.shoot('activity-desk-9-closed')
  await end.at('[id^="correct-"]').first().click()
  await end.write('correct-minutes', '30')
  await end.says('忘了签退').click()
  await end.says('加 30 分钟').waitFor()
  await end.shoot('activity-desk-10-correct')
  await end.tap('#sheet-confirm')
  await end.page.getByText(/服务时长现在一共 2 小时 30 分钟/).waitFor()
  await end.answer('知道了')
  for (const window of [desk, site, member, end]) expect(await window.errors()).toEqual([])
})
