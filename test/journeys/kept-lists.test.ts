import { openStage, type Stage } from '../support/windows'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** What warm functions remember of the lists is too old by now. */
const forgetting = () => stage.product.cloud.clock.moveBy(60_000)

test('an administrator adds a matter, a street finds it to whistle for, and once it is switched off it is offered no more', async () => {
  const admin = await stage.open(stage.persona('管理员'), 'admin/pages/home/index')
  await admin.says('社区准入清单').waitFor()
  await admin.shoot('kept-lists-1-home')
  await admin.tap('#open-matters')
  await admin.says('上拉看更多').waitFor()
  await admin.shoot('kept-lists-2-matters')
  await admin.tap('#new-row')
  await admin.write('name', '无人机扰民')
  await admin.write('class-name', '治安与校园周边')
  await admin.tap('#lead')
  await admin.shoot('kept-lists-3-lead')
  await admin.tap('#lead-policeStation')
  await admin.tap('#assist')
  await admin.tap('#assist-squadron')
  await admin.tap('#assist-done')
  await admin.tap('#type-daily')
  await admin.tap('#finish-daily')
  await admin.write('amount', '2')
  await admin.shoot('kept-lists-4-time')
  await admin.tap('#own-time')
  await admin.says('2 个工作日').waitFor()
  await admin.write('keywords', '航拍、黑飞')
  await admin.shoot('kept-lists-5-new')
  await admin.tap('#save-row')
  await admin.write('kept-search', '黑飞')
  await admin.says('158 无人机扰民').waitFor()
  await admin.shoot('kept-lists-6-found')

  forgetting()
  const street = await stage.open(stage.persona('街道'), 'community/pages/matters/index')
  await street.write('matter-search', '黑飞')
  await street.says('无人机扰民').click()
  await street.says(/牵头：.*派出所/).waitFor()
  await street.shoot('kept-lists-7-offered')

  await admin.tap('#row-158')
  await admin.tap('#turn')
  await admin.says('撤销，继续使用').waitFor()
  await admin.shoot('kept-lists-8-off')
  forgetting()
  const later = await stage.open(stage.persona('街道'), 'community/pages/matters/index')
  await later.write('matter-search', '黑飞')
  await later.says('没有找到这样的事项').waitFor()

  await admin.tap('#turn')
  await admin.says('使用中').waitFor()
  forgetting()
  await later.write('matter-search', '无人机扰民')
  await later.says('158 无人机扰民').waitFor()
  for (const window of [admin, street, later]) expect(await window.errors()).toEqual([])
})

test('the centre puts a certificate on the access list, and a resident reads it until it is taken off', async () => {
  const centre = await stage.open(stage.persona('区中心'), 'admin/pages/access-items/index')
  await centre.says('上拉看更多').waitFor()
  await centre.shoot('kept-lists-9-access')
  await centre.tap('#new-row')
  await centre.write('name', '宠物免疫证明')
  await centre.tap('#chip-certificate')
  await centre.tap('#chip-cancelled')
  await centre.tap('#department')
  await centre.says('公安分局').click()
  await centre.write('basis', '民发〔2020〕20号')
  await centre.write('instead', '出示免疫本')
  await centre.shoot('kept-lists-10-item')
  await centre.tap('#save-row')

  const read = async () => {
    forgetting()
    const resident = await stage.open(stage.persona('居民'), 'pages/access/index')
    await resident.write('access-search', '宠物')
    return resident
  }
  await centre.write('kept-search', '宠物')
  await centre.says('宠物免疫证明').waitFor()
  const resident = await read()
  await resident.says('出示免疫本').waitFor()
  await resident.shoot('kept-lists-11-read')

  await centre.says('宠物免疫证明').click()
  await centre.tap('#turn')
  await centre.says('等于不在清单上').waitFor()
  const later = await read()
  await later.says('清单里没有找到').waitFor()
  for (const window of [centre, resident, later]) expect(await window.errors()).toEqual([])
})
