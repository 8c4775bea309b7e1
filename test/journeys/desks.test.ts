import type { RequestId } from '../../contract/ids'
import { openScene, type Scene } from '../support/desk-scenes'
import { told } from '../support/product'
import { openStage, type Stage, type Window } from '../support/windows'

let stage: Stage
let scene: Scene

const squadron = '榆园街道综合执法中队'
const market = '榆园街道市场监管所'

beforeAll(async () => {
  stage = await openStage()
  scene = await openScene(stage)
})
afterAll(() => stage.close())

const openDesk = (group: string, page = 'community/pages/queue/index'): Promise<Window> =>
  stage.open(stage.persona(group), page)

const openCase = (group: string, id: RequestId): Promise<Window> =>
  openDesk(group, `community/pages/case/index?id=${id}`)

const leaveWell = async (...windows: readonly Window[]): Promise<void> => {
  for (const window of windows) {
    expect(await window.errors()).toEqual([])
    await window.page.close()
  }
}

test('verified and referred, whistled for with two departments, closed and rated; the resident says that it is solved', async () => {
  const id = await scene.referred()
  const desk = await openDesk('社区')
  await desk.at(`#case-${id}`).click()
  await desk.says('现场核实：属实').waitFor()
  await desk.shoot('desk-1-case')
  await desk.tap('#action-blow')
  await desk.tap('#pick-matters')
  await desk.write('matter-search', '011')
  await desk.tap('#matter-011')
  await desk.tap('#matters-picked')
  await desk.says(market).waitFor()
  await desk.write('whistle-note', '请今晚一起到北门夜市，规范摊点和油烟')
  await desk.says('马上通知这 2 家').waitFor()
  await desk.shoot('desk-2-whistle')
  await desk.tap('#blow')
  await desk.says('哨已吹响').waitFor()
  await desk.shoot('desk-3-blown')
  await desk.page.close()

  await scene.comes(squadron, id)
  await scene.comes(market, id)
  await scene.reports(squadron, id, '已规范三处摊点')
  const watching = await openCase('社区', id)
  await watching.says('已规范三处摊点').waitFor()
  await watching.shoot('desk-4-joint')
  await watching.page.close()

  await scene.reports(market, id, '油烟净化器已装上')
  const closing = await openDesk('社区')
  await closing.tap('#pile-joint')
  await closing.tap(`#next-${id}`)
  await closing.says('请写一句办得怎么样').waitFor()
  await closing.at('.star-row').nth(0).locator('.star-row-star').nth(4).click()
  await closing.at('.star-row').nth(1).locator('.star-row-star').nth(3).click()
  await closing.write('sheet-text', '夜市摊点已规范，油烟小了')
  await closing.says('会请居民确认').waitFor()
  await closing.shoot('desk-5-close')
  await closing.tap('#sheet-confirm')
  await closing.says('待确认').waitFor()
  await closing.shoot('desk-6-closed')

  const resident = await stage.open(stage.persona('居民'), `pages/request/index?id=${id}`)
  await resident.says('夜市摊点已规范，油烟小了').waitFor()
  await resident.shoot('desk-7-resident')
  await resident.tap('#action-confirm')
  await resident.says('非常满意').waitFor()
  expect(told(await scene.resident.call('requests', 'read', { id })).status).toBe('closed')
  await leaveWell(closing, resident)
})

test('a whistle off the list waits for the street, which agrees on its own page', async () => {
  const id = await scene.referred({ text: '流动摊贩聚集，清单里没有这种情况' })
  const desk = await openDesk('社区', `community/pages/whistle/index?id=${id}`)
  await desk.tap('#off-list')
  await desk.write('written', '夜间流动摊贩聚集')
  await desk.tap('#name-department')
  await desk.write('department-search', '执法中队')
  await desk.tap('#department-squadron')
  await desk.write('whistle-note', '请今晚一起到场')
  await desk.says('要先经街道工作台同意').waitFor()
  await desk.shoot('desk-8-off-list')
  await desk.tap('#blow')
  await desk.says('已报上级同意').waitFor()

  const street = await openDesk('街道')
  await street.tap('#pile-toApprove')
  await street.at(`#case-${id}`).waitFor()
  await street.shoot('desk-9-to-approve')
  await street.tap(`#next-${id}`)
  await street.says('等您答复').waitFor()
  await street.shoot('desk-10-approval')
  await street.at('.case-answers').getByText('同意', { exact: true }).click()
  await street.tap('#sheet-confirm')
  await street.says('会办中').waitFor()
  await leaveWell(desk, street)
})

