import { readCron } from '../../../../local/cloud/timers/read-cron'

// 2026-03-06 is a Friday. Times are written in China's zone.
const at = (text: string): Date => new Date(`${text}+08:00`)

test.each([
  ['0 */5 * * * * *', '2026-03-06T10:02:00', '2026-03-06T10:05:00'],
  ['0 30 2 * * * *', '2026-03-06T02:30:00', '2026-03-07T02:30:00'],
  ['0 0 9 * * MON-FRI *', '2026-03-06T09:00:00', '2026-03-09T09:00:00'],
  ['0 0 9 * * 0 *', '2026-03-06T09:00:00', '2026-03-08T09:00:00'],
  ['0 15,45 8-9 * * * *', '2026-03-06T08:50:00', '2026-03-06T09:15:00'],
  ['30 5/20 * * * * *', '2026-03-06T10:06:00', '2026-03-06T10:25:30'],
  ['0 0 0 1 JAN * *', '2026-03-06T10:00:00', '2027-01-01T00:00:00'],
  ['0 0 0 1 1 * 2030', '2026-03-06T10:00:00', '2030-01-01T00:00:00'],
  // Either the day or the weekday is enough.
  ['0 0 0 20 * 1 *', '2026-03-06T10:00:00', '2026-03-09T00:00:00'],
])('%s runs after %s at %s', (cron, after, expected) => {
  expect(readCron(cron)(at(after))).toEqual(at(expected))
})

test('a year that has passed never comes again', () => {
  expect(readCron('0 0 0 1 1 * 2020')(at('2026-03-06T10:00:00'))).toBeNull()
})

test.each(['* * * * *', '0 0 9 * * *', '0 0 9 L * * *', '0 0 9 ? * * *', '0 61 * * * * *', 'every day'])(
  '%s is refused, as the platform would',
  (cron) => {
    expect(() => readCron(cron)).toThrow()
  },
)
