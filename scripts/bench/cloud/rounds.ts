import { createRandom } from '../../sample/random'
import type { Helper } from '../helper'
import { compared } from './comparison'
import { timings, type Operation, type Question, type Timings } from './operation'
import type { Address } from '../sdk'

export interface Bench {
  client: Helper
  engine: Helper
  floor: Address
  cloud: Address
  /** Draws the next question. */
  next: () => Question
}

/** Questions of each kind in one round. */
const perRound: Record<Operation, number> = {
  docGet: 200,
  query20: 100,
  add: 100,
  update: 100,
  count: 50,
  group: 10,
  pointInAreas: 100,
}

export interface Samples {
  floor: number[]
  engine: number[]
  cloud: number[]
}

/** Draws requests of the filled collection, and places among those given. */
export const questionsOf = (requests: number, places: Question['at'][]): (() => Question) => {
  const random = createRandom(1, 'questions')
  return () => ({
    n: random.integer(0, requests - 1),
    at: places[random.integer(0, places.length - 1)] ?? [0, 0],
  })
}

/** Each answers the same questions: how much they find must agree, or they would not be doing the same work. */
const agreed = (operation: Operation, engine: Timings, cloud: Timings): void => {
  if (engine.found !== cloud.found)
    throw new Error(`${operation}: the engine found ${String(engine.found)}, the cloud ${String(cloud.found)}`)
}

/** One round of one kind. */
export const playRound = async (bench: Bench, operation: Operation, into: Samples): Promise<void> => {
  const { client, engine, floor, cloud, next } = bench
  const questions = Array.from({ length: perRound[operation] }, next)
  const bare = await engine.ask('measure', { operation, questions }, timings)
  const both = await client.ask('measure', { operation, questions, floor, cloud }, compared)
  agreed(operation, bare, both.cloud)
  into.engine.push(...bare.ms)
  into.floor.push(...both.floor.ms)
  into.cloud.push(...both.cloud.ms)
}
