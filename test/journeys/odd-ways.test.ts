import { told } from '../support/product'
import { openStage, type Stage, type Window } from '../support/windows'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** The front page, then the form; the position may be asked for on the way. */
const beginDraft = async (window: Window, text: string): Promise<void> => {
  await window.tap('#raise')
  await window.answer('允许')
  await window.write('raise-text', text)
}

const raisedBy = async (openid: string): Promise<string[]> => {
  const phone = await stage.product.phone(openid)
  return told(await phone.call('requests', 'mine', {})).rows.map((row) => row.title)
}

test('the network fails at submit: nothing is lost, and it is sent once when the network is back', async () => {
  const openid = stage.persona('居民')
  const resident = await stage.open(openid)
  await beginDraft(resident, '路灯不亮，网断了也要交上去')
  await resident.says('青檀社区 03 网格').waitFor()
  await resident.offline(true)
  await resident.tap('#submit')
  await resident.says(/网络不稳/).waitFor()
  await resident.shoot('offline-waiting')
  expect(await raisedBy(openid)).toEqual([])

  await resident.offline(false)
  await resident.page.goto(resident.page.url().replace(/page=[^&]*/, 'page=pages/requests/index'))
  await resident.says('待签收').waitFor()
  expect(await raisedBy(openid)).toEqual(['路灯不亮，网断了也要交上去'])
  expect(await resident.errors()).toEqual([])
})

test('an anonymous request reaches the worker without a name', async () => {
  const resident = await stage.open(stage.persona('居民'))
  const worker = await stage.open(stage.persona('网格员'), 'worker/pages/tasks/index')
  await beginDraft(resident, '楼上装修太吵，不想让邻居知道是我')
  await resident.says('青檀社区 03 网格').waitFor()
  await resident.tap('.raise-anonymous-switch')
  await resident.says('联系电话').waitFor({ state: 'detached' })
  // Who thinks again can take it back, and think again.
  await resident.tap('.raise-anonymous-switch')
  await resident.says('联系电话').waitFor()
  await resident.tap('.raise-anonymous-switch')
  await resident.tap('#submit')
  await resident.answer('允许')
  await resident.says(/已派给/).waitFor()

  await worker.banner('新任务提醒').click()
  await worker.says('匿名居民').waitFor()
  await worker.shoot('anonymous-task')
  expect(await worker.page.locator('.mp-page.top').innerText()).not.toContain('居民 0001')
})

test('a point outside the district asks for the area, and the request goes on from there', async () => {
  const resident = await stage.open(stage.persona('居民'))
  await resident.stand(120.1, 36.1)
  await beginDraft(resident, '井盖破了，定位不准')
  await resident.says(/没有认出在哪个网格/).waitFor()
  await resident.tap('#choose-place')
  await resident.tap('#by-area')
  await resident.says('青檀社区').click()
  await resident.says('青檀社区 05 网格').click()
  await resident.tap('#whole-grid')
  await resident.tap('#keep-place')
  await resident.shoot('outside-area')
  await resident.tap('#submit')
  await resident.answer('允许')
  await resident.says(/已派给|已交/).waitFor()
})
