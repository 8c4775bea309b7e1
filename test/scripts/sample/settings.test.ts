import { dueFor, dueForWork } from '../../../domain/service-level/due'
import { sampleCategories } from '../../../scripts/sample/categories'
import { sampleSettings } from '../../../scripts/sample/settings'
import { settingsDocument } from '../../../server/repositories/documents/settings'

const settings = sampleSettings({ code: '370402000000', centre: [117.5, 34.8], basicTier: 5 })
const categories = sampleCategories()
const friday = new Date('2026-11-20T17:00:00+08:00')
const china = (text: string): Date => new Date(`${text}:00+08:00`)
const named = (name: string) => {
  const { _id, urgency } = categories.find((category) => category.name === name)!
  return { code: _id, urgency }
}

describe('the limits that a district starts from', () => {
  test.each([
    ['井盖破损', '2026-11-20T17:30', '2026-11-20T19:00'], // an emergency: half an hour, 2 hours
    ['公共照明', '2026-11-20T18:00', '2026-11-21T17:00'], // urgent: 1 hour, 24 hours
    ['楼道堆物', '2026-11-23T10:00', '2026-11-27T17:00'], // ordinary: 2 working hours, 7 days
    ['物业收费', '2026-11-23T10:00', '2026-12-05T17:00'], // complex: 2 working hours, 15 days
    ['暴露垃圾', '2026-11-20T18:00', '2026-11-23T12:00'], // 4 working hours: the rest on Monday
    ['乱倒渣土', '2026-11-20T18:00', '2026-11-24T17:30'], // 2 working days
    ['私搭乱建', '2026-11-23T10:00', '2026-12-18T17:30'], // 20 working days
  ])('%s on a Friday at 17:00 is accepted by %s and resolved by %s', (name, accepted, resolved) => {
    expect(dueFor('accept', named(name), settings, friday).at).toEqual(china(accepted))
    expect(dueFor('resolve', named(name), settings, friday).at).toEqual(china(resolved))
  })

  test('only in an emergency somebody must be on site within the hour', () => {
    const timed = categories.filter((row) => dueForWork({ ...row, code: row._id }, settings, friday).step === 'arrive')
    expect(timed).toEqual(categories.filter((row) => row.urgency === 'emergency'))
  })

  test('every row of its own belongs to a category', () => {
    const codes = categories.map((row) => row._id)
    expect(Object.keys(settings.limits.byCategory).filter((code) => !codes.includes(code))).toEqual([])
  })
})

describe('what somebody may enter for his district', () => {
  const { calendar, limits } = settings
  const withHours = (...officeHours: string[][]) => ({ calendar: { ...calendar, officeHours } })
  const withLimit = (limit: object) => ({ limits: { ...limits, byCategory: { '0101': { resolve: limit } } } })

  const { ordinary } = settings.ladders
  const withLadder = (...rungs: object[]) => ({ ladders: { ...settings.ladders, ordinary: rungs } })

  test.each<[string, object]>([
    ['one span a day', withHours(['09:00', '17:00'])],
    ['around the clock', withHours(['00:00', '24:00'])],
    ['no holidays at all', { calendar: { ...calendar, days: {}, coveredYears: [] } }],
    ['half a working hour', withLimit({ amount: 0.5, unit: 'workingHours' })],
    ['a ladder of one rung', withLadder(ordinary[2]!)],
    ['a ladder that ends with 催办', withLadder(...ordinary.slice(0, 4))],
  ])('%s', (_, change) => {
    expect(settingsDocument.safeParse({ ...settings, ...change }).success).toBe(true)
  })

  test.each<[string, object]>([
    ['no office hours', withHours()],
    ['a span that ends before it begins', withHours(['12:00', '08:30'])],
    ['spans that overlap', withHours(['08:30', '12:00'], ['11:00', '17:30'])],
    ['spans in the wrong order', withHours(['14:00', '17:30'], ['08:30', '12:00'])],
    ['a time that is none', withHours(['08:30', '25:00'])],
    ['a time written otherwise', withHours(['8:30', '12:00'])],
    ['a day that does not exist', { calendar: { ...calendar, days: { '2026-02-30': 'holiday' } } }],
    ['half a working day', withLimit({ amount: 0.5, unit: 'workingDays' })],
    ['a ladder that climbs down', withLadder(...[...ordinary].reverse())],
    ['a reminder after the end', withLadder(ordinary[2]!, { ...ordinary[1]!, name: 'urge' })],
    ['the same rung twice', withLadder(ordinary[3]!, ordinary[3]!)],
    ['a rung that tells nobody', withLadder({ ...ordinary[2]!, tells: [] })],
    ['a share of more than the whole', withLadder({ ...ordinary[2]!, when: { share: 1.5 } })],
    ['no time', withLimit({ amount: 0, unit: 'hours' })],
    ['an unknown unit', withLimit({ amount: 1, unit: 'weeks' })],
    ['no ladders', { ladders: undefined }],
    ['an urgency without limits', { limits: { ...limits, byUrgency: { emergency: limits.byUrgency.emergency } } }],
    ['the hours of an earlier version', { limits: { acceptHours: {}, resolveHours: {}, dispatchHours: 2 } }],
  ])('but not %s', (_, change) => {
    expect(settingsDocument.safeParse({ ...settings, ...change }).success).toBe(false)
  })
})
