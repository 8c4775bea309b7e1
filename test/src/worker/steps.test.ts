import { stepsOf } from '../../../src/worker/pages/task/steps'

const names = (steps: readonly { action: string }[]): string[] => steps.map(({ action }) => action)

test('a task to accept offers 签收 and 不是我的 at the thumb', () => {
  const { bar, more } = stepsOf(['accept', 'return'], false)
  expect(names(bar)).toEqual(['accept', 'return'])
  expect(more).toEqual([])
})

test('a task under way offers 办好了 first and keeps the rarer steps in reach', () => {
  const { bar, more } = stepsOf(['arrive', 'ask', 'resolve', 'return'], false)
  expect(names(bar)).toEqual(['resolve', 'arrive'])
  expect(names(more)).toEqual(['ask', 'return'])
})

test('不是我的 never stands beside 办好了, whatever else is over', () => {
  const { bar, more } = stepsOf(['resolve', 'return'], false)
  expect(names(bar)).toEqual(['resolve'])
  expect(names(more)).toEqual(['return'])
})

test('a result that waits on the phone cannot be handed in twice, nor the task sent back', () => {
  const { bar, more } = stepsOf(['arrive', 'ask', 'resolve', 'return'], true)
  expect(names([...bar, ...more])).toEqual(['arrive', 'ask'])
})

test('only what the server allows is offered: nothing on a task that is done, nothing of the resident', () => {
  expect(stepsOf([], false).bar).toEqual([])
  expect(stepsOf(['confirm', 'rate'], false).bar).toEqual([])
})
