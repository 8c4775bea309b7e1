import { phone, startPhone, everyday } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow, outline, placeView, view } from '../../support/resident'
import { worker } from '../../support/staff'
import { anUploadedPhoto, uploadsArrive } from '../../support/uploads'
import { eventually } from '../../support/eventually'
import { closePages, openPage } from '../../support/weapp'

beforeAll(() => {
  startPhone()
  uploadsArrive()
})
afterEach(closePages)

const toCheck = view({
  status: 'pendingCheck',
  assignee: { ...view().assignee, name: '青檀社区 03 网格长', duty: 'gridChief' },
  due: { step: 'check', at: minutesFromNow(25 * 60) },
})
const counts = { assigned: 0, inProgress: 0, suspended: 0, toCheck: 0, joint: 0, copied: 0, overdue: 0, done: 0 }

const says = (requests: Replies['requests']) =>
  serverSays({
    people: { ...everyday.people, me: worker },
    areas: { locate: placeView, around: { grids: [outline] } },
    requests: { taskCounts: counts, tasks: { rows: [], next: null }, ...requests },
  })

const open = (requests: Replies['requests']) => {
  says(requests)
  return openPage('worker/pages/report/index')
}
type Page = ReturnType<typeof open>

const write = async (page: Page) => {
  await page.enter('#report-text', '路灯杆上贴了小广告')
  await page.says('定位精度约')
}

test('即查即改 asks for before, how and after, is one submit with both photos, and says who checks it until when', async () => {
  const page = open({ report: toCheck })
  await write(page)
  await page.tap('#outlook-fixed')
  await page.tap('#submit')
  await page.says('请拍一张处理前的照片')
  expect(page.text()).toContain('请写一句怎么办的')
  expect(page.text()).toContain('请拍一张办好后的照片')
  expect(whatWasAsked('requests.report')).toEqual([])

  await page.tap('#add-photo')
  await page.enter('#report-note', '已清理干净')
  await page.says('5 / 500')
  await page.tap('#fixed #add-photo')
  await eventually(() => expect(page.has('#fixed .photo-image')).toBe(true))
  await page.tap('#submit')
  await page.says('已上报')
  expect(page.text()).toMatch(/等 青檀社区 03 网格长，.+前核查/)
  expect(whatWasAsked('requests.report')).toEqual([
    {
      clientKey: expect.stringMatching(/^[A-Za-z0-9]{16,}$/),
      text: '路灯杆上贴了小广告',
      category: '0201',
      place: { source: 'position', at: [117.15, 34.85], accuracy: 18, detail: '' },
      photos: [anUploadedPhoto],
      outlook: { kind: 'fixed', note: '已清理干净', photos: [anUploadedPhoto] },
    },
  ])
})

test.each([
  ['mine', { kind: 'mine' }],
  ['desk', { kind: 'desk' }],
] as const)('what is %s needs no photos', async (kind, outlook) => {
  const page = open({ report: view({ status: kind === 'mine' ? 'inProgress' : 'pendingDispatch' }) })
  await write(page)
  await page.tap(`#outlook-${kind}`)
  await page.tap('#submit')
  await page.says('已上报')
  expect(whatWasAsked('requests.report')).toEqual([expect.objectContaining({ outlook, photos: [] })])
})

test('how it is handled must be chosen', async () => {
  const page = open({ report: view() })
  await write(page)
  await page.tap('#submit')
  await page.says('请选怎么办')
  await page.tap('#outlook-mine')
  await page.tap('#submit')
  await page.says('已上报')
})

test('without a network it waits on the phone with both photos and arrives once, unchanged', async () => {
  const page = open({ report: noNetwork })
  await write(page)
  await page.tap('#add-photo')
  await page.tap('#outlook-fixed')
  await page.enter('#report-note', '已清理')
  await page.says('3 / 500')
  await page.tap('#fixed #add-photo')
  await eventually(() => expect(page.has('#fixed .photo-image')).toBe(true))
  await page.tap('#submit')
  await page.says('已存好，等网络')
  const [first] = whatWasAsked('requests.report')
  closePages()

  says({ report: noNetwork })
  const list = openPage('worker/pages/tasks/index')
  await list.says('上报待发送')
  says({ report: toCheck })
  await list.tap('#send-waiting')
  await eventually(() => expect(list.text()).not.toContain('上报待发送'))
  expect(whatWasAsked('requests.report')).toEqual([first])
})

test('a report that the server refuses can be changed and sent under the same key', async () => {
  const page = open({ report: noNetwork })
  await write(page)
  await page.tap('#outlook-desk')
  await page.tap('#submit')
  await page.says('已存好，等网络')
  const [first] = whatWasAsked('requests.report')
  closePages()
  says({ report: refuse('riskyText') })
  const list = openPage('worker/pages/tasks/index')
  await list.tap('#send-waiting')
  await list.says('上报没有发出')
  await list.tap('#change-waiting')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/worker/pages/report/index' }))
  closePages()
  const again = open({ report: toCheck })
  await again.says('接着上次没写完的')
  await again.says('定位精度约')
  await again.tap('#submit')
  await again.says('已上报')
  expect(whatWasAsked('requests.report')).toEqual([first])
})

test('a place is picked for the report, not for a request of one’s own', async () => {
  const page = open({})
  await page.tap('#choose-place')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/pages/place/index?for=report' }))
})

test('the list of tasks offers 随手上报 to who may report, and to nobody else', async () => {
  says({})
  const list = openPage('worker/pages/tasks/index')
  await list.says('随手上报')
  closePages()
  const [post] = worker.posts
  serverSays({
    people: {
      ...everyday.people,
      me: { ...worker, posts: [{ ...post!, duty: 'department', entries: ['entrust'] }] },
    },
    requests: { taskCounts: counts, tasks: { rows: [], next: null } },
  })
  const department = openPage('worker/pages/tasks/index')
  await department.says('没有等您签收的任务')
  expect(department.text()).not.toContain('随手上报')
})
