import { distanceWords } from '../../../src/worker/distance'

test.each([
  ['a few steps away', [113.9, 22.50005], '就在您身边'],
  ['a street away, to ten metres', [113.9, 22.5029], '距您 320 米'],
  ['at the other end of the district', [113.9, 22.511], '距您 1.2 公里'],
] as const)('a task %s says so', (_, to, words) => {
  expect(distanceWords([113.9, 22.5], [...to])).toBe(words)
})
