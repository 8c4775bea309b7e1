import { z } from 'zod'
import type { Cast } from './district'
import type { Host } from './host'
import { emptyLedger, noteCall, noteError, type PlayedLives } from './ledger'
import { cpuMsSince } from './cpu'
import { lifeOf, lives, type Case, type Life, type Seen, type Step, type Who } from './lives'

/** Which cases, how many at once, and how many steps of each: all when absent. */
export const stretch = z.object({ from: z.int(), count: z.int(), concurrency: z.int(), steps: z.int().optional() })
export type Stretch = z.output<typeof stretch>

const reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), refusal: z.object({ code: z.string() }) }),
])

const isView = (data: unknown): data is Seen =>
  typeof data === 'object' && data !== null && 'id' in data && 'version' in data

/** How often somebody who is told that it is busy taps again. */
const tries = 5

const at = <Item>(items: readonly Item[], n: number): Item => items[n % items.length] as Item

const communityDeskOf = ({ spot }: Case): string => `${spot.path[2] ?? ''}-communityDesk-01`

/** The post that takes a step; null for the reporter, who needs none. */
const posts: Readonly<Record<Who, (playing: Case) => string | null>> = {
  reporter: () => null,
  handler: ({ seen }) => seen?.assignee.post ?? null,
  communityDesk: communityDeskOf,
}

export const whoTakes = ({ by }: Step, playing: Case, cast: Cast): string => {
  const post = posts[by](playing)
  const person = post === null ? playing.reporter : cast.holderOf.get(post)
  if (person === undefined) throw new Error(`nobody holds ${String(post)}`)
  return person
}

/** The nth case before its first step. */
export const caseOf = (n: number, cast: Cast): Case => {
  const life = lifeOf(n)
  const { by }: Life = lives[life]
  const spot = at(cast.spots, n)
  const reporter = by === 'worker' ? spot.worker : at(cast.residents, n)
  return { n, life, reporter, spot, photos: new Map() }
}

/** One step; false when the case cannot go on. */
const take = async (host: Host, cast: Cast, step: Step, playing: Case, ledger: PlayedLives): Promise<boolean> => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const person = whoTakes(step, playing, cast)
    const photo = step.showsPhoto && playing.photos.get(person)
    const event = { action: step.action, input: step.input(playing, photo === undefined ? [] : [photo]) }
    const began = performance.now()
    const { text, sdkCalls } = await host.call(step.name, person, event)
    noteCall(ledger, step.action, performance.now() - began, sdkCalls)
    const answer = reply.parse(JSON.parse(text))
    if (answer.ok) {
      if (isView(answer.data)) playing.seen = answer.data
      return true
    }
    if (answer.refusal.code !== 'busy') {
      noteError(ledger, `${playing.life} ${step.action}: ${answer.refusal.code}`)
      return false
    }
  }
  noteError(ledger, `${playing.life} ${step.action}: busy`)
  return false
}

const live = async (
  host: Host,
  cast: Cast,
  playing: Case,
  most: number | undefined,
  ledger: PlayedLives,
): Promise<void> => {
  const { steps }: Life = lives[playing.life]
  for (const step of steps.slice(0, most)) if (!(await take(host, cast, step, playing, ledger))) return
  ledger.lives += 1
}

/** Plays a stretch of the year, so many lives at once, each from its first step to its last. */
export const play = async (
  host: Host,
  cast: Cast,
  cases: Iterator<Case>,
  { concurrency, steps }: Pick<Stretch, 'concurrency' | 'steps'>,
): Promise<PlayedLives> => {
  const ledger = emptyLedger()
  const began = performance.now()
  const cpu = process.cpuUsage()
  const player = async (): Promise<void> => {
    for (let next = cases.next(); next.done !== true; next = cases.next()) {
      const playing = next.value
      await live(host, cast, playing, steps, ledger).catch((error: unknown) => {
        noteError(ledger, `${playing.life}: ${String(error)}`)
      })
    }
  }
  await Promise.all(Array.from({ length: concurrency }, player))
  ledger.seconds = (performance.now() - began) / 1000
  ledger.cpuMs = cpuMsSince(cpu)
  return ledger
}
