import { told, type Phone } from '../support/product'
import { openStage, type Stage } from '../support/windows'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('a desk lists a demand and matches it with what a unit gives; the unit agrees and does it, and everybody sees it accepted', async () => {
  const contact = stage.persona('党员')
  const [phone, other, office] = await Promise.all(
    [contact, stage.persona('居民', 1), stage.persona('社区')].map((person) => stage.product.phone(person)),
  )
  const { community } = told(await office!.call('reporting', 'reception', {}))
  const settled = async (by: Phone, key: string, name: string) => {
    const { id, version } = told(
      await by.call('reporting', 'register', {
        ...{ clientKey: `projects-${key}-unit`, name, address: '榆园路 1 号', members: 30 },
        ...{ contactName: '单位联系人', phone: '13812341234', community: community.code },
      }),
    )
    told(await office!.call('reporting', 'confirm', { unit: id, version }))
    return id
  }
  const unit = await settled(phone!, 'first', '示例单位第一党支部')
  // Another one takes part: who gives something is not offered as his own partner.
  await settled(other!, 'second', '示例单位第二党支部')

  const unitPage = await stage.open(contact, 'member/pages/units/index')
  await unitPage.tap(`#resources-${unit}`)
  await unitPage.says('还没有登记资源').waitFor()
  await unitPage.shoot('projects-1-nothing-yet')
  await unitPage.tap('#new-resource')
  await unitPage.tap('#resource-confirm')
  await unitPage.says('请写明能提供什么').waitFor()
  await unitPage.write('resource-title', '消防知识讲解')
  await unitPage.tap('#chip-training')
  await unitPage.tap('#time-sundays')
  await unitPage.shoot('projects-2-resource')
  await unitPage.tap('#resource-confirm')
  await unitPage.says('消防知识讲解').waitFor()

  const desk = await stage.open(stage.persona('社区'), 'community/pages/queue/index')
  await desk.tap('#open-three-lists')
  await desk.says('已等 41 天').waitFor()
  await desk.shoot('projects-3-demands')
  await desk.tap('#new-demand')
  await desk.write('demand-title', '冬季用火用电安全课')
  await desk.tap('#chip-training')
  await desk.tap('#time-sundays')
  await desk.shoot('projects-4-demand')
  await desk.tap('#demand-confirm')
  await desk.says('冬季用火用电安全课').waitFor()
  await desk.tap('.card:has-text("冬季用火用电安全课") [id^="look-"]')
  await desk.says('消防知识讲解').waitFor()
  await desk.shoot('projects-5-suggestions')
  await desk.tap('[id^="fit-"]:has-text("消防知识讲解") [id^="match-"]')
  await desk.says('五联共建').waitFor()
  await desk.shoot('projects-6-match')
  await desk.tap('#pick-partner')
  await desk.says('单位党组织').waitFor()
  await desk.shoot('projects-6-partners')
  await desk.tap('.community-choice')
  await desk.says('×').waitFor()
  await desk.shoot('projects-6-partner')
  await desk.tap('#project-confirm')
  await desk.says('等对方同意').waitFor()
  await desk.shoot('projects-7-proposed')

  await unitPage.tap('#segment-projects')
  await unitPage.says('冬季用火用电安全课').click()
  await unitPage.tap('#step-agree')
  await unitPage.says('做完后请填写完成情况').waitFor()
  await unitPage.shoot('projects-8-agreed')
  await unitPage.tap('#step-finish')
  await unitPage.write('sheet-text', '11 月 29 日讲了一小时，到场 46 人')
  await unitPage.tap('#sheet-confirm')
  await unitPage.says('等社区验收').waitFor()

  // What has changed meanwhile is refused in words, and shown as it stands.
  await desk.tap('#step-callOff')
  await desk.write('sheet-text', '时间安排不开')
  await desk.tap('#sheet-confirm')
  await desk.answer('知道了')
  await desk.says('请看完成情况').waitFor()
  await desk.shoot('projects-9-done')
  await desk.tap('#step-accept')
  await desk.answer('验收通过')
  await desk.says('已验收').waitFor()

  const resident = await stage.open(stage.persona('居民'), `member/pages/public-projects/index`)
  await resident.tap('#nothing-yet-action')
  await resident.write('community-search', community.name)
  await resident.tap(`#community-${community.code}`)
  await resident.says('到场 46 人').waitFor()
  await resident.shoot('projects-10-public')
  await resident.tap('#ask-demand')
  await resident.says('还没有提过需求').waitFor()
  await resident.tap('#ask-demand')
  await resident.shoot('projects-11-ask')
  expect(await Promise.all([unitPage, desk, resident].map((window) => window.errors()))).toEqual([[], [], []])
})
