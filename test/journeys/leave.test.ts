import { chinaDate, chinaMoment } from '../../src/time/moment'
import { told, type Phone } from '../support/product'
import { openStage, type Stage, type Window } from '../support/windows'

let stage: Stage
let resident: Phone
let holder: Window
let deputy: Window

const tasks = 'worker/pages/tasks/index'
/** Of a working day, so that a leave of today runs, and ends in the evening. */
const at = (clock: string): Date => chinaMoment(chinaDate(stage.product.cloud.clock.now()), clock)

beforeAll(async () => {
  stage = await openStage()
  stage.product.cloud.clock.moveTo(at('10:00'))
  resident = await stage.product.phone(stage.persona('居民'))
  holder = await stage.open(stage.persona('网格员'), tasks)
  deputy = await stage.open(stage.persona('网格员', 1), tasks)
})
afterEach(() => Promise.all([holder.shoot('leave-holder-last'), deputy.shoot('leave-deputy-last')]))
afterAll(() => stage.close())

let drafts = 0
const raise = async (text: string) => {
  const { longitude, latitude } = stage.home
  return told(
    await resident.call('requests', 'raise', {
      clientKey: `leave-${String(++drafts).padStart(8, '0')}`,
      text,
      category: '0201',
      place: { source: 'pin', at: [longitude, latitude] },
    }),
  )
}

/** The requests of which somebody was told, each once. */
const toldOf = async (group: string, n: number): Promise<string[]> => {
  const phone = await stage.product.phone(stage.persona(group, n))
  const { notices } = told(await phone.call('inbox', 'list', {}))
  return [...new Set(notices.flatMap(({ request }) => request ?? []))]
}

test('while a worker is on leave his deputy gets the message and the work; when he is back, it is his again', async () => {
  const before = await raise('花坛边路灯不亮')
  await holder.banner('新任务提醒').waitFor()

  const admin = await stage.open(
    stage.persona('管理员'),
    `admin/pages/post/index?id=${encodeURIComponent(before.assignee.post)}`,
  )
  await admin.says('现在由青檀社区 03 网格员负责').waitFor()
  await admin.tap('#ask-deputies')
  await admin.write('staff-search', '青檀社区 04 网格员')
  await admin.says(/^青檀社区 04 网格员$/).click()
  await admin.shoot('leave-1-deputy')
  await admin.tap('#save-deputies')
  await admin.at('#ask-deputies').getByText('青檀社区 04 网格员').waitFor()
  await admin.tap('#ask-leave')
  await admin.says('不选就由代班人负责').waitFor()
  await admin.shoot('leave-2-leave')
  await admin.tap('#save-leave')
  await admin.says('现在由青檀社区 04 网格员负责').waitFor()
  await admin.shoot('leave-3-away')

  const during = await raise('楼道灯不亮，老人下楼看不见')
  await deputy.banner('新任务提醒').waitFor()
  await deputy.shoot('leave-4-pushed')
  await deputy.banner('新任务提醒').click()
  await deputy.says('楼道灯不亮，老人下楼看不见').waitFor()
  await deputy.tap('#action-accept')
  await deputy.tap('#action-resolve')
  await deputy.write('sheet-text', '替同事换了灯头')
  await deputy.takePhoto('拍办好后')
  await deputy.shoot('leave-5-resolve')
  await deputy.tap('#sheet-confirm')
  await deputy.says('待确认').waitFor()
  await deputy.shoot('leave-6-resolved')
  told(await resident.call('requests', 'confirm', { id: during.id }))
  // What lay there before is the deputy's to do as well.
  const left = await stage.open(stage.persona('网格员', 1), tasks)
  await left.says('花坛边路灯不亮').waitFor()
  await left.shoot('leave-7-left-lying')
  await left.tap(`#accept-${before.id}`)
  await left.says('没有等您签收的任务').waitFor()
  expect(await toldOf('网格员', 0)).toEqual([before.id])
  expect(await toldOf('网格员', 1)).toContain(during.id)

  stage.product.cloud.clock.moveTo(at('17:31'))
  const after = await raise('停车场入口灯坏了')
  await holder.banner('新任务提醒').getByText('停车场入口灯坏了').waitFor()
  await holder.banner('新任务提醒').getByText('停车场入口灯坏了').click()
  await holder.says('停车场入口灯坏了').waitFor()
  await holder.tap('#action-accept')
  await holder.at('#action-resolve').waitFor()
  await holder.shoot('leave-8-back')
  expect(await toldOf('网格员', 1)).not.toContain(after.id)
  for (const window of [admin, holder, deputy, left]) expect(await window.errors()).toEqual([])
})
