import { agoWords, clockWords, dayWords, joined, spanWords, spokenClock } from '../../../src/time/words'

// Sunday, 22 November 2026, 14:30 in Shanghai.
const now = new Date('2026-11-22T06:30:00Z')
const china = (text: string): Date => new Date(`${text}:00+08:00`)

test.each([
  ['2026-11-22T14:29', '1 分钟前'],
  ['2026-11-22T14:30', '刚刚'],
  ['2026-11-22T13:31', '59 分钟前'],
  ['2026-11-22T13:28', '今天 13:28'],
  ['2026-11-22T00:00', '今天 00:00'],
  ['2026-11-21T23:59', '昨天 23:59'],
  ['2026-11-10T08:05', '11 月 10 日 08:05'],
  ['2025-12-31T23:00', '2025 年 12 月 31 日 23:00'],
])('what happened at %s was %s', (at, words) => {
  expect(agoWords(china(at), now)).toBe(words)
})

test('a clock that runs a little ahead still says 刚刚', () => {
  expect(agoWords(china('2026-11-22T14:31'), now)).toBe('刚刚')
})

test.each([
  ['2026-11-22T23:59', '今天'],
  ['2026-11-23T00:00', '明天'],
  ['2026-11-24T12:00', '下周二'],
  ['2026-11-29T23:59', '下周日'],
  ['2026-11-30T00:00', '11 月 30 日'], // Monday, two weeks on
  ['2027-01-03T12:00', '2027 年 1 月 3 日'],
])('%s is %s', (at, words) => {
  expect(dayWords(china(at), now)).toBe(words)
})

test.each([
  ['2026-11-17T12:00', '11 月 17 日'], // Tuesday: what is over is told by its date
  ['2026-11-18T12:00', '昨天'],
  ['2026-11-21T12:00', '周六'],
  ['2026-11-22T12:00', '周日'], // the week ends with Sunday
  ['2026-11-23T12:00', '下周一'],
])('on a Thursday, %s is %s', (at, words) => {
  expect(dayWords(china(at), china('2026-11-19T10:00'))).toBe(words)
})

test.each([
  [30_000, '1 分钟'],
  [20 * 60_000, '20 分钟'],
  [59.5 * 60_000, '1 小时'],
  [100 * 60_000, '1 小时'],
  [3 * 3_600_000, '3 小时'],
  [47 * 3_600_000, '47 小时'],
  [48 * 3_600_000, '2 天'],
])('%d milliseconds are %s', (milliseconds, words) => {
  expect(spanWords(milliseconds)).toBe(words)
})

test('times are those of China wherever the phone is', () => {
  expect(clockWords(new Date('2026-11-22T16:05:00Z'))).toBe('00:05')
})

test.each([
  ['2026-11-22T17:30', '下午 5 点半'],
  ['2026-11-22T09:00', '上午 9 点'],
  ['2026-11-22T12:10', '中午 12 点 10 分'],
  ['2026-11-22T20:45', '晚上 8 点 45 分'],
  ['2026-11-22T00:30', '凌晨 0 点半'],
])('%s is said as %s', (at, words) => {
  expect(spokenClock(china(at))).toBe(words)
})

test.each([
  ['最晚', '周五', '最晚周五'],
  ['最晚', '11 月 24 日', '最晚 11 月 24 日'],
  ['昨天 14:48', '提交', '昨天 14:48 提交'],
  ['刚刚', '提交', '刚刚提交'],
])('%s and %s are written %s', (word, rest, words) => {
  expect(joined(word, rest)).toBe(words)
})
