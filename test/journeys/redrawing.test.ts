import { eventually } from '../support/eventually'
import { told } from '../support/product'
import { openStage, type Stage, type Window } from '../support/windows'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const openForm = async (): Promise<Window> => {
  const admin = await stage.open(stage.persona('管理员'), 'admin/pages/home/index')
  await admin.tap('#open-redrawings')
  await admin.tap('#redraw')
  return admin
}
const chooseCommunity = async (admin: Window): Promise<void> => {
  await admin.tap('#community')
  await admin.says('青檀社区').click()
}
const chip = (admin: Window, label: string) => admin.at('.chip').getByText(label, { exact: true })
const carryOut = async (admin: Window): Promise<void> => {
  await admin.tap('#carry-out')
  await admin.answer('确定调整')
  await admin.says('已经办好').waitFor()
}

const communityCode = async (): Promise<string> => {
  const resident = await stage.product.phone(stage.persona('居民'))
  const { communities } = told(await resident.call('areas', 'communities', {}))
  return communities.find(({ name }) => name === '青檀社区')!.code
}
const raise = async (n: number, community: string, name: string): Promise<void> => {
  const resident = await stage.product.phone(stage.persona('居民'))
  const { grids } = told(await resident.call('areas', 'grids', { community }))
  const area = grids.find((grid) => grid.name === name)!.code
  const place = { source: 'area', area } as const
  const clientKey = `redrawing-request-${n}`
  told(await resident.call('requests', 'raise', { clientKey, text: '楼道灯不亮', category: '0201', place }))
}

test('an administrator merges two grids: what will happen is told before, and stands in the history after', async () => {
  const community = await communityCode()
  for (const [n, name] of ['青檀社区 02 网格', '青檀社区 03 网格', '青檀社区 03 网格'].entries())
    await raise(n, community, name)
  const admin = await openForm()
  await chooseCommunity(admin)
  await chip(admin, '02 网格').click()
  await chip(admin, '03 网格').click()
  await admin.write('name-0', '青檀社区东苑网格')
  await admin.write('reason', '住户减少，两个网格并成一个')
  await admin.says('调整以后').waitFor()
  await admin.shoot('redrawing-1-merge')
  await admin.says('2 件在办诉求仍由青檀社区 03 网格员办').scrollIntoViewIfNeeded()
  await admin.shoot('redrawing-2-preview')
  await carryOut(admin)
  await admin.says('已换到新网格').waitFor()
  await admin.shoot('redrawing-3-merged')
  expect(await admin.errors()).toEqual([])

  const history = await stage.open(stage.persona('管理员'), 'admin/pages/redrawings/index')
  await history.says('住户减少，两个网格并成一个').waitFor()
  await history.shoot('redrawing-4-history')
  expect(await history.errors()).toEqual([])
})

test('an administrator splits a grid by pushing a line, then by two points on the map', async () => {
  const admin = await openForm()
  await admin.tap('#segment-split')
  await chooseCommunity(admin)
  await chip(admin, '05 网格').click()
  await admin.at('#shares').scrollIntoViewIfNeeded()
  await admin.shoot('redrawing-5-split')
  const half = await admin.at('#shares').innerText()

  await admin.at('#where input').fill('70')
  await eventually(async () => expect(await admin.at('#shares').innerText()).not.toBe(half))
  await admin.shoot('redrawing-6-pushed')

  await admin.tap('#chip-points')
  const map = admin.at('#place-map')
  const box = (await map.boundingBox())!
  await map.click({ position: { x: box.width * 0.2, y: box.height * 0.55 } })
  await map.click({ position: { x: box.width * 0.8, y: box.height * 0.45 } })
  await admin.says('北片占').waitFor()
  await admin.at('#shares').scrollIntoViewIfNeeded()
  await admin.shoot('redrawing-7-points')

  await admin.write('name-1', '青檀社区南苑网格')
  await admin.write('reason', '新小区入住，户数太多')
  await admin.at('#preview').getByText('青檀社区南苑网格员').waitFor()
  await carryOut(admin)
  await admin.shoot('redrawing-8-split-done')
  expect(await admin.errors()).toEqual([])

  const resident = await stage.product.phone(stage.persona('居民'))
  const community = await communityCode()
  const { grids } = told(await resident.call('areas', 'grids', { community }))
  expect(grids.map(({ name }) => name)).toEqual(expect.arrayContaining(['青檀社区 05 网格', '青檀社区南苑网格']))
})
