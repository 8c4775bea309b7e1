import type { LimitView } from '../../../contract/limit'
import { limitWords } from '../../../src/time/limit'

test.each<[LimitView['amount'], LimitView['unit'], string]>([
  [3, 'workingDays', '3 个工作日'],
  [4, 'workingHours', '4 个工作时'],
  [7, 'days', '7 天'],
  [24, 'hours', '24 小时'],
  [0.25, 'hours', '15 分钟'],
  [1, 'hours', '1 小时'],
])('%d %s is said as %s', (amount, unit, words) => {
  expect(limitWords({ amount, unit })).toBe(words)
})
