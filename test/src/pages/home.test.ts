import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, serverSays } from '../../support/replies'
import { me, row } from '../../support/resident'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const open = () => openPage('pages/home/index')

test('the front page shows what I raised, how far it is and who my grid worker is', async () => {
  serverSays({ ...everyday, requests: { mine: { rows: [row()], next: null } } })
  const page = open()
  await page.says('楼道灯不亮')
  await page.says('还剩 3 小时')
  expect(page.text()).toContain('处置中')
  await page.says('我的网格 · 在岗 · 负责 286 户')
  await page.tap('#call-worker')
  expect(phone.makePhoneCall).toHaveBeenCalledWith(expect.objectContaining({ phoneNumber: '0990-0000003' }))
})

test('with nothing under way it is a short page with one main button', async () => {
  serverSays({ ...everyday, requests: { mine: { rows: [row({ status: 'closed', due: null })], next: null } } })
  const page = open()
  await page.says('我的网格')
  expect(page.text()).not.toContain('楼道灯不亮')
  await page.tap('#raise')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/pages/raise/index' }))
})

test('each of the three doors opens the form with its own categories', async () => {
  serverSays({ ...everyday, requests: { mine: { rows: [], next: null } } })
  const page = open()
  await page.tap('#module-enforcement')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/pages/raise/index?module=enforcement' }),
  )
})

test('who has not said where he lives is asked', async () => {
  serverSays({
    people: { ...everyday.people, me: { ...me, home: null, contact: null } },
    requests: { mine: { rows: [], next: null } },
  })
  const page = open()
  await page.says('谁是您的网格员')
  await page.tap('#choose-home')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/pages/place/index?for=home' }))
})

test('without a network the page says so and tries again', async () => {
  serverSays({ ...everyday, requests: { mine: noNetwork } })
  const page = open()
  await page.says('网络不稳，没有连上，请稍后再试')
  serverSays({ ...everyday, requests: { mine: { rows: [row()], next: null } } })
  await page.tap('#retry')
  await page.says('楼道灯不亮')
})

test('elder readers get four large things to do and hear the time of day', async () => {
  serverSays({
    people: { ...everyday.people, me: { ...me, elder: true } },
    requests: { mine: { rows: [row()], next: null } },
  })
  const page = open()
  await page.says('融e通 · 长辈版')
  expect(page.text()).toMatch(/拍照反映问题.*给网格员打电话.*我的事办得怎样.*身边的事/)
  await page.says('点')
  expect(page.has('.elder')).toBe(true)
  await page.tap('#nearby')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/pages/nearby/index' }))
})
