import { chinaDay, shanghai } from '../../../domain/service-level/shanghai'

describe('the clock in China', () => {
  test.each([
    ['2026-11-21T15:59:59Z', '2026-11-21 23:59'],
    ['2026-11-21T16:00:00Z', '2026-11-22 00:00'], // the day changes at 16:00 UTC
    ['2026-12-31T16:00:00Z', '2027-01-01 00:00'],
    ['1969-12-27T20:00:00Z', '1969-12-28 04:00'], // a Sunday before the epoch
    ['1988-07-01T00:00:00Z', '1988-07-01 08:00'], // summer time was in force then; the product counts one zone only
  ])('%s is %s', (moment, clock) => {
    expect(shanghai(new Date(moment)).format('YYYY-MM-DD HH:mm')).toBe(clock)
    const day = shanghai(new Date(moment)).startOf('day')
    expect(chinaDay(Date.parse(moment))).toEqual({
      midnight: day.valueOf(),
      date: day.format('YYYY-MM-DD'),
      weekday: day.day(),
    })
  })
})
