import { shanghai } from '../../domain/service-level/shanghai'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { draft, raiseOne, resolveAgain, resolveOne } from '../support/raise'
import { people, posts, smallDistrict } from '../support/small-district'

let product: Product
let resident: Phone
let worker: Phone
let deputy: Phone
let neighbour: Phone
let desk: Phone

beforeAll(async () => {
  product = await startProduct(smallDistrict())
  ;[resident, worker, deputy, neighbour, desk] = await Promise.all([
    product.phone(people.resident),
    product.phone(people.worker),
    product.phone(people.deputy),
    product.phone(people.neighbour),
    product.phone(people.desk),
  ])
})
afterAll(() => product.stop())

test('when two workers accept at once, one wins and the other is told in plain words', async () => {
  const { id, version } = await raiseOne(resident)
  const answers = await Promise.all([
    worker.call('requests', 'accept', { id, version }),
    deputy.call('requests', 'accept', { id, version }),
  ])
  const lost = answers.filter((answer) => !answer.ok)
  expect(lost).toHaveLength(1)
  expect(lost[0]).toMatchObject({
    refusal: { code: 'stale', message: '已被 青檀社区 01 网格员 处理（已签收），已为您换成最新的状态，请看一眼再办' },
  })
  const { events } = told(await resident.call('requests', 'read', { id }))
  expect(events.map((event) => event.type)).toEqual(['raised', 'accepted'])
})

test('a double tap and a retry of the same draft make one request', async () => {
  const once = draft()
  const answers = await Promise.all(Array.from({ length: 5 }, () => resident.call('requests', 'raise', once)))
  expect(new Set(answers.map((answer) => told(answer).id)).size).toBe(1)
  const later = told(await resident.call('requests', 'raise', once))
  expect(later.events).toHaveLength(1)
})

test('two people who happen to use the same draft key get two requests', async () => {
  const once = draft()
  const other = await product.phone(people.other)
  const [mine, his] = await Promise.all([
    resident.call('requests', 'raise', once),
    other.call('requests', 'raise', once),
  ])
  expect(told(mine).id).not.toBe(told(his).id)
})

test('requests raised at once get numbers of their day, none twice', async () => {
  const raised = await Promise.all(Array.from({ length: 40 }, () => raiseOne(resident)))
  const numbers = raised.map(({ number }) => number)
  expect(new Set(numbers).size).toBe(40)
  const day = shanghai(product.cloud.clock.now()).format('YYYYMMDD')
  for (const number of numbers) expect(number).toMatch(new RegExp(`^${day}-\\d{4}$`))
})

test('where nothing is in a hurry numbers follow each other without a gap', async () => {
  const numberOf = async () => Number((await raiseOne(resident)).number.split('-')[1])
  const numbers: number[] = []
  for (let n = 0; n < 6; n++) {
    // Beyond the time in which an instance counts as busy.
    product.cloud.clock.moveBy(11_000)
    numbers.push(await numberOf())
  }
  const [first = 0] = numbers.slice(1)
  expect(numbers.slice(1)).toEqual([0, 1, 2, 3, 4].map((n) => first + n))
})

test('a step whose answer was lost can be repeated without a second effect', async () => {
  const { id, version } = await raiseOne(resident)
  told(await worker.call('requests', 'accept', { id, version }))
  const again = told(await worker.call('requests', 'accept', { id, version }))
  expect(again.events.map((event) => event.type)).toEqual(['raised', 'accepted'])
})

/** A worker's result whose answer never reached his phone, which waits there and is sent again as it was. */
const resultThatWaits = async () => {
  const { id } = await raiseOne(resident)
  const { version } = told(await worker.call('requests', 'accept', { id }))
  const { uploads } = told(await worker.call('people', 'me', {}))
  const photos = [await worker.upload(`${uploads}/${id}.jpg`)]
  return { id, version, waited: true, note: '换了灯头', photos }
}

test('a result that waited on the phone and had arrived resolves nothing anew, whatever was said of it since', async () => {
  const result = await resultThatWaits()
  const { id } = result
  told(await worker.call('requests', 'resolve', result))
  expect(told(await worker.call('requests', 'resolve', result)).status).toBe('resolved')
  told(await resident.call('requests', 'rejectResult', { id, reason: '还是不亮' }))
  const again = told(await worker.call('requests', 'resolve', result))
  expect(again.status).toBe('inProgress')
  expect(again.events.filter(({ type }) => type === 'resolved')).toHaveLength(1)
  expect(refused(await worker.call('requests', 'resolve', { ...result, note: '又换了一个' }))).toBe('stale')
})

test('what others did meanwhile does not refuse a result that waited on the phone, and refuses one that did not', async () => {
  const result = await resultThatWaits()
  told(await desk.call('requests', 'supervise', { id: result.id, words: '今天要办好' }))
  expect(refused(await worker.call('requests', 'resolve', { ...result, waited: false }))).toBe('stale')
  expect(told(await worker.call('requests', 'resolve', result)).status).toBe('resolved')
})

