import type { Attended } from '../../server/alarms/attend'
import type { RequestDocument } from '../../server/repositories/documents/request'
import { startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne } from '../support/raise'
import { sdkFor, type Database } from '../support/sdk'
import { people, posts, smallDistrict } from '../support/small-district'

const china = (text: string): Date => new Date(`${text}:00+08:00`)
const raisedAt = china('2026-11-20T17:00') // Friday
const minute = 60_000

let product: Product
let resident: Phone
let worker: Phone
let database: Database
/** A timer's run in this process, through the real SDK. */
let attendDue: (now: Date, longest: number) => Promise<Attended>
let alarmedBy: (now: Date, limit: number) => Promise<{ _id: string }[]>
/** An ordinary request that nobody has signed for, as it lies in the database. */
let pattern: RequestDocument

const stored = async (id: string): Promise<RequestDocument> =>
  (await database.collection('requests').doc(id).get()).data as unknown as RequestDocument

const signIn = async (): Promise<void> => {
  resident = await product.phone(people.resident)
  worker = await product.phone(people.worker)
}

beforeAll(async () => {
  product = await startProduct(smallDistrict())
  product.cloud.clock.moveTo(raisedAt)
  await signIn()
  database = sdkFor(product.cloud).database()
  Object.assign(process.env, {
    EVENT_KEY: Buffer.alloc(32, 7).toString('base64'),
    PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
  })
  ;({ attendDue } = await import('../../server/alarms/attend'))
  ;({ alarmedBy } = await import('../../server/repositories/request-alarms'))
  const raised = await stored((await raiseOne(resident, { category: '0105' })).id)
  // Calls take some seconds; here it was raised on the minute.
  const due = { ...raised.due!, from: raisedAt, at: china('2026-11-23T10:00') }
  pattern = { ...raised, due, alarmAt: china('2026-11-23T09:00') }
})
afterAll(() => product.stop())

type Change = Partial<Record<Exclude<keyof RequestDocument, '_id'>, unknown>>

/** Only these requests are there; each its own, and told of already. */
const seed = async (changes: readonly Change[]): Promise<string[]> => {
  const requests = changes.map((change, i) => ({
    ...pattern,
    _id: `case-${String(i).padStart(5, '0')}`,
    number: `20261120-${String(i).padStart(5, '0')}`,
    notices: [],
    noticesDueAt: null,
    ...change,
  }))
  const district = smallDistrict()
  await product.cloud.reset({ ...district, collections: { ...district.collections, requests } })
  return requests.map(({ _id }) => _id)
}

const all = async (): Promise<RequestDocument[]> =>
  (await database.collection('requests').where({}).orderBy('_id', 'asc').limit(1000).get())
    .data as unknown as RequestDocument[]

const escalations = ({ events }: RequestDocument): number => events.filter(({ type }) => type === 'escalated').length

const sum = (runs: readonly Attended[]): Attended =>
  runs.reduce((a, b) => ({
    resumed: a.resumed + b.resumed,
    escalated: a.escalated + b.escalated,
    taken: a.taken + b.taken,
    corrected: a.corrected + b.corrected,
    failed: a.failed + b.failed,
  }))

const fourAtOnce = async (now: Date): Promise<Attended> =>
  sum(await Promise.all([1, 2, 3, 4].map(() => attendDue(now, 60_000))))

const vacant = {
  post: 'nobody-holds-it',
  name: '青檀社区 09 网格员',
  duty: 'gridWorker',
  area: posts.worker.split('-')[0],
}
const atDesk = { post: posts.desk, name: '青檀社区工作台', duty: 'communityDesk', area: posts.desk.split('-')[0] }

describe('under four runs at once', () => {
  const count = 30
  const kinds: readonly Change[] = [{}, { assignee: vacant }, { assignee: atDesk, status: 'pendingDispatch' }]

  test('each request takes each rung exactly once, whoever has it and whether anybody does, up to the top', async () => {
    const ids = await seed(Array.from({ length: count }, (_, i) => kinds[i % kinds.length]!))
    const moments = [
      china('2026-11-23T09:30'), // half, Monday: two working hours from 17:00 on Friday
      china('2026-11-24T18:00'), // urged on the working day after; the others were missed
      china('2026-12-15T18:00'), // in a circular, the supervision was missed: a reply is due from now on
      china('2026-12-30T18:00'), // that was never given either
    ]
    for (const [i, now] of moments.entries()) {
      expect(await fourAtOnce(now)).toMatchObject({ escalated: count, resumed: 0, failed: 0 })
      expect((await all()).map(escalations)).toEqual(ids.map(() => i + 1))
      expect(await fourAtOnce(now)).toMatchObject({ escalated: 0, failed: 0 })
    }
    for (const request of await all()) {
      expect(request.due).toMatchObject({ at: pattern.due!.at, rung: 6 })
      expect(request.alarmAt).toBeNull()
      expect(request.version).toBe(request.events.length)
      expect(request.marks.map(({ colour }) => colour)).toEqual(['yellow', 'red', 'yellow', 'red'])
    }
    product.cloud.clock.moveTo(moments.at(-1)!)
    await product.cloud.runTimers()
    const told = await database.collection('inbox').where({ person: people.centre }).count()
    // Of the circular, and again as no reply came; of what lies at a desk also when it is urged: the centre is next but one.
    expect(told.total).toBe(2 * count + count / kinds.length)
  })
})

