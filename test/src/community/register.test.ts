import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow, outline, placeView, view } from '../../support/resident'
import { dispatcher } from '../../support/staff'
import { uploadsArrive, anUploadedPhoto } from '../../support/uploads'
import { closePages, openPage, type OpenPage } from '../../support/weapp'

beforeAll(() => {
  startPhone()
  uploadsArrive()
})
afterEach(closePages)

const says = (requests: Replies['requests'] = {}) =>
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    areas: { locate: placeView, around: { grids: [outline] } },
    requests,
  })

const open = (requests?: Replies['requests']) => {
  says(requests)
  return openPage('community/pages/register/index')
}

/** As the place page leaves it behind. */
const pickPlace = async () => {
  const page = openPage('pages/place/index', { for: 'register' })
  await page.tap('.place-map')
  await page.tap('#here')
  await page.says('青檀社区 03 网格')
  await page.tap('#keep-place')
}

const fill = async (page: OpenPage) => {
  await page.enter('#caller', '三号楼王女士')
  await page.enter('#caller-phone', '13900000001')
  await page.enter('#register-text', '三号楼楼道灯不亮')
  await page.says('8 / 500')
}

test('what is missing is said at its field, and nothing is sent', async () => {
  const page = open()
  await page.tap('#submit')
  await page.says('请写下怎么称呼来电人')
  expect(page.text()).toContain('请说一句发生了什么')
  expect(page.text()).toContain('请选择地点')
  expect(whatWasAsked('requests.register')).toEqual([])
})

test('where the desk stands says nothing about where the caller is', async () => {
  open()
  const place = openPage('pages/place/index', { for: 'register' })
  await place.says('还没有选地点')
  expect(phone.getLocation).not.toHaveBeenCalled()
})

test('who said what about where, with a photo: it goes its way, and the number is there to be told', async () => {
  const page = open({
    register: view({ status: 'assigned', due: { step: 'accept', at: minutesFromNow(90) }, source: 'desk' }),
  })
  await fill(page)
  await pickPlace()
  await page.tap('#add-photo')
  await page.says('更改地点')
  await page.tap('#submit')
  await page.says('已登记')
  expect(page.text()).toMatch(/已派给 青檀社区 03 网格员，.+前签收/)
  expect(page.text()).toContain('编号 20261122-0317，可以告诉来电人')
  expect(whatWasAsked('requests.register')).toEqual([
    {
      clientKey: expect.stringMatching(/^[A-Za-z0-9]{16,}$/) as unknown,
      text: '三号楼楼道灯不亮',
      caller: '三号楼王女士',
      phone: '13900000001',
      category: '0201',
      place: expect.objectContaining({ at: [117.15, 34.85] }) as unknown,
      photos: [anUploadedPhoto],
    },
  ])
  await page.tap('#another')
  await page.says('谁说的')
  expect(page.text()).not.toContain('接着上次没写完的')
})

test('what the server finds wrong stands at its field, and what was written stays', async () => {
  const page = open({ register: refuse('riskyText') })
  await fill(page)
  await pickPlace()
  await page.says('更改地点')
  await page.tap('#submit')
  await page.says('文字里有不适合提交的内容')
  closePages()
  const again = open()
  await again.says('接着上次没写完的')
})

test('without a network it is kept, shown in the queue, and can be changed there', async () => {
  const page = open({ register: noNetwork })
  await fill(page)
  await pickPlace()
  await page.says('更改地点')
  await page.tap('#submit')
  await page.says('已存好，等网络')
  says({
    desk: { rows: [], next: null },
    deskCounts: {
      toDispatch: 0,
      toApprove: 0,
      toCheck: 0,
      joint: 0,
      open: 0,
      overdue: 0,
      unclearPhotos: 0,
    },
    register: noNetwork,
  })
  const queue = openPage('community/pages/queue/index')
  await queue.says('登记待发送')
  await queue.tap('#change-waiting')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/community/pages/register/index' }))
})
