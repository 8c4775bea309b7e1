import type { Operation } from './operation'

/** The value below which this share of the values lies. */
export const quantileOf = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const medianOf = (values: readonly number[]): number => quantileOf(values, 0.5)

export interface Figure {
  /** Through the real SDK and the whole local cloud. */
  p50Ms: number
  /** The bare engine's median. */
  engineMs: number
  /** p50Ms / (floorMs + engineMs). */
  ratio: number
  p99OverP50: number
}

export type Figures = Record<Operation, Figure> & {
  /** The real SDK's median against a server that answers at once. */
  floorMs: number
  /** From opening the filled data folder to the first answered question. */
  openMs: number
  /** Memory of the local cloud's process after the run. */
  rssMb: number
  /** Loading bundled SDK and function / loading the SDK from its packages. */
  coldStartRatio: number
}

export const figureOf = (cloudMs: readonly number[], engineMs: readonly number[], floorMs: number): Figure => {
  const p50Ms = medianOf(cloudMs)
  const engine = medianOf(engineMs)
  return {
    p50Ms,
    engineMs: engine,
    ratio: p50Ms / (floorMs + engine),
    p99OverP50: quantileOf(cloudMs, 0.99) / p50Ms,
  }
}

/** Three decimals are all that such figures mean. */
export const rounded = (figures: Figures): string =>
  JSON.stringify(figures, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value))
