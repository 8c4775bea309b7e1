import { chinaDate, chinaMoment } from '../../src/time/moment'
import { told } from '../support/product'
import { openStage, type Stage } from '../support/windows'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
  // In the middle of a working day, so that a leave of today is running.
  const { clock } = stage.product.cloud
  clock.moveTo(chinaMoment(chinaDate(clock.now()), '10:00'))
})
afterAll(() => stage.close())

test('an administrator reads the rules of routing in sentences, and opens one', async () => {
  const admin = await stage.open(stage.persona('管理员'), 'admin/pages/home/index')
  await admin.says('派单规则').waitFor()
  await admin.shoot('administration-1-home')

  await admin.tap('#open-rules')
  await admin.says('1. 小区有物业的先找物业').waitFor()
  await admin.shoot('administration-2-rules')
  await admin.tap('#edit-rule-03')
  await admin.says('什么情况下').waitFor()
  await admin.says('噪音扰民').waitFor()
  await admin.shoot('administration-3-rule')
  expect(await admin.errors()).toEqual([])
})

test('what is tried leads to a post; a leave is entered there, and the stand-in gets the work', async () => {
  const admin = await stage.open(stage.persona('管理员'), 'admin/pages/try/index')
  await admin.tap('#try-category')
  await admin.says('公共照明').click()
  await admin.tap('#try-place')
  await admin.says('青檀社区').click()
  await admin.says('青檀社区 03 网格').click()
  await admin.tap('#whole-grid')
  await admin.tap('#run')
  await admin.says('为什么是他').waitFor()
  await admin.says('位置在青檀社区 03 网格内，“公共照明”由青檀社区 03 网格员负责').waitFor()
  await admin.shoot('administration-4-try')

  await admin.tap('#tried-post')
  await admin.says('现在由青檀社区 03 网格员负责').waitFor()
  await admin.tap('#ask-leave')
  await admin.write('staff-search', '青檀社区 04 网格员')
  await admin.says(/^青檀社区 04 网格员$/).click()
  await admin.says('青檀社区 04 网格员顶岗').waitFor()
  await admin.shoot('administration-5-leave')
  await admin.tap('#save-leave')
  await admin.says('现在由青檀社区 04 网格员负责').waitFor()
  await admin.shoot('administration-6-post')
  expect(await admin.errors()).toEqual([])

  const resident = await stage.product.phone(stage.persona('居民'))
  const { home } = told(await resident.call('people', 'me', {}))
  const place = { source: 'area', area: home!.area } as const
  told(
    await resident.call('requests', 'raise', {
      clientKey: 'while-on-leave',
      text: '楼道灯不亮',
      category: '0201',
      place,
    }),
  )
  const standIn = await stage.open(stage.persona('网格员', 1), 'worker/pages/tasks/index')
  await standIn.says('楼道灯不亮').waitFor()
  await standIn.shoot('administration-7-stand-in')
  expect(await standIn.errors()).toEqual([])
})

test('the centre finds the posts that nobody holds', async () => {
  const centre = await stage.open(stage.persona('区中心'), 'admin/pages/posts/index')
  await centre.says('持岗：').waitFor()
  await centre.shoot('administration-8-posts')
  await centre.tap('#segment-vacant')
  await centre.says('暂时没有人').waitFor()
  await centre.shoot('administration-9-vacant')
  expect(await centre.errors()).toEqual([])
})

test('an administrator enters the days off of a year and changes a time, from the home of administration', async () => {
  const admin = await stage.open(stage.persona('管理员'), 'admin/pages/home/index')
  await admin.tap('#open-calendar')
  await admin.says('办公时间').waitFor()
  await admin.shoot('administration-10-calendar')
  const next = Number(chinaDate(stage.product.cloud.clock.now()).slice(0, 4)) + 1
  await admin.tap(`#chip-${next}`)
  await admin.tap('#add-days')
  await admin.says('加上这 1 天').waitFor()
  await admin.shoot('administration-11-days')
  await admin.tap('#add-these-days')
  await admin.says('还没保存').waitFor()
  await admin.tap('#chip-complete')
  await admin.shoot('administration-12-draft')
  await admin.tap('#save-year')
  await admin.says('已录全').waitFor()
  await admin.tap('#ask-hours')
  await admin.says('加一段办公时间').waitFor()
  await admin.shoot('administration-13-hours')
  expect(await admin.errors()).toEqual([])

  const limits = await stage.open(stage.persona('管理员'), 'admin/pages/limits/index')
  await limits.tap('#limit-ordinary-accept')
  await limits.write('amount', '3')
  await limits.shoot('administration-14-limit')
  await limits.tap('#save-limit')
  await limits.at('#limit-ordinary-accept').getByText('3 个工作时').waitFor()
  await limits.shoot('administration-15-limits')
  await limits.tap('#segment-categories')
  await limits.says('给一个类别单独定时限').waitFor()
  await limits.shoot('administration-16-categories')
  await limits.tap('#segment-ladders')
  await limits.says('时限过半').waitFor()
  await limits.shoot('administration-17-ladders')
  expect(await limits.errors()).toEqual([])
})
