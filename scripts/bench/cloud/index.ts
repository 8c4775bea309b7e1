import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { build } from '../../build'
import { say, tick } from '../../say.mjs'
import { coldStartRatio } from './cold-start'
import { areas } from './documents'
import { figureOf, medianOf, rounded, type Figure, type Figures } from './figures'
import { nothing, startHelper, type Helper } from './helper'
import { operations, type Operation } from './operation'
import { readOptions, type BenchOptions } from './options'
import { playRound, questionsOf, type Bench, type Samples } from './rounds'
import { address } from './sdk'

const coldStarts = 9
const restarts = 5

const fill = async (cloud: Helper, engine: Helper, options: BenchOptions): Promise<void> => {
  say(
    `正在装入 ${String(options.requests)} 件诉求和 ${String(options.areas)} 个网格…`,
    `Filling in ${String(options.requests)} requests and ${String(options.areas)} areas…`,
  )
  const done = tick(() => 'filling')
  const sizes = { requests: options.requests, areas: options.areas }
  await Promise.all([cloud.ask('fill', sizes, nothing), engine.ask('fill', sizes, nothing)])
  console.log(`  ${String(done())} s`)
}

/** Opens the cloud anew some times: the median until its first answer, and where it can be reached now. */
const open = async (client: Helper, cloud: Helper): Promise<{ openMs: number; at: z.output<typeof address> }> => {
  const opened = address.extend({ began: z.number() })
  const took: number[] = []
  for (;;) {
    const { began, ...at } = await cloud.ask('restart', undefined, opened)
    await client.ask('speakTo', at, nothing)
    took.push((await client.ask('first', undefined, z.number())) - began)
    if (took.length === restarts) return { openMs: medianOf(took), at }
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

const bench = async (top: string, folder: string, options: BenchOptions): Promise<Figures> => {
  const client = startHelper(top, 'client')
  const floor = startHelper(top, 'floor')
  const engine = startHelper(top, 'engine', [join(folder, 'engine.sqlite')])
  const cloud = startHelper(top, 'cloud', [join(folder, 'cloud')])
  try {
    const floorAt = await floor.ask('open', undefined, address)
    await fill(cloud, engine, options)
    const next = questionsOf(
      options.requests,
      areas(options.areas).map(({ centre }) => centre.coordinates),
    )
    await client.ask('speakTo', floorAt, nothing)
    await client.ask('first', undefined, z.number())
    const { openMs, at } = await open(client, cloud)
    const run = { client, engine, floor: floorAt, cloud: at, next }
    say('正在预热…', 'Warming up…')
    await play(run, Math.min(2, options.rounds))
    say(`正在测量 ${String(options.rounds)} 轮…`, `Measuring ${String(options.rounds)} rounds…`)
    const samples = await play(run, options.rounds)
    const floorMs = medianOf(Object.values(samples).flatMap((each) => each.floor))
    const rssMb = await cloud.ask('rssMb', undefined, z.number())
    const figures = operations.map((name) => [name, figureOf(samples[name].cloud, samples[name].engine, floorMs)])
    return {
      ...(Object.fromEntries(figures) as Record<Operation, Figure>),
      floorMs,
      openMs,
      rssMb,
      coldStartRatio: coldStartRatio(top, coldStarts),
    }
  } finally {
    await Promise.all([client, floor, engine, cloud].map((helper) => helper.end()))
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
