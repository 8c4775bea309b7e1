import { told } from '../support/product'
import { openStage, type Stage, type Window } from '../support/windows'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const units = 'member/pages/units/index'

/** Somebody registers a unit in 青檀社区, on his phone. */
const fill = async (window: Window, name: string): Promise<void> => {
  await window.tap('#pick-community')
  await window.write('community-search', '青檀')
  await window.says('青檀社区').waitFor()
  await window.tap('.community-choice')
  await window.write('unit-name', name)
  await window.write('unit-address', '榆园路 1 号')
  await window.write('unit-members', '30')
  await window.write('unit-resources', '会议室一间，周末能来十个人')
  await window.write('unit-contactName', '单位联系人')
  await window.write('unit-phone', '13812341234')
}

test('a unit reports in, two more come, the last one waits; the first leaves, and the waiting one has its seat', async () => {
  const member = stage.persona('党员')
  const first = await stage.open(member, 'pages/me/index')
  await first.tap('#reporting-in')
  await first.tap('#my-units')
  await first.says('单位报到，是单位党组织到一个社区登记').waitFor()
  await first.shoot('reporting-1-nothing-yet')
  await first.tap('#nothing-yet-action')
  await first.says('还没有选，一般选所在地的社区').waitFor()
  await first.tap('#submit')
  await first.says('请填地址').waitFor()
  await first.shoot('reporting-2-missing')
  await fill(first, '示例单位第一党支部')
  await first.says('还有 2 个名额').waitFor()
  await first.shoot('reporting-3-form')
  await first.tap('#submit')
  await first.says('已申请，等社区确认').waitFor()
  await first.shoot('reporting-4-asked')
  await first.tap('#see-units')
  await first.says('待社区确认').waitFor()

  const [phone, other] = await Promise.all([stage.product.phone(member), stage.product.phone(stage.persona('居民', 1))])
  const [registered] = told(await phone.call('reporting', 'mine', {})).units
  const community = registered?.community
  if (!community) throw new Error('the unit was not registered')
  const { id: unit } = registered
  const desk = await stage.open(stage.persona('社区'), 'community/pages/queue/index')
  await desk.tap('#open-units')
  await desk.says('名额 2 家，已占 1 家').waitFor()
  await desk.shoot('reporting-desk-1-asked')
  await desk.tap(`#confirm-${unit}`)
  await desk.says('已报到').waitFor()
  await desk.shoot('reporting-desk-2-confirmed')
  told(
    await other.call('reporting', 'register', {
      clientKey: 'reporting-second-unit',
      name: '示例单位第二党支部',
      address: '榆园路 2 号',
      members: 12,
      contactName: '单位联系人',
      phone: '13812341235',
      community: community.code,
    }),
  )

  const third = await stage.open(stage.persona('居民'), 'member/pages/register-unit/index')
  await fill(third, '示例单位第三党支部')
  await third.says('名额已满，还没有单位在排队，仍可排队').waitFor()
  await third.tap('#submit')
  await third.says('已排在第 1 位').waitFor()
  await third.shoot('reporting-5-waiting')
  await third.tap('#see-units')
  await third.says('排队中 第 1 位').waitFor()
  await third.shoot('reporting-6-waiting-card')

  const again = await stage.open(member, units)
  await again.says('已报到').waitFor()
  await again.shoot('reporting-7-reported-in')
  await again.tap(`#step-${unit}`)
  await again.says('单位搬走了').click()
  await again.shoot('reporting-8-leave')
  await again.tap('#sheet-confirm')
  await again.says('未报到').waitFor()
  await again.says(`${community.name}：单位搬走了`).waitFor()
  await again.tap(`#step-${unit}`)
  await again.write('community-search', '青檀')
  await again.tap('.community-choice')
  await again.says('名额已满').waitFor()
  await again.shoot('reporting-9-elsewhere')

  const told3 = await stage.open(stage.persona('居民'), 'pages/inbox/index')
  await told3.says('排到名额').click()
  await told3.says('待社区确认').waitFor()
  await told3.shoot('reporting-10-seat')
  for (const window of [first, desk, third, again, told3]) expect(await window.errors()).toEqual([])
})

test('a unit waits for a seat; the district moves it to where one is free, and its contact person reads where it is now', async () => {
  const resident = stage.persona('居民', 1)
  const contact = await stage.open(resident, 'member/pages/register-unit/index')
  await contact.write('unit-name', '示例单位 第三党支部')
  await contact.says('同名单位已向青檀社区申请报到，还没有确认').waitFor()
  await contact.at('.unit-namesake').scrollIntoViewIfNeeded()
  await contact.shoot('reporting-11-same-name')
  await fill(contact, '示例单位第四党支部')
  await contact.tap('#submit')
  await contact.says('已排在第 1 位').waitFor()
  await contact.tap('#see-units')
  const [registered] = told(await (await stage.product.phone(resident)).call('reporting', 'mine', {})).units
  if (!registered) throw new Error('the unit was not registered')
  const [unit, move] = [`#unit-${registered.id}`, `#move-${registered.id}`]
  await contact.at(unit).getByText('排队中 第 1 位').waitFor()
  await contact.shoot('reporting-rebalance-1-waiting')

  const district = await stage.open(stage.persona('区中心'), 'community/pages/queue/index')
  await district.tap('#open-rebalance')
  await district.says(/建议调整 \d+ 家/).waitFor()
  await district
    .at(move)
    .getByText(/^青檀社区 → 荷塘社区，相距 [\d.]+ 公里$/)
    .waitFor()
  await district.at(move).getByText('排队中').waitFor()
  await district.at(move).scrollIntoViewIfNeeded()
  await district.shoot('reporting-rebalance-2-plan')
  await district.tap(`#accept-${registered.id}`)
  await district.answer('调整')
  await district.at(move).waitFor({ state: 'detached' })
  await district.shoot('reporting-rebalance-3-accepted')

  const moved = await stage.open(resident, 'pages/inbox/index')
  await moved.says('单位调整').click()
  await moved.at(unit).getByText('报到社区：荷塘社区').waitFor()
  await moved.at(unit).getByText('待社区确认').waitFor()
  await moved.at(unit).getByText('荷塘社区：原在 青檀社区').waitFor()
  await moved.at(unit).scrollIntoViewIfNeeded()
  await moved.shoot('reporting-rebalance-4-moved')
  for (const window of [contact, district, moved]) expect(await window.errors()).toEqual([])
})
