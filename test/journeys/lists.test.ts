import { openStage, type Stage } from '../support/windows'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('a street looks up whom it could whistle for, and a resident what he need not bring', async () => {
  const street = await stage.open(stage.persona('街道'), 'community/pages/queue/index')
  await street.tap('#open-matters')
  await street.write('matter-search', '井盖')
  await street.says('井盖缺失、破损').click()
  await street.says(/牵头：示例区市政养护中心/).waitFor()
  await street.says('1 小时内签收').waitFor()
  await street.shoot('lists-1-matters')

  const resident = await stage.open(stage.persona('居民'), 'pages/access/index')
  await resident.write('access-search', '亲属')
  await resident.says('居民养犬证明').waitFor({ state: 'detached' })
  await resident.says('出示户口簿').waitFor()
  await resident.shoot('lists-2-access')

  expect(await street.errors()).toEqual([])
  expect(await resident.errors()).toEqual([])
})
