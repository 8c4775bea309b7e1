import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import util from 'node:util'
import { build } from '../../build'
import { say, Trouble } from '../../say.mjs'
import { nothing, startHelper, type Helper } from '../helper'
import { address, loadDatabase, speakTo } from '../sdk'
import { readAll, type Reading } from './check'
import { attended } from './timer'

const usage = `npm run bench:escalation -- [--requests 10000] [--timers 4]
  --requests N  超期诉求的件数 / overdue requests
  --timers T    同时运行的定时器 / timers at once`

interface Options {
  readonly requests: number
  readonly timers: number
}

const readOptions = (args: string[]): Options => {
  const { values } = util.parseArgs({
    args,
    options: { requests: { type: 'string', default: '10000' }, timers: { type: 'string', default: '4' } },
  })
  const [requests, timers] = [Number(values.requests), Number(values.timers)]
  if (!(requests > 0 && timers > 0)) throw new Trouble('件数和定时器都要写正整数', usage, 2)
  return { requests, timers }
}

const minute = 60_000
const day = 24 * 60 * minute
/** By then the longest ladder and the one of the reply that it asks for are over, holidays included. */
const longest = 90 * day

/** A moment at which all timers ring at once, again and again, until there is nothing to take. */
interface Round {
  readonly seconds: number
  readonly escalated: number
  readonly failed: number
}

const play = async (ringers: readonly Helper[], ahead: number): Promise<Round> => {
  const start = performance.now()
  const round = { escalated: 0, failed: 0 }
  for (let taken = 1; taken > 0;) {
    const runs = await Promise.all(ringers.map((ringer) => ringer.ask('ring', ahead, attended)))
    taken = runs.reduce((sum, run) => sum + run.escalated, 0)
    round.escalated += taken
    round.failed += runs.reduce((sum, run) => sum + run.failed, 0)
  }
  return { ...round, seconds: (performance.now() - start) / 1000 }
}

interface Figures extends Reading {
  readonly escalationsPerSecond: number
  readonly escalated: number
  readonly failed: number
}

/** Two days after two days, up to the top of every ladder. */
const climb = async (
  cloud: Helper,
  ringers: readonly Helper[],
  { requests }: Options,
  top: string,
): Promise<Figures> => {
  const at = await cloud.ask('open', undefined, address)
  say(`正在装入 ${String(requests)} 件…`, `Filling in ${String(requests)} requests…`)
  await cloud.ask('fill', { now: new Date(), count: requests }, nothing)
  await Promise.all(ringers.map((ringer) => ringer.ask('open', at, nothing)))
  const database = loadDatabase(top)
  speakTo(at)
  const sum = { seconds: 0, escalated: 0, failed: 0 }
  // By then the last one has been raised.
  for (let ahead = requests * minute; ; ahead += 2 * day) {
    const round = await play(ringers, ahead)
    for (const key of ['seconds', 'escalated', 'failed'] as const) sum[key] += round[key]
    const reading = await readAll(database, new Date(Date.now() + ahead))
    console.log(`  ${String(round.escalated)} in ${round.seconds.toFixed(1)} s, ${String(reading.below)} below the top`)
    if (reading.below === 0 || ahead > longest)
      return { ...sum, ...reading, escalationsPerSecond: Math.round(sum.escalated / sum.seconds) }
  }
}

/**
 * `npm run bench:escalation`: overdue requests under several timers at once, in processes of their own; whatever is missed, doubled or
 * left below the top makes it fail. The last line is JSON.
 */
export const main = async (args: string[], top: string): Promise<number> => {
  const options = readOptions(args)
  await build(top, ['functions', 'sdk'])
  const folder = mkdtempSync(join(tmpdir(), 'bench-escalation-'))
  const cloud = startHelper(top, 'escalation/cloud', [folder])
  const ringers = Array.from({ length: options.timers }, () => startHelper(top, 'escalation/timer'))
  try {
    const figures = await climb(cloud, ringers, options, top)
    console.log(JSON.stringify({ bench: 'escalation', figures }))
    return figures.wrong + figures.missed + figures.below + figures.failed === 0 ? 0 : 1
  } finally {
    await Promise.all([cloud, ...ringers].map((helper) => helper.end()))
    rmSync(folder, { recursive: true, force: true })
  }
}