test('more time is asked for, and the community answers with a reason', async () => {
  const id = await scene.raised({ text: '楼道灯不亮，配件要等', category: '0201' })
  told(await scene.worker.call('requests', 'accept', { id }))
  told(await scene.worker.call('requests', 'requestExtension', { id, amount: 2, reason: '配件后天才到' }))
  const desk = await openDesk('社区')
  await desk.tap('#pile-toApprove')
  await desk.tap(`#next-${id}`)
  await desk.says('配件后天才到').waitFor()
  await desk.shoot('desk-11-extension')
  await desk.at('.case-answers').getByText('不同意', { exact: true }).click()
  await desk.write('sheet-text', '请先装临时灯，明天办结')
  await desk.shoot('desk-12-disapprove')
  await desk.tap('#sheet-confirm')
  await desk.says('没有同意申请').waitFor()
  expect(told(await scene.worker.call('requests', 'read', { id })).approvals).toEqual([])
  await leaveWell(desk)
})

test('the street supervises with a reply due; the community replies in time', async () => {
  const id = await scene.referred({ text: '垃圾堆了一周没人清', category: '0101' })
  const street = await openCase('街道', id)
  await street.tap('#action-supervise')
  await street.write('sheet-text', '请今天清完，说明为什么拖了一周')
  await street.shoot('desk-13-supervise')
  await street.tap('#sheet-confirm')
  await street.at('#supervision').waitFor()
  await street.shoot('desk-14-supervised')

  const desk = await openCase('社区', id)
  await desk.says('请今天清完').waitFor()
  await desk.tap('#action-replySupervision')
  await desk.write('sheet-text', '今天 18 点前清完，已加派两人')
  await desk.tap('#sheet-confirm')
  await desk.says('已回复：今天 18 点前清完').waitFor()
  await desk.shoot('desk-15-replied')
  await leaveWell(street, desk)
})

test('two that are one are merged by a tap, and taken apart again', async () => {
  const first = await scene.raised({ text: '北门路灯整排不亮', category: '0201' })
  const id = await scene.referred({ text: '北门晚上一片黑，路灯没亮', category: '0201' })
  const desk = await openCase('社区', id)
  await desk.tap('#action-merge')
  await desk.at(`#merge-${first}`).waitFor()
  await desk.shoot('desk-16-merge')
  await desk.tap(`#merge-${first}`)
  await desk.says(/已并入 \d+/).waitFor()
  await desk.shoot('desk-17-merged')
  const other = await openCase('社区', first)
  await other.says('并进来 1 件').waitFor()
  await desk.tap('#action-unmerge')
  await desk.answer('撤销')
  await desk.says('待派遣').waitFor()
  expect(told(await scene.resident.call('requests', 'read', { id })).mergedInto).toBeNull()
  await leaveWell(desk, other)
})

test('a caller’s matter is written down and goes its way', async () => {
  const desk = await openDesk('社区')
  await desk.shoot('desk-18-queue')
  await desk.tap('#open-register')
  await desk.write('caller', '三号楼王女士')
  await desk.write('register-text', '三号楼楼道灯不亮，老人下楼看不见')
  await desk.tap('#choose-place')
  await desk.tap('#by-area')
  await desk.says('青檀社区').click()
  await desk.says('青檀社区 03 网格').click()
  await desk.tap('#whole-grid')
  await desk.tap('#keep-place')
  await desk.says('更改地点').waitFor()
  await desk.shoot('desk-19-register')
  await desk.tap('#submit')
  await desk.says('已登记').waitFor()
  await desk.shoot('desk-20-registered')
  await leaveWell(desk)
})

test('a department looks up the list before it gives a community something to do', async () => {
  const department = await stage.open(stage.holder('示例区民政局'), 'community/pages/entrust/index')
  await department.tap('#pick-item')
  await department.says('可以直接交').waitFor()
  await department.shoot('desk-21-items')
  await department.says('可以直接交').click()
  await department.tap('#pick-community')
  await department.says('青檀社区').click()
  await department.write('entrust-text', '请核对低保家庭名单，月底前报回')
  await department.says('社区马上收到').waitFor()
  await department.shoot('desk-22-entrust')
  await department.tap('#submit')
  await department.says('已交办').waitFor()
  await department.shoot('desk-23-entrusted')
  await leaveWell(department)
})
