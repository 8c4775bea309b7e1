import { z } from 'zod'
import { quantileOf } from '../cloud/figures'
import type { Host } from './host'
import { categoryOf, raise as raising, type Case } from './steps'

/** Raises a second, one stage after the other, each as long as the others. */
export const rates = [1, 15, 40, 15, 1] as const

export const spikeRun = z.object({ stageSeconds: z.number() })

export const spikeFigures = z.object({
  accepted: z.number(),
  /** Told to try again in a moment, and accepted then. */
  queued: z.number(),
  errors: z.number(),
  /** After the peak, until a second's raises were answered as quickly as before it. */
  recoverySeconds: z.number(),
  /** From the tap to the answer, by stage: its place and its raises a second. */
  p95Ms: z.record(z.string(), z.number()),
})
export type SpikeFigures = z.output<typeof spikeFigures>

interface Raised {
  /** Seconds after the beginning. */
  due: number
  ms: number
  outcome: 'accepted' | 'queued' | 'failed'
}

const reply = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), refusal: z.object({ code: z.string() }) }),
])

/** A phone that is told `busy` tries again after so many ms, so many times. */
const pause = 1_000
const tries = 30

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const raise = async (host: Host, playing: Case, due: number): Promise<Raised> => {
  const began = performance.now()
  const ended = (outcome: Raised['outcome']): Raised => ({ due, ms: performance.now() - began, outcome })
  const event = {
    action: 'raise',
    input: raising.input(playing, playing.photos.get(playing.reporter) ?? [], categoryOf(playing)),
  }
  for (let attempt = 0; attempt < tries; attempt++) {
    const answer = reply.parse(JSON.parse((await host.call('requests', playing.reporter, event)).text))
    if (answer.ok) return ended(attempt === 0 ? 'accepted' : 'queued')
    if (answer.refusal.code !== 'busy') return ended('failed')
    await wait(pause)
  }
  return ended('failed')
}

/** When each raise is due, in seconds, evenly within each stage. */
export const dueTimes = (stageSeconds: number): number[] =>
  rates.flatMap((rate, stage) =>
    Array.from({ length: Math.round(rate * stageSeconds) }, (_, n) => stage * stageSeconds + n / rate),
  )

/** The first whole second after the peak from which on raises are answered as before it; half a second counts as quick always. */
export const recoveryOf = (raised: readonly Raised[], stageSeconds: number): number => {
  const [before, after] = [2 * stageSeconds, 3 * stageSeconds]
  const calm = raised.filter(({ due }) => due < before).map(({ ms }) => ms)
  const quick = Math.max(500, 2 * quantileOf(calm, 0.95))
  const slow = raised.filter(({ due, ms }) => due >= after && ms > quick).map(({ due }) => due)
  return slow.length === 0 ? 0 : Math.ceil(Math.max(...slow) - after)
}

/** Raises at their times, whether or not earlier ones were answered: people do not wait for each other. */
export const playSpike = async (host: Host, cases: readonly Case[], stageSeconds: number): Promise<SpikeFigures> => {
  const began = performance.now()
  const raised = await Promise.all(
    dueTimes(stageSeconds).map(async (due, n): Promise<Raised> => {
      await wait(due * 1000 - (performance.now() - began))
      const playing = cases[n]
      if (playing === undefined) throw new Error('fewer cases than raises')
      return raise(host, playing, due).catch((): Raised => ({ due, ms: 0, outcome: 'failed' }))
    }),
  )
  const of = (outcome: Raised['outcome']): number => raised.filter((one) => one.outcome === outcome).length
  const stages = rates.map((rate, stage) => {
    const its = raised.filter(({ due }) => Math.floor(due / stageSeconds) === stage)
    return [
      `${String(stage + 1)}: ${String(rate)}/s`,
      quantileOf(
        its.map(({ ms }) => ms),
        0.95,
      ),
    ] as const
  })
  return {
    accepted: of('accepted') + of('queued'),
    queued: of('queued'),
    errors: of('failed'),
    recoverySeconds: recoveryOf(raised, stageSeconds),
    p95Ms: Object.fromEntries(stages),
  }
}
