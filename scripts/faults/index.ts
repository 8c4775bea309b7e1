import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadSdk } from '../bench/sdk'
import { build } from '../build'
import { say, Trouble } from '../say.mjs'
import { type Round, runFaults } from './run-faults'
import { type Sdk } from './sdk'

const usage = `npm run faults -- [--kills 20] [--seed 1]
  --kills N    杀掉几次 / how many times the cloud is killed
  --seed N     换一个数，换一串写入 / another number, other writes`

const whole = (name: string, text: string): number => {
  if (!/^[1-9]\d*$/.test(text)) throw new Trouble(`--${name} 要写一个整数：${text}`, usage, 2)
  return Number(text)
}

const readOptions = (args: string[]): { kills: number; seed: number } => {
  const options = { kills: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } } as const
  try {
    const { kills, seed } = parseArgs({ args, options }).values
    return { kills: whole('kills', kills), seed: whole('seed', seed) }
  } catch (error) {
    if (error instanceof Trouble) throw error
    throw new Trouble(`看不懂这些参数：${args.join(' ')}`, usage, 2)
  }
}

const tell = ({ number, acknowledged, lost, halfTransactions }: Round): void => {
  say(
    `第 ${String(number)} 次：确认了 ${String(acknowledged)} 次写入后被杀，丢失 ${String(lost)}，半个事务 ${String(halfTransactions)}`,
    `Kill ${String(number)}: after ${String(acknowledged)} acknowledged writes; ${String(lost)} lost, ${String(halfTransactions)} half transactions`,
  )
}

/**
 * `npm run faults`: kills the local cloud at random points while four clients write through the real SDK, and looks after each
 * kill whether everything acknowledged is there, sums hold, pages and indexes are sound, and uploads whole. The last line is
 * JSON; exit code 1 when anything is lost.
 */
export const main = async (args: string[], top: string): Promise<number> => {
  const { kills, seed } = readOptions(args)
  await build(top, ['sdk'])
  // The SDK warns, three seconds later, of each call that the kill cut off.
  console.warn = () => undefined
  const folder = mkdtempSync(join(tmpdir(), 'faults-'))
  try {
    const sdk = loadSdk(top) as Sdk
    const ends = Array.from({ length: kills }, () => 'SIGKILL' as const)
    const { acknowledged, lost, halfTransactions } = await runFaults({ top, sdk, folder, ends, seed, onRound: tell })
    console.log(JSON.stringify({ bench: 'faults', figures: { kills, acknowledged, lost, halfTransactions } }))
    return lost + halfTransactions === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
