import { installReason, lockHash, nodeProblem } from '../../scripts/ensure.mjs'

const lock = (version: string): string =>
  JSON.stringify({
    packages: {
      '': { name: 'house' },
      'node_modules/a': { version },
      'node_modules/only-on-a-mac': { version: '1.0.0', optional: true },
    },
  })
const installed = (version: string): string => JSON.stringify({ packages: { 'node_modules/a': { version } } })

describe('what must happen before anything runs', () => {
  it.each([
    ['18.20.4', true],
    ['20.0.0', false],
    ['22.14.0', false],
  ])('Node %s: too old is %s', (version, tooOld) => {
    expect(nodeProblem(version) !== undefined).toBe(tooOld)
  })

  it('names the version that is there and the one that is needed', () => {
    expect(nodeProblem('16.1.0')?.message).toMatch(/20.*16\.1\.0/)
  })

  it.each<[string, Parameters<typeof installReason>[0], string | undefined]>([
    ['a fresh clone installs', { lock: lock('1.0.0') }, 'missing'],
    ['an install that was cut off starts again', { lock: lock('1.0.0'), stamp: lockHash(lock('1.0.0')) }, 'missing'],
    [
      'nothing is installed twice',
      { lock: lock('1.0.0'), stamp: lockHash(lock('1.0.0')), installed: installed('1.0.0') },
      undefined,
    ],
    [
      'a lockfile that moved on installs again',
      { lock: lock('2.0.0'), stamp: lockHash(lock('1.0.0')), installed: installed('1.0.0') },
      'changed',
    ],
    ['npm ci by hand is good enough', { lock: lock('1.0.0'), installed: installed('1.0.0') }, undefined],
    ['a hand-made install of something else is not', { lock: lock('2.0.0'), installed: installed('1.0.0') }, 'changed'],
  ])('%s', (_title, state, expected) => {
    expect(installReason(state)).toBe(expected)
  })
})