test('a word whose answer was lost stands there once, though others have spoken since; another word is another one', async () => {
  const { id, version } = await raiseOne(resident)
  const say = async (phone: Phone, note: string) => told(await phone.call('requests', 'comment', { id, version, note }))
  await say(worker, '下午去看')
  await say(desk, '请尽快')
  await say(worker, '下午去看')
  const { events } = await say(worker, '已经看过')
  expect(events.flatMap(({ type, note }) => (type === 'commented' ? [note] : []))).toEqual([
    '下午去看',
    '请尽快',
    '已经看过',
  ])
})

test('the desk takes a task over while its worker looks at an old screen', async () => {
  const { id, version } = await raiseOne(resident)
  told(await desk.call('requests', 'reassign', { id, post: posts.neighbour, note: '' }))
  expect(refused(await worker.call('requests', 'accept', { id, version }))).toBe('stale')
  expect(told(await neighbour.call('requests', 'accept', { id })).status).toBe('inProgress')
})

test('who loses a task to another is told, and the desk cannot give it to the same post again', async () => {
  const { id } = await raiseOne(resident)
  told(await desk.call('requests', 'reassign', { id, post: posts.neighbour, note: '01 网格员今天人手不够' }))
  const { notices } = told(await worker.call('inbox', 'list', {}))
  expect(notices[0]?.title).toBe('已改派')
  expect(refused(await desk.call('requests', 'reassign', { id, post: posts.neighbour }))).toBe('notACandidate')
  const seen = JSON.stringify(told(await resident.call('requests', 'read', { id })))
  expect(seen).not.toContain('人手不够')
})

test('who acts on an old screen is asked to look again, even where the step would still be allowed', async () => {
  const { id, version } = await raiseOne(resident)
  const street = await product.phone(people.streetDesk)
  told(await street.call('requests', 'reassign', { id, post: posts.neighbour, version }))
  expect(refused(await desk.call('requests', 'reassign', { id, post: posts.worker, version }))).toBe('stale')
})

test('a returned request lies at the community desk with the reason, and its first worker sees what he did and no more', async () => {
  const { id } = await raiseOne(resident)
  told(await worker.call('requests', 'return', { id, reason: '不在我的网格' }))
  const left = told(await worker.call('requests', 'read', { id }))
  expect(left).toMatchObject({ access: 'own', photos: [], actions: [], place: { detail: '', at: null } })
  expect(left.events.map((event) => event.type)).toEqual(['returned'])
  const { assigneeName, due, assignee } = left
  expect([assigneeName, due, assignee.phone]).toEqual([assignee.name, null, null])

  const { rows } = told(await desk.call('requests', 'desk', { group: 'toDispatch' }))
  expect(rows.find((row) => row.id === id)?.arrival).toEqual([
    '青檀社区 01 网格员 退回：不在我的网格',
    '已交 青檀社区工作台 重新派遣',
  ])
  const seen = told(await desk.call('requests', 'read', { id }))
  expect(seen.events.at(-1)).toMatchObject({ type: 'returned', note: '不在我的网格', by: '青檀社区 01 网格员' })
  const his = told(await resident.call('requests', 'read', { id }))
  expect(his.events.at(-1)).toMatchObject({ type: 'returned', note: null, detail: '已交 青檀社区工作台 重新派遣' })
})

test('what is not solved goes back to the worker once, then to the desk', async () => {
  const { id } = await raiseOne(resident)
  await resolveOne(worker, id)
  const first = told(await resident.call('requests', 'rejectResult', { id, reason: '还是不亮' }))
  expect(first).toMatchObject({ status: 'inProgress', assignee: { post: posts.worker } })
  await resolveAgain(worker, id)
  const second = told(await resident.call('requests', 'rejectResult', { id, reason: '又不亮了' }))
  expect(second).toMatchObject({ status: 'pendingDispatch', assignee: { post: posts.desk } })
})

test('a request can be withdrawn until it is accepted and not after', async () => {
  const early = await raiseOne(resident)
  expect(told(await resident.call('requests', 'withdraw', { id: early.id })).status).toBe('withdrawn')
  const late = await raiseOne(resident)
  told(await worker.call('requests', 'accept', { id: late.id }))
  expect(refused(await resident.call('requests', 'withdraw', { id: late.id }))).toBe('wrongStatus')
})

test('a silent resident: closed when his seven days are up, unrated, and he may still rate', async () => {
  const { id } = await raiseOne(resident)
  await resolveOne(worker, id)
  product.cloud.clock.moveBy(6.9 * 86_400_000)
  await product.cloud.runTimers()
  expect(told(await resident.call('requests', 'read', { id })).status).toBe('resolved')
  product.cloud.clock.moveBy(0.2 * 86_400_000)
  await product.cloud.runTimers()
  const closed = told(await resident.call('requests', 'read', { id }))
  expect(closed).toMatchObject({ status: 'closed', unrated: true, rating: null, actions: ['rate', 'reopen'] })
  const { notices } = told(await resident.call('inbox', 'list', {}))
  expect(notices[0]?.title).toBe('已自动办结')
  told(await resident.call('requests', 'rate', { id, level: 2 }))
  expect(refused(await resident.call('requests', 'rate', { id, level: 5 }))).toBe('alreadyRated')
})

test('after a restart everything is there and work goes on', async () => {
  const { id, number } = await raiseOne(resident)
  await product.restart()
  const found = told(await resident.call('requests', 'read', { id }))
  expect(found.number).toBe(number)
  expect(told(await worker.call('requests', 'accept', { id })).status).toBe('inProgress')
})
