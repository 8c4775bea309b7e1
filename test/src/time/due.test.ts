import type { DueView } from '../../../contract/requests'
import { byWords, dueWords, latestWords } from '../../../src/time/due'

// Sunday, 22 November 2026, 14:30 in Shanghai.
const now = new Date('2026-11-22T06:30:00Z')
const due = (step: DueView['step'], minutes: number): DueView => ({
  step,
  at: new Date(now.getTime() + minutes * 60_000),
})

test.each([
  [due('resolve', 180), '还剩 3 小时', '今天 17:30 前办结', false],
  [due('accept', 20), '还剩 20 分钟', '今天 14:50 前签收', false],
  [due('arrive', 45), '还剩 45 分钟', '今天 15:15 前到场', false],
  [due('confirm', 24 * 60), '还剩 24 小时', '明天 14:30 前确认', false],
  [due('resolve', 5 * 24 * 60), '还剩 5 天', '下周五 14:30 前办结', false],
  [due('resolve', 15 * 24 * 60), '还剩 15 天', '12 月 7 日 14:30 前办结', false],
  [due('sign', 60), '还剩 1 小时', '今天 15:30 前签收哨声', false],
  [due('contact', 20 * 60), '还剩 20 小时', '明天 10:30 前联系吹哨方', false],
  [due('report', 3 * 24 * 60), '还剩 3 天', '下周三 14:30 前反馈结果', false],
  [due('check', 3 * 60), '还剩 3 小时', '今天 17:30 前核查', false],
  [due('approve', 27 * 60), '还剩 27 小时', '明天 17:30 前审批', false],
  [due('reply', -26 * 60), '已超 26 小时', '应在昨天 12:30 前回复督办', true],
  [due('accept', -20), '超 20 分钟', '应在今天 14:10 前签收', true],
  [due('dispatch', -5 * 60), '超 5 小时', '应在今天 09:30 前派遣', true],
  [due('resolve', -2 * 24 * 60), '已超 2 天', '应在 11 月 20 日 14:30 前办结', true],
  [due('resolve', 0), '超 1 分钟', '应在今天 14:30 前办结', true],
])('%j is said as a person says it', (given, left, by, late) => {
  expect(dueWords(given, now)).toEqual({ left, by, late })
})

test('elder readers hear the time of day', () => {
  expect(byWords(due('resolve', 180), now, true)).toBe('今天下午 5 点半前办结')
})

test.each([
  [due('resolve', 60).at, '最晚今天 15:30 前办结'],
  [due('resolve', 15 * 24 * 60).at, '最晚 12 月 7 日 14:30 前办结'],
  [now, null],
])('what a resident may count on by %s is said as long as it is to come', (at, words) => {
  expect(latestWords(at, now)).toBe(words)
})
