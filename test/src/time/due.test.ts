import type { DueView } from '../../../contract/requests'
import { dueWords } from '../../../src/time/due'

const now = new Date('2026-11-22T06:30:00Z')
const due = (step: DueView['step'], minutes: number): DueView => ({
  step,
  at: new Date(now.getTime() + minutes * 60_000),
})

test.each([
  [due('resolve', 180), '今天 17:30 前办结', '还剩 3 小时', false],
  [due('accept', 20), '今天 14:50 前签收', '还剩 20 分钟', false],
  [due('confirm', 24 * 60), '明天 14:30 前确认', '还剩 24 小时', false],
  [due('resolve', 5 * 24 * 60), '11 月 27 日 14:30 前办结', '还剩 5 天', false],
  [due('accept', -20), '今天 14:10 前签收', '超 20 分钟', true],
  [due('dispatch', -5 * 60), '今天 09:30 前派遣', '超 5 小时', true],
  [due('resolve', -2 * 24 * 60), '11 月 20 日 14:30 前办结', '已超 2 天', true],
  [due('resolve', 0), '今天 14:30 前办结', '超 1 分钟', true],
])('%j is said as a person says it', (given, by, left, late) => {
  expect(dueWords(given, now)).toEqual({ by, left, late })
})

test('elder readers hear the time of day', () => {
  expect(dueWords(due('resolve', 180), now, true).by).toBe('今天下午 5 点半前办结')
})
