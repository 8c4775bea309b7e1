import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { build } from '../../build'
import { say, tick } from '../../say.mjs'
import { coldStartRatio } from './cold-start'
import { grids } from './documents'
import { figureOf, medianOf, rounded, type Figure, type Figures } from './figures'
import { nothing, startHelper, type Helper } from '../helper'
import { operations, type Operation } from './operation'
import { readOptions, type BenchOptions } from './options'
import { playRound, questionsOf, type Bench, type Samples } from './rounds'
import { address } from '../sdk'

const coldStarts = 9
const openings = 5

/** Fills in a process of its own, whose memory is not that of a cloud at work. */
const fill = async (startCloud: () => Helper, engine: Helper, options: BenchOptions): Promise<void> => {
  say(
    `正在装入 ${String(options.requests)} 件诉求和 ${String(options.areas)} 个网格…`,
    `Filling in ${String(options.requests)} requests and ${String(options.areas)} areas…`,
  )
  const done = tick(() => 'filling')
  const sizes = { requests: options.requests, areas: options.areas }
  const cloud = startCloud()
  await Promise.all([cloud.ask('fill', sizes, nothing), engine.ask('fill', sizes, nothing)])
  await cloud.end()
  console.log(`  ${String(done())} s`)
}

interface OpenCloud {
  cloud: Helper
  at: z.output<typeof address>
  /** The median of some openings in fresh processes, until the first answer. */
  openMs: number
}

const open = async (startCloud: () => Helper, client: Helper): Promise<OpenCloud> => {
  const opened = address.extend({ began: z.number() })
  const took: number[] = []
  for (;;) {
    const cloud = startCloud()
    const { began, ...at } = await cloud.ask('open', undefined, opened)
    took.push((await client.ask('first', at, z.number())) - began)
    if (took.length === openings) return { cloud, at, openMs: medianOf(took) }
    await cloud.end()
  }
}

const emptySamples = (): Samples => ({ floor: [], engine: [], cloud: [] })

/** Rounds over all kinds, so that each kind is spread over the whole run. */
const play = async (bench: Bench, rounds: number): Promise<Record<Operation, Samples>> => {
  const samples = Object.fromEntries(operations.map((name) => [name, emptySamples()])) as Record<Operation, Samples>
  for (let round = 0; round < rounds; round++)
    for (const name of operations) await playRound(bench, name, samples[name])
  return samples
}

const row = (name: string, { p50Ms, engineMs, ratio, p99OverP50 }: Figure): string =>
  [name.padEnd(13), ...[p50Ms, engineMs, ratio, p99OverP50].map((value) => value.toFixed(2).padStart(9))].join(' ')

const measureAll = async (run: Bench, rounds: number): Promise<Pick<Figures, Operation | 'floorMs'>> => {
  say('正在预热…', 'Warming up…')
  await play(run, Math.min(2, rounds))
  say(`正在测量 ${String(rounds)} 轮…`, `Measuring ${String(rounds)} rounds…`)
  const samples = await play(run, rounds)
  const floorMs = medianOf(Object.values(samples).flatMap((each) => each.floor))
  const figures = operations.map((name) => [name, figureOf(samples[name].cloud, samples[name].engine, floorMs)])
  return { ...(Object.fromEntries(figures) as Record<Operation, Figure>), floorMs }
}

const bench = async (top: string, folder: string, options: BenchOptions): Promise<Figures> => {
  const helpers: Helper[] = []
  const start = (name: string, ...args: string[]): Helper => {
    const helper = startHelper(top, `cloud/${name}`, args)
    helpers.push(helper)
    return helper
  }
  try {
    const [client, floor, engine] = [start('client'), start('floor'), start('engine', join(folder, 'engine.sqlite'))]
    const startCloud = (): Helper => start('cloud', join(folder, 'cloud'))
    await fill(startCloud, engine, options)
    const floorAt = await floor.ask('open', undefined, address)
    await client.ask('first', floorAt, z.number())
    const { cloud, at, openMs } = await open(startCloud, client)
    const next = questionsOf(options.requests, grids(options.areas).places)
    const figures = await measureAll({ client, engine, floor: floorAt, cloud: at, next }, options.rounds)
    const rssMb = await cloud.ask('rssMb', undefined, z.number())
    return { ...figures, openMs, rssMb, coldStartRatio: coldStartRatio(top, coldStarts) }
  } finally {
    await Promise.all(helpers.map((helper) => helper.end()))
  }
}

/** `npm run bench:cloud`: the local cloud's speed beside its floors; the last line is JSON. */
export const main = async (args: string[], top: string): Promise<number> => {
  const options = readOptions(args)
  await build(top, ['functions', 'sdk'])
  const folder = options.data ?? mkdtempSync(join(tmpdir(), 'bench-cloud-'))
  mkdirSync(folder, { recursive: true })
  try {
    const figures = await bench(top, folder, options)
    console.log(['', 'p50 ms', 'engine ms', 'ratio', 'p99/p50'].map((head, at) => head.padStart(at ? 9 : 13)).join(' '))
    for (const name of operations) console.log(row(name, figures[name]))
    console.log(rounded({ ...figures }).replace(/^/, '{"bench":"cloud","figures":') + '}')
    return 0
  } finally {
    if (options.data === undefined) rmSync(folder, { recursive: true, force: true })
  }
}
