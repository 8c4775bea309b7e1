import { z } from 'zod'
import { cpuMsSince } from './cpu'
import type { Cast } from './district'
import type { Host } from './host'
import { emptyLedger, noteCall, noteError, type PlayedLives } from './ledger'
import { lifeOf, lives, type Life } from './lives'
import type { Phones } from './prepare'
import { categoryOf, type Case, type Seen, type Step, type Who } from './steps'

/** Which cases, how many at once, and how many steps of each: all when absent. */
export const stretch = z.object({ from: z.int(), count: z.int(), concurrency: z.int(), steps: z.int().optional() })
export type Stretch = z.output<typeof stretch>

/** On what lives are played. */
export interface Stage {
  readonly host: Host
  readonly cast: Cast
  readonly phones: Pick<Phones, 'visit' | 'upload'>
}

/** A case with the steps that are still to be taken. */
export interface Going {
  readonly playing: Case
  readonly steps: readonly (Step | 'pause')[]
}

export const goingOf = (playing: Case): Going => {
  const { steps }: Life = lives[lifeOf(playing.n)]
  return { playing, steps }
}

const reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), refusal: z.object({ code: z.string() }) }),
])

/** How often somebody who is told that it is busy taps again. */
const tries = 5

const deskOf = ({ spot }: Case, tier: number, duty: string): string => `${spot.path[tier] ?? ''}-${duty}-01`

/** The post that takes a step; null for residents, who need none. */
const posts: Readonly<Record<Exclude<Who, 'reporter' | 'neighbour'>, (playing: Case, cast: Cast) => string>> = {
  handler: ({ seen }) => seen?.assignee.post ?? '',
  approver: ({ seen }, { postNamed }) => postNamed.get(seen?.approvals[0]?.toName ?? '') ?? '',
  communityDesk: (playing) => deskOf(playing, 2, 'communityDesk'),
  streetDesk: (playing) => deskOf(playing, 1, 'streetDesk'),
  lead: ({ seen }) => seen?.joint?.parts[0]?.post ?? '',
  assist: ({ seen }) => seen?.joint?.parts[1]?.post ?? '',
}

const whoTakes = ({ by }: Step, playing: Case, cast: Cast): string => {
  if (by === 'reporter' || by === 'neighbour') return playing[by]
  const post = posts[by](playing, cast)
  const person = cast.holderOf.get(post)
  if (person === undefined) throw new Error(`nobody holds the post "${post}" of the ${by}`)
  return person
}

/** As many photos as the step shows, out of those that its person has uploaded. */
const shown = async (stage: Stage, { shows = 0 }: Step, person: string, playing: Case): Promise<string[]> => {
  for (;;) {
    const uploaded = playing.photos.get(person) ?? []
    if (uploaded.length >= shows) return uploaded.splice(0, shows)
    await stage.phones.upload(person, playing)
  }
}

const words = ['text', 'note', 'reason', 'question', 'answer']

/** Whether somebody writes words of his own: WeChat checks those of people only who were here just now. */
const writes = (input: object): boolean => Object.keys(input).some((field) => words.includes(field))

const note = ({ about }: Step, playing: Case, data: unknown): void => {
  const view = data as Seen
  if (about === undefined) playing.seen = view
  if (about === 'twin') playing.twin = view
  if (about === 'version' && playing.seen !== undefined) playing.seen = { ...playing.seen, version: view.version }
}

/** One step; false when the case cannot go on. */
const take = async (stage: Stage, step: Step, playing: Case, ledger: PlayedLives): Promise<boolean> => {
  const person = whoTakes(step, playing, stage.cast)
  const photos = await shown(stage, step, person, playing)
  const input = step.input(playing, photos, step.category ?? categoryOf(playing))
  if (writes(input)) await stage.phones.visit(person)
  for (let attempt = 0; attempt < tries; attempt++) {
    const began = performance.now()
    const { text, sdkCalls } = await stage.host.call(step.name, person, { action: step.action, input })
    noteCall(ledger, step.action, performance.now() - began, sdkCalls)
    const answer = reply.parse(JSON.parse(text))
    if (answer.ok) {
      note(step, playing, answer.data)
      return true
    }
    if (answer.refusal.code !== 'busy') {
      noteError(ledger, `${lifeOf(playing.n)} ${step.action}: ${answer.refusal.code}`)
      return false
    }
  }
  noteError(ledger, `${lifeOf(playing.n)} ${step.action}: busy`)
  return false
}

/** Goes on until the end or the next pause. @returns what is left to do after the pause; null at the end */
const live = async (stage: Stage, { playing, steps }: Going, ledger: PlayedLives): Promise<Going | null> => {
  for (const [at, step] of steps.entries()) {
    if (step === 'pause') return { playing, steps: steps.slice(at + 1) }
    if (!(await take(stage, step, playing, ledger))) return null
  }
  ledger.lives += 1
  return null
}

/**
 * Plays cases, so many at once, each until it ends or pauses.
 * @returns what came of it, and the cases that go on later
 */
export const play = async (
  stage: Stage,
  cases: Iterator<Going>,
  concurrency: number,
): Promise<{ ledger: PlayedLives; paused: Going[] }> => {
  const ledger = emptyLedger()
  const paused: Going[] = []
  const began = performance.now()
  const cpu = process.cpuUsage()
  const player = async (): Promise<void> => {
    for (let next = cases.next(); next.done !== true; next = cases.next()) {
      const going = next.value
      const left = await live(stage, going, ledger).catch((error: unknown) => {
        noteError(ledger, `${lifeOf(going.playing.n)}: ${String(error)}`)
        return null
      })
      if (left !== null) paused.push(left)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, player))
  ledger.seconds = (performance.now() - began) / 1000
  ledger.cpuMs = cpuMsSince(cpu)
  return { ledger, paused }
}
