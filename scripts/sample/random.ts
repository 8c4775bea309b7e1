/** Chance that repeats: the same seed and stream give the same numbers on every run. */
export interface Random {
  /** At least 0, below 1. */
  next: () => number
  between: (low: number, high: number) => number
  /** A whole number, both ends included. */
  integer: (low: number, high: number) => number
  shuffled: <T>(items: readonly T[]) => T[]
}

// Taken out of Math once: looking globals up is slow under jest, and this is asked millions of times.
const { imul, floor } = Math

/** 32 bits out of a text (xmur3), well mixed, so that neighbouring seeds share nothing. */
const hash = (text: string): number => {
  let state = 1779033703 ^ text.length
  for (let i = 0; i < text.length; i++) {
    state = imul(state ^ text.charCodeAt(i), 3432918353)
    state = (state << 13) | (state >>> 19)
  }
  state = imul(state ^ (state >>> 16), 2246822507)
  state = imul(state ^ (state >>> 13), 3266489909)
  return (state ^ (state >>> 16)) >>> 0
}

/** A stream per purpose: more draws for the posts then leave the map as it was. */
export const createRandom = (seed: number, stream: string): Random => {
  let state = hash(`${seed}/${stream}`)
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number) => low + (high - low) * next()
  const integer = (low: number, high: number) => low + floor(next() * (high - low + 1))
  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, rank: next() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item)
  return { next, between, integer, shuffled }
}
