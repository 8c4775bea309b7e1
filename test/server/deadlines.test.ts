import { startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne } from '../support/raise'
import { people, smallDistrict } from '../support/small-district'

let product: Product
let resident: Phone
let worker: Phone
const china = (text: string): Date => new Date(`${text}:00+08:00`)

beforeAll(async () => {
  product = await startProduct(smallDistrict())
  resident = await product.phone(people.resident)
  worker = await product.phone(people.worker)
})
afterAll(() => product.stop())

/** To the minute: calls take some of it. */
const minuteOf = (at: Date | null | undefined): string | undefined => at?.toISOString().slice(0, 16)
const minutes = (...texts: string[]): string[] => texts.map((text) => china(text).toISOString().slice(0, 16))

test('an ordinary request of a Friday evening waits for Monday, and its resident is told by when he may count on it', async () => {
  product.cloud.clock.moveTo(china('2026-11-20T17:00'))
  const raised = await raiseOne(resident, { category: '0105' })
  expect(raised.due?.step).toBe('accept')
  expect([minuteOf(raised.due?.at), minuteOf(raised.resolvedBy)]).toEqual(
    minutes('2026-11-23T10:00', '2026-11-30T10:00'),
  )
  const accepted = told(await worker.call('requests', 'accept', { id: raised.id }))
  expect(accepted).toMatchObject({ due: { step: 'resolve' }, resolvedBy: null })
  expect([minuteOf(accepted.due?.at)]).toEqual(minutes('2026-11-27T17:00'))
})

test('an emergency of the same evening runs at once: first to the place, then to the end', async () => {
  product.cloud.clock.moveTo(china('2026-11-20T20:00'))
  const { id, due } = await raiseOne(resident, { category: '0202' })
  expect([minuteOf(due?.at)]).toEqual(minutes('2026-11-20T20:30'))
  const accepted = told(await worker.call('requests', 'accept', { id }))
  expect(accepted.due?.step).toBe('arrive')
  expect([minuteOf(accepted.due?.at), minuteOf(accepted.resolvedBy)]).toEqual(
    minutes('2026-11-20T21:00', '2026-11-20T22:00'),
  )
  // Who has not arrived in time is counted as late, and no longer once he has.
  product.cloud.clock.moveTo(china('2026-11-20T21:10'))
  expect(told(await worker.call('requests', 'taskCounts', {})).overdue).toBe(1)
  const arrived = told(await worker.call('requests', 'arrive', { id, at: null, accuracy: null }))
  expect([arrived.due?.step, minuteOf(arrived.due?.at)]).toEqual(['resolve', ...minutes('2026-11-20T22:00')])
  expect(told(await worker.call('requests', 'taskCounts', {})).overdue).toBe(0)
})

test('every phone is told which years lack their holidays', async () => {
  expect(told(await resident.call('people', 'settings', {})).calendarMissing).not.toContain(2026)
  product.cloud.clock.moveTo(china('2050-06-01T12:00'))
  expect(told(await resident.call('people', 'settings', {})).calendarMissing).toEqual([2050])
})
