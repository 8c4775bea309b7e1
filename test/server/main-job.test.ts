import { startProduct, told, type Phone, type Product } from '../support/product'
import { inGrid, people, posts, smallDistrict } from '../support/small-district'

let product: Product
let resident: Phone
let worker: Phone

beforeAll(async () => {
  product = await startProduct(smallDistrict())
  resident = await product.phone(people.resident)
  worker = await product.phone(people.worker)
})
afterAll(() => product.stop())

test('a request goes from the resident to his grid worker and back until it is rated', async () => {
  const me = told(await resident.call('people', 'me', {}))
  const photo = await resident.upload(`${me.uploads}/1.jpg`)
  const raised = told(
    await resident.call('requests', 'raise', {
      clientKey: 'main-job-0001',
      text: '三号楼二单元楼道灯坏了两天，晚上老人下楼看不见。',
      category: '0201',
      place: { source: 'position', at: inGrid, accuracy: 18, detail: '二单元' },
      photos: [photo],
    }),
  )
  expect(raised).toMatchObject({
    status: 'assigned',
    assignee: { post: posts.worker },
    actions: ['withdraw', 'comment'],
  })
  expect(raised.photos).toHaveLength(1)

  const { rows } = told(await worker.call('requests', 'tasks', { group: 'assigned' }))
  expect(rows.map((row) => row.id)).toEqual([raised.id])
  const { notices } = told(await worker.call('inbox', 'list', {}))
  expect(notices[0]).toMatchObject({ title: '新任务', request: raised.id, read: false })

  const { id } = raised
  const accepted = told(await worker.call('requests', 'accept', { id, version: 1 }))
  expect(accepted).toMatchObject({ status: 'inProgress', place: { detail: '二单元' } })
  told(await worker.call('requests', 'arrive', { id, at: [117.5021, 34.801], accuracy: 12 }))
  told(await worker.call('requests', 'ask', { id, question: '是几单元' }))
  told(await resident.call('requests', 'answer', { id, answer: '二单元' }))
  const mine = told(await worker.call('people', 'me', {}))
  const after = await worker.upload(`${mine.uploads}/2.jpg`)
  told(await worker.call('requests', 'resolve', { id, note: '换了灯头', photos: [after] }))
  told(await resident.call('requests', 'confirm', { id }))
  const rated = told(await resident.call('requests', 'rate', { id, level: 5, text: '很快' }))

  expect(rated).toMatchObject({
    status: 'closed',
    unrated: false,
    rating: { level: 5, text: '很快' },
    actions: ['reopen'],
  })
  expect(rated.events.map((event) => event.type)).toEqual([
    'raised',
    'accepted',
    'arrived',
    'asked',
    'answered',
    'resolved',
    'confirmed',
    'rated',
  ])
  expect(rated.events[2]?.detail).toBe('距现场约 9 米（定位精度约 12 米）')
  const told2 = told(await resident.call('inbox', 'list', {}))
  expect(told2.notices.map((notice) => notice.title)).toEqual([
    '已办好，请您确认',
    '有个问题想问您',
    '已到现场',
    '已签收',
  ])
})
