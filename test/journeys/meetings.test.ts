import { areaCode, unitId } from '../../contract/ids'
import { calendarDay } from '../../src/time/words'
import { told } from '../support/product'
import { openStage, type Stage, type Window } from '../support/windows'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

// The day after: what is convened for the afternoon lies ahead whenever this runs.
const day = calendarDay(new Date(), 1)
const at = (clock: string): Date => new Date(`${day}T${clock}:00+08:00`)

/** A unit of the community, whose contact person speaks for one of its part-time members. */
const settleUnit = async (): Promise<void> => {
  const [desk, contact] = await Promise.all([
    stage.product.phone(stage.persona('社区')),
    stage.product.phone(stage.persona('单位')),
  ])
  const { body } = told(await desk.call('meetings', 'bodies', {}))
  const community = areaCode.parse(body.code)
  const unit = told(
    await contact.call('reporting', 'register', {
      ...{ clientKey: 'meetings-first-unit', name: '示例单位 09 党支部', address: '榆园路 1 号', members: 30 },
      ...{ contactName: '单位联系人', phone: '13812341234', community },
    }),
  )
  told(await desk.call('reporting', 'confirm', { unit: unitId.parse(unit.id), version: unit.version }))
}

const register = async (desk: Window): Promise<void> => {
  await desk.tap('#open-body')
  await desk.says('青檀社区大党委').waitFor()
  await desk.says('季度联席会议').waitFor()
  await desk.shoot('meetings-1-body')
  await desk.tap('#segment-roster')
  await desk.says('任期已满').waitFor()
  await desk.shoot('meetings-2-roster')
  await desk.tap('#add-member')
  await desk.tap('#save-member')
  await desk.says('请填姓名').waitFor()
  await desk.write('member-name', '兼职委员 09')
  await desk.tap('#pick-unit')
  await desk.says('示例单位 09 党支部').click()
  await desk.write('member-duty', '联系充电桩')
  await desk.shoot('meetings-3-member')
  await desk.tap('#save-member')
  await desk.says('单位联系人会收到通知').waitFor()
}

const convene = async (desk: Window): Promise<void> => {
  await desk.tap('#segment-meetings')
  await desk.tap('#convene')
  await desk.tap('#send')
  await desk.says('请填会议名称').waitFor()
  await desk.write('meeting-title', '第四季度联席会议')
  await desk.tap('#meeting-date')
  await desk.answer('确定')
  await desk.write('meeting-place', '社区会议室')
  await desk.write('topic-0', '充电桩怎么装')
  await desk.write('by-0', '社区党委')
  await desk.shoot('meetings-4-convene')
  await desk.tap('#send')
  await desk.says('还没有答复').waitFor()
}

const hold = async (desk: Window): Promise<void> => {
  await desk.tap('#sign-in')
  await desk.says('保存，到会 1 人').waitFor()
  await desk.shoot('meetings-6-sign-in')
  await desk.tap('#sign-in-confirm')
  await desk.tap('#decide-0')
  await desk.tap('#chip-passed')
  await desk.write('votes-inFavour', '2')
  await desk.says('到会 1 人，票数加起来是 2').waitFor()
  await desk.write('votes-inFavour', '1')
  await desk.shoot('meetings-7-decide')
  await desk.tap('#decide-confirm')
  await desk.says('同意 1 · 反对 0 · 弃权 0').waitFor()
  await desk.tap('#resolve')
  await desk.write('resolution-text', '在东门装好充电桩')
  await desk.says('兼职委员 09（示例单位 09 党支部）').click()
  await desk.tap('#resolution-due')
  await desk.answer('确定')
  await desk.shoot('meetings-8-resolve')
  await desk.tap('#resolve-confirm')
  await desk.says('决议 1 项').waitFor()
  await desk.tap('#minutes')
  await desk.write('sheet-text', '同意在东门装充电桩')
  await desk.tap('#sheet-confirm')
  await desk.answer('发布')
  await desk.says('发布，不再改动').waitFor()
  await desk.shoot('meetings-9-published')
}

test('a desk convenes, a contact person answers, the meeting is held and resolves something, he reports it done, the desk accepts', async () => {
  stage.product.cloud.clock.moveTo(at('09:00'))
  await settleUnit()
  const desk = await stage.open(stage.persona('社区'), 'community/pages/queue/index')
  await register(desk)
  await convene(desk)

  const contact = await stage.open(stage.persona('单位'), 'member/pages/units/index')
  await contact.tap('[id^="seat-"]')
  await contact.says('第四季度联席会议').click()
  await contact.says('还没有答复').waitFor()
  await contact.tap('#come')
  await contact.says('兼职委员 09：参加').waitFor()
  await contact.shoot('meetings-5-answered')

  stage.product.cloud.clock.moveTo(at('15:05'))
  const site = await stage.open(stage.persona('社区'), 'community/pages/body/index')
  await site.says('第四季度联席会议').click()
  await hold(site)

  const tasks = await stage.open(stage.persona('单位'), 'member/pages/seat/index')
  await tasks.tap('#segment-tasks')
  await tasks.says('在东门装好充电桩').waitFor()
  await tasks.tap('[id^="report-"]')
  await tasks.write('sheet-text', '东门 4 处都已装好通电')
  await tasks.tap('#sheet-confirm')
  await tasks.says('待验收').waitFor()
  await tasks.shoot('meetings-10-reported')
  await tasks.tap('#segment-year')
  await tasks.says('写年底述职').or(tasks.says('缺目标')).first().waitFor()
  await tasks.shoot('meetings-11-year')

  const body = await stage.open(stage.persona('社区'), 'community/pages/body/index')
  await body.tap('#segment-resolutions')
  await body.tap('#chip-reported')
  await body.shoot('meetings-12-to-accept')
  await body.tap('[id^="accept-"]')
  await body.says('没有等您验收的决议').waitFor()
  await body.tap('#segment-year')
  await body.says('家缺目标').waitFor()
  await body.shoot('meetings-13-year')
  const errors = await Promise.all([desk, contact, site, tasks, body].map((window) => window.errors()))
  expect(errors.flat()).toEqual([])
})

test('a part-time member himself enters by the code that the desk has made for him', async () => {
  const desk = await stage.open(stage.persona('社区'), 'community/pages/body/index')
  await desk.tap('#segment-roster')
  await desk.says('没有人收到通知').waitFor()
  await desk.tap('.card:has-text("兼职委员 04") [id^="invite-"]')
  const dialog = desk.page.locator('.mp-overlays').getByText('的邀请码')
  const [, code = ''] = /邀请码 (\w{8})/.exec((await dialog.textContent()) ?? '') ?? []
  await desk.shoot('meetings-14-code')
  await desk.answer('知道了')

  const member = await stage.open(stage.persona('居民'), 'member/pages/home/index')
  await member.tap('#my-seat')
  await member.says('要一个邀请码').waitFor()
  await member.shoot('meetings-15-no-seat')
  await member.tap('#nothing-yet-action')
  await member.write('join-code', code.toLowerCase())
  await member.shoot('meetings-16-join')
  await member.tap('#join')
  await member.says('兼职委员 04').waitFor()
  await member.shoot('meetings-17-seat')
  await desk.tap('#chip-past')
  await desk.tap('#chip-current')
  await desk.says('本人会收到通知').waitFor()
  await desk.shoot('meetings-18-joined')
  expect((await Promise.all([desk, member].map((window) => window.errors()))).flat()).toEqual([])
})
