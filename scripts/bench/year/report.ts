import { quantileOf } from '../cloud/figures'
import type { FloorTaken } from '../floor-run'
import type { Broken } from './invariants/broken'
import { errorsIn, p95ByAction, sdkCallsPerLife, type PlayedLives } from './ledger'
import type { SpikeFigures } from './spike'

/** What a run has measured. */
export interface Year {
  existing: number
  lives: PlayedLives
  floor: FloorTaken
  /** Processor time of the cloud while lives and timers ran, in ms. */
  cloudCpuMs: number
  broken: Broken
}

export interface YearFigures {
  livesPerSecond: number
  /** Of the bare SDK, against a server that answers at once, as many at once as lives. */
  floorCallsPerSecond: number
  /** In so many bare calls a life could have been lived. */
  callsPerLife: number
  existing: number
  errors: number
  invariantsBroken: number
  p95Ms: Record<string, number>
}

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

export const figuresOf = ({ existing, lives, floor, broken }: Year): YearFigures => {
  const livesPerSecond = lives.lives / lives.seconds
  const floorCallsPerSecond = floor.calls / floor.seconds
  return {
    livesPerSecond,
    floorCallsPerSecond,
    callsPerLife: floorCallsPerSecond / livesPerSecond,
    existing,
    errors: errorsIn(lives),
    invariantsBroken: sumOf(broken),
    p95Ms: p95ByAction(lives),
  }
}

const line = (bench: string, figures: object): string =>
  JSON.stringify({ bench, figures }, (_, part: unknown) =>
    typeof part === 'number' ? Math.round(part * 100) / 100 : part,
  )

const heads = ['action', 'calls', 'p50 ms', 'p95 ms', 'p99 ms', 'SDK calls']

const row = (cells: readonly string[]): string => cells.map((cell, at) => cell.padStart(at === 0 ? 14 : 10)).join(' ')

const actionRows = ({ actions }: PlayedLives): string[] =>
  Object.entries(actions).map(([action, { ms, sdkCalls }]) => {
    const times = [0.5, 0.95, 0.99].map((share) => quantileOf(ms, share).toFixed(1))
    return row([action, String(ms.length), ...times, (sdkCalls / ms.length).toFixed(2)])
  })

const processorLine = ({ lives, floor, cloudCpuMs }: Year): string => {
  const [call, life, cloud] = [floor.cpuMs / floor.calls, lives.cpuMs / lives.lives, cloudCpuMs / lives.lives]
  return `processor time: ${call.toFixed(3)} ms a bare call, ${life.toFixed(2)} ms a life in the functions, ${cloud.toFixed(2)} ms in the cloud`
}

const counted = (counts: Readonly<Record<string, number>>): string[] =>
  Object.entries(counts).map(([what, count]) => `${String(count)} × ${what}`)

export const reportYear = (year: Year): void => {
  const { lives, broken } = year
  for (const one of [row(heads), ...actionRows(lives), ...counted(lives.errors), ...counted(broken)]) console.log(one)
  console.log(`${sdkCallsPerLife(lives).toFixed(2)} SDK calls a life, besides those of timers; ${processorLine(year)}`)
  console.log(line('year', figuresOf(year)))
}

export const reportSpike = (existing: number, figures: SpikeFigures): void => {
  console.log(line('spike', { ...figures, existing }))
}
