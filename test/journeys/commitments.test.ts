import { eventually } from '../support/eventually'
import { told } from '../support/product'
import { openStage, type Stage } from '../support/windows'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('a unit promises, does it and says so, and a resident rates it', async () => {
  const contact = stage.persona('党员')
  const [phone, desk] = await Promise.all([stage.product.phone(contact), stage.product.phone(stage.persona('社区'))])
  const { community } = told(await desk.call('reporting', 'reception', {}))
  const registered = told(
    await phone.call('reporting', 'register', {
      clientKey: 'commitments-first-unit',
      name: '示例单位第一党支部',
      address: '榆园路 1 号',
      members: 30,
      contactName: '单位联系人',
      phone: '13812341234',
      community: community.code,
    }),
  )
  const { id: unit } = registered
  told(await desk.call('reporting', 'confirm', { unit, version: registered.version }))

  const unitPage = await stage.open(contact, 'member/pages/units/index')
  await unitPage.says('我们的承诺').waitFor()
  await unitPage.shoot('commitments-1-unit')
  await unitPage.tap(`#commitments-${unit}`)
  await unitPage.says('今年还没有承诺').waitFor()
  await unitPage.shoot('commitments-2-nothing-yet')
  await unitPage.tap('#promise')
  await unitPage.write('sheet-text', '每月上门为行动不便的老人理发一次')
  await unitPage.shoot('commitments-3-promise')
  await unitPage.tap('#sheet-confirm')
  await unitPage.says('填写完成情况').click()
  await unitPage.write('sheet-text', '11 月 20 日上门 6 户，为 8 位老人理发')
  await unitPage.takePhoto('拍照或选照片')
  await unitPage.says('检查通过才公开').waitFor()
  await unitPage.shoot('commitments-4-complete')
  await unitPage.tap('#sheet-confirm')
  await unitPage.says('已完成').waitFor()
  await unitPage.says('1 张照片居民还看不到').waitFor()
  await unitPage.shoot('commitments-5-completed')
  await stage.product.cloud.runTimers()
  const ours = () => phone.call('appraisal', 'commitmentsOf', { unit, year: new Date().getFullYear() })
  await eventually(ours, (shown) => expect(told(shown).commitments[0]?.photos).toHaveLength(1))

  const resident = await stage.open(stage.persona('居民'), 'pages/me/index')
  await resident.says('承诺公示').waitFor()
  await resident.shoot('commitments-6-me')
  await resident.tap('#commitments')
  if ((await resident.at('#nothing-yet-action').count()) > 0) await resident.tap('#nothing-yet-action')
  else await resident.tap('#other-community')
  await resident.write('community-search', community.name)
  await resident.tap(`#community-${community.code}`)
  await resident.says('评价').waitFor()
  await resident.at('.photo').waitFor()
  await resident.shoot('commitments-7-public')
  await resident.at('.promise-steps').getByText('评价', { exact: true }).click()
  await resident.tap('#rate-4')
  await resident.write('rate-words', '师傅很耐心')
  await resident.shoot('commitments-8-rate')
  await resident.tap('#send-rating')
  await resident.says('我的评价').waitFor()
  await resident.shoot('commitments-9-rated')
  await resident.says('居民怎么说').click()
  await resident.says('今天').waitFor()
  await resident.shoot('commitments-10-comments')

  for (const window of [unitPage, resident]) expect(await window.errors()).toEqual([])
})