test('the one whose alarm came first is looked at first, and damaged ones let the others pass', async () => {
  const at = (minutes: number) => new Date(raisedAt.getTime() + minutes * minute)
  const ids = await seed([
    { alarmAt: at(3) },
    { alarmAt: at(1), place: 'nowhere' },
    { alarmAt: at(2) },
    { alarmAt: null, status: 'closed', isOpen: false, due: null },
  ])
  const now = china('2026-11-23T12:00')
  expect((await alarmedBy(now, 2)).map(({ _id }) => _id)).toEqual([ids[1], ids[2]])
  const errors = jest.spyOn(console, 'error').mockReturnValue()
  expect(await attendDue(now, 60_000)).toEqual({ escalated: 2, failed: 1, taken: 0, corrected: 0, resumed: 0 })
  expect(errors).toHaveBeenCalledTimes(1)
  errors.mockRestore()
  const [, damaged] = await all()
  expect(damaged!.alarmAt).toEqual(new Date(now.getTime() + 10 * minute))
})

test('an alarm that is too early, as the rows were changed since, is put right and stands in nobody’s way', async () => {
  const right = pattern.alarmAt
  const [id] = await seed([{ alarmAt: raisedAt }])
  expect(await attendDue(china('2026-11-20T17:30'), 60_000)).toMatchObject({ escalated: 0, corrected: 1 })
  expect(await stored(id!)).toMatchObject({ alarmAt: right, version: 1 })
})

test('what has waited until its day goes on by itself, later by as long as it waited', async () => {
  const { due } = pattern
  const until = china('2026-11-23T14:00')
  const suspension = { reason: 'weather', until, paused: { pausedAt: raisedAt, due: { ...due!, step: 'resolve' } } }
  const [id] = await seed([{ status: 'suspended', due: null, suspension, alarmAt: until }])
  expect(await attendDue(china('2026-11-23T13:59'), 60_000)).toMatchObject({ resumed: 0 })
  expect(await fourAtOnce(until)).toMatchObject({ resumed: 1, failed: 0 })
  const resumed = await stored(id!)
  expect(resumed).toMatchObject({ status: 'inProgress', suspension: null })
  // Both of its working hours are left: it stood still since it began.
  expect(resumed.due).toMatchObject({ step: 'resolve', at: china('2026-11-23T16:00') })
  expect(resumed.alarmAt).toEqual(china('2026-11-23T15:00'))
})

describe('through the functions', () => {
  test('the timer is wired up: a late request is told of to who has it and to the desk, and its reporter is not bothered', async () => {
    await seed([])
    await signIn()
    product.cloud.clock.moveTo(raisedAt)
    const { id } = await raiseOne(resident, { category: '0105' })
    product.cloud.clock.moveTo(china('2026-11-23T10:01'))
    await product.cloud.runTimers()
    const titles = async (phone: Phone) => told(await phone.call('inbox', 'list', {})).notices.map(({ title }) => title)
    expect(await titles(worker)).toEqual(['已超时', '新任务'])
    expect(await titles(await product.phone(people.desk))).toEqual(['已超时'])
    expect(await titles(resident)).toEqual([])
    const seen = told(await worker.call('requests', 'read', { id }))
    expect(seen.mark).toBe('yellow')
    expect(seen.events.at(-1)).toMatchObject({
      type: 'escalated',
      by: '平台',
      detail: '青檀社区 01 网格员：没有在 11 月 23 日 10:00 前签收，已超时',
    })
  })

  test('who was looking at it while the platform spoke need not look again, and talking moves no clock', async () => {
    await seed([])
    await signIn()
    product.cloud.clock.moveTo(raisedAt)
    const { id, version } = await raiseOne(resident, { category: '0105' })
    product.cloud.clock.moveTo(china('2026-11-23T09:35'))
    await product.cloud.runTimers()
    const before = await stored(id)
    expect(before.version).toBe(version + 1)
    told(await worker.call('requests', 'comment', { id, note: '马上去' }))
    expect(await stored(id)).toMatchObject({ due: before.due, alarmAt: before.alarmAt, version: version + 2 })
    expect(told(await worker.call('requests', 'accept', { id, version })).due?.step).toBe('resolve')
  })
})
