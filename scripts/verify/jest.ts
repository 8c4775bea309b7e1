import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { toolFile } from '../run-tool'
import { type Tally } from './tally'

const result = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  /** Files that failed before any of their tests could run. */
  numRuntimeErrorTestSuites: z.number(),
})

/** What jest wrote down, and how it ended. */
export const countTests = (file: string, code: number): Tally => {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const counted = result.parse(JSON.parse(readFileSync(file, 'utf8')))
  const failed = counted.numFailedTests + counted.numRuntimeErrorTestSuites
  return { passed: counted.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
}

/** Runs jest with its own output on the terminal, and counts. A run that ends badly for no counted reason is one failure. */
export const runJest = (top: string, args: string[]): Promise<Tally> => {
  const file = join(top, 'dist/verify/jest.json')
  rmSync(file, { force: true })
  mkdirSync(join(top, 'dist/verify'), { recursive: true })
  const cli = toolFile(top, 'jest', 'jest')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, '--json', `--outputFile=${file}`, ...args], {
      cwd: top,
      // With an output file jest still tells its story on stderr; the copy of the JSON on stdout is not for reading.
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.on('error', reject)
    child.on('close', (code) => {
      resolve(countTests(file, code ?? 1))
    })
  })
}
