import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
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

const memory = '/dev/shm'
/** Free bytes that the clouds of the tests and their browsers need at most. */
const enoughMemory = 4 * 2 ** 30

const hasMemory = (): boolean => {
  if (!existsSync(memory)) return false
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize >= enoughMemory
}

/** Where tests put their data: every write of a cloud waits for the disk, and most of them wait for nothing in memory. */
const openScratch = (): string => mkdtempSync(join(hasMemory() ? memory : tmpdir(), 'rong-e-tong-tests-'))

/** Runs jest with its own output on the terminal, and counts. A run that ends badly for no counted reason is one failure. */
export const runJest = (top: string, args: string[]): Promise<Tally> => {
  const file = join(top, 'dist/verify/jest.json')
  rmSync(file, { force: true })
  mkdirSync(join(top, 'dist/verify'), { recursive: true })
  const cli = toolFile(top, 'jest', 'jest')
  const scratch = openScratch()
  const cache = join(tmpdir(), 'rong-e-tong-jest')
  return new Promise<Tally>((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [cli, '--json', `--outputFile=${file}`, `--cacheDirectory=${cache}`, ...args],
      {
        cwd: top,
        env: { ...process.env, TMPDIR: scratch },
        // With an output file jest still tells its story on stderr; the copy of the JSON on stdout is not for reading.
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    )
    child.on('error', reject)
    child.on('close', (code) => {
      resolve(countTests(file, code ?? 1))
    })
  }).finally(() => rmSync(scratch, { recursive: true, force: true }))
}
