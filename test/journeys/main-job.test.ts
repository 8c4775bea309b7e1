import { openStage, type Stage, type Window } from '../support/windows'

let stage: Stage
let resident: Window
let worker: Window

beforeAll(async () => {
  stage = await openStage()
  resident = await stage.open(stage.persona('居民'))
  worker = await stage.open(stage.persona('网格员'), 'worker/pages/tasks/index')
})
// What both saw last: where a failed journey stands.
afterEach(() => Promise.all([resident.shoot('resident-last'), worker.shoot('worker-last')]))
afterAll(() => stage.close())

test('two people in two windows: raised, pushed, accepted, resolved, confirmed and rated', async () => {
  await resident.says('有事，找网格员').waitFor()
  await resident.shoot('1-home')
  await resident.tap('#raise')
  await resident.answer('允许')
  await resident.takePhoto('拍照')
  await resident.write('raise-text', '三号楼二单元楼道灯坏了两天，晚上老人下楼看不见。')
  await resident.says('青檀社区 03 网格').waitFor()
  await resident.shoot('2-raise')
  await resident.tap('#submit')
  await resident.answer('允许')
  await resident.says(/已派给 青檀社区 03 网格员/).waitFor()
  await resident.shoot('3-sent')

  // WeChat tells the worker, and a tap on the banner opens the task.
  const banner = worker.banner('新任务提醒')
  await banner.waitFor()
  await worker.shoot('4-pushed')
  await banner.click()
  await worker.says('三号楼二单元楼道灯坏了两天').waitFor()
  await worker.tap('#action-accept')
  await worker.at('#action-resolve').waitFor()
  await worker.tap('#action-arrive')
  await worker.answer('允许')
  await worker.says(/距现场约/).waitFor()
  await worker.shoot('5-task')
  await worker.tap('#action-resolve')
  await worker.write('sheet-text', '灯头烧坏，已换新的')
  await worker.takePhoto('拍办好后')
  await worker.says(/会请居民确认或请人核查/).waitFor()
  await worker.tap('#sheet-confirm')
  await worker.says('待确认').waitFor()

  await resident.tap('#see-progress')
  await resident.at('#action-confirm').waitFor()
  await resident.shoot('6-result')
  await resident.tap('#action-confirm')
  await resident.says('非常满意').click()
  await resident.write('sheet-text', '修得很快')
  await resident.tap('#sheet-confirm')
  await resident.says('修得很快').waitFor()
  await resident.shoot('7-rated')

  expect(await resident.errors()).toEqual([])
  expect(await worker.errors()).toEqual([])
})
