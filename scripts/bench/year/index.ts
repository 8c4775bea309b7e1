import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { build } from '../../build'
import { say } from '../../say.mjs'
import { floorTaken } from '../floor-run'
import { nothing, startHelper, type Helper } from '../helper'
import { address } from '../sdk'
import { broken } from './invariants/broken'
import { addTo, emptyLedger, playedLives } from './ledger'
import { readOptions, type YearOptions } from './options'
import type { Stretch } from './play'
import { reportSpike, reportYear, type Year } from './report'
import { dueTimes, rates, spikeFigures, type SpikeFigures } from './spike'

const [minute, day] = [60_000, 86_400_000]
/** A silent resident's case closes after seven days. */
const leg = 8 * day
const mostLegs = 46
/** Enough that filling and emptying the line of lives hardly counts. */
const livesPerLeg = 1_000
const floorSeconds = 2
/** Played before anything is measured, and what existing cases are copies of. */
const warmUp = 200
const leftOpen = 20

/** The product on a data folder of its own. */
interface Stage {
  cloud: Helper
  client: Helper
  /** Lets time pass by the clock of both, and the timers run; in ms. */
  pass(ms: number): Promise<void>
  end(): Promise<void>
}

interface Setting extends Pick<YearOptions, 'size'> {
  top: string
  folder: string
  existing: number
  templates?: string
}

const openStage = async ({ top, folder, size, existing, templates }: Setting): Promise<Stage> => {
  const [floor, cloud, client] = [
    startHelper(top, 'cloud/floor'),
    startHelper(top, 'year/cloud', [folder]),
    startHelper(top, 'year/client'),
  ]
  const end = async (): Promise<void> => {
    await Promise.all([floor, cloud, client].map((helper) => helper.end()))
  }
  const pass = async (ms: number): Promise<void> => {
    await client.ask('offset', await cloud.ask('pass', ms, z.number()), nothing)
  }
  const now = new Date(Date.now() - mostLegs * leg)
  try {
    await cloud.ask('fill', { now, size, existing, templates }, nothing)
    const floorAt = await floor.ask('open', undefined, address)
    const cloudAt = await cloud.ask('open', undefined, address)
    await client.ask('open', { now, size, floor: floorAt, cloud: cloudAt }, nothing)
    await pass(0)
  } catch (error) {
    await end()
    throw error
  }
  return { cloud, client, pass, end }
}

/** Makes a few cases by the product itself, to be copied. */
const makeTemplates = async (setting: Omit<Setting, 'existing'>): Promise<void> => {
  const stage = await openStage({ ...setting, existing: 0 })
  try {
    const whole = { from: 0, count: warmUp, concurrency: 1 }
    const open = { from: warmUp, count: leftOpen, concurrency: 1, steps: 2 }
    await stage.client.ask('prepare', whole, nothing)
    await stage.client.ask('play', whole, playedLives)
    await stage.pass(leg)
    await stage.client.ask('prepare', open, nothing)
    await stage.client.ask('play', open, playedLives)
    await stage.pass(minute)
    await stage.pass(minute)
  } finally {
    await stage.end()
  }
}

/** Floor, lives and timers in turn, leg by leg, so that whatever disturbs one disturbs the other. */
const playYear = async (
  { cloud, client, pass }: Stage,
  { cases, concurrency, existing }: YearOptions,
): Promise<Year> => {
  for (const first of [
    { from: 0, count: warmUp, concurrency },
    { from: warmUp, count: 0, concurrency },
  ]) {
    await client.ask('prepare', first, nothing)
    await client.ask('play', first, playedLives)
    await client.ask('floor', { seconds: floorSeconds, concurrency }, floorTaken)
    await pass(leg)
  }

  const legs = Math.min(mostLegs, Math.ceil(cases / livesPerLeg))
  const lives = emptyLedger()
  const floor = { calls: 0, seconds: 0, cpuMs: 0 }
  let cloudCpuMs = 0
  const cpuMs = (): Promise<number> => cloud.ask('cpuMs', undefined, z.number())
  const playLeg = async (stretch: Stretch): Promise<void> => {
    await client.ask('prepare', stretch, nothing)
    const taken = await client.ask('floor', { seconds: floorSeconds, concurrency }, floorTaken)
    for (const key of ['calls', 'seconds', 'cpuMs'] as const) floor[key] += taken[key]
    const before = await cpuMs()
    addTo(lives, await client.ask('play', stretch, playedLives))
    const began = performance.now()
    await pass(leg)
    lives.seconds += (performance.now() - began) / 1000
    cloudCpuMs += (await cpuMs()) - before
  }
  const firstOf = (n: number): number => Math.floor((n * cases) / legs)
  for (let n = 0; n < legs; n++) {
    await playLeg({ from: warmUp + firstOf(n), count: firstOf(n + 1) - firstOf(n), concurrency })
    console.log(`  ${String(n + 1)}/${String(legs)}  ${(lives.lives / lives.seconds).toFixed(1)} lives/s`)
  }
  // Those of the last one that have waited.
  await playLeg({ from: warmUp + cases, count: 0, concurrency })
  // What a timer puts off it does later.
  await pass(day)
  say('正在核对…', 'Checking what lies there…')
  return { existing, lives, floor, cloudCpuMs, broken: await client.ask('check', undefined, broken) }
}

const spike = async ({ client }: Stage, minutes: number): Promise<SpikeFigures> => {
  const stageSeconds = (minutes * 60) / rates.length
  await client.ask('prepare', { from: 0, count: dueTimes(stageSeconds).length, concurrency: 1 }, nothing)
  return client.ask('spike', { stageSeconds }, spikeFigures)
}

/** What the run is played on: a folder in which the product has so many cases already. */
const bench = async (top: string, folder: string, options: YearOptions): Promise<void> => {
  const { existing, size } = options
  const templates = existing > 0 ? join(folder, 'templates') : undefined
  if (templates !== undefined) {
    say('正在做样子…', 'Making cases to copy…')
    await makeTemplates({ top, folder: templates, size })
  }
  say(`正在装入示例辖区和 ${String(existing)} 件…`, `Filling in the district and ${String(existing)} cases…`)
  const stage = await openStage({ top, folder: join(folder, 'data'), size, existing, templates })
  try {
    say('正在测量…', 'Measuring…')
    if (options.spike) reportSpike(existing, await spike(stage, options.minutes))
    else reportYear(await playYear(stage, options))
  } finally {
    await stage.end()
  }
}

/**
 * `npm run bench:year`: a district's year through the product, beside its floor; `--spike`: a storm of raises. The last line is
 * JSON.
 */
export const main = async (args: string[], top: string): Promise<number> => {
  const options = readOptions(args)
  await build(top, ['functions', 'sdk'])
  const folder = options.data ?? mkdtempSync(join(tmpdir(), 'bench-year-'))
  mkdirSync(folder, { recursive: true })
  try {
    await bench(top, folder, options)
    return 0
  } finally {
    if (options.data === undefined) rmSync(folder, { recursive: true, force: true })
  }
}
