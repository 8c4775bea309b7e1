import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countTests } from '../../scripts/verify/jest'

describe('the count in the last line of npm test', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verify-'))
  })

  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it.each<[string, object | undefined, number, object]>([
    [
      'all is well',
      { numPassedTests: 7, numFailedTests: 0, numRuntimeErrorTestSuites: 0 },
      0,
      { passed: 7, failed: 0 },
    ],
    ['tests fail', { numPassedTests: 5, numFailedTests: 2, numRuntimeErrorTestSuites: 0 }, 1, { passed: 5, failed: 2 }],
    [
      'a file does not even load',
      { numPassedTests: 5, numFailedTests: 0, numRuntimeErrorTestSuites: 1 },
      1,
      { passed: 5, failed: 1 },
    ],
    [
      'jest objects to something else',
      { numPassedTests: 5, numFailedTests: 0, numRuntimeErrorTestSuites: 0 },
      1,
      { passed: 5, failed: 1 },
    ],
    ['jest dies before it writes anything', undefined, 137, { passed: 0, failed: 1 }],
  ])('is true when %s', (_title, report, code, expected) => {
    const file = join(folder, 'jest.json')
    if (report) writeFileSync(file, JSON.stringify(report))
    expect(countTests(file, code)).toEqual(expected)
  })
})
