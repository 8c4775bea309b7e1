import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'
import { answerBench } from '../child'
import { callBarely, floorRun, type FloorTaken } from '../floor-run'
import { loadDatabase, address, speakTo, type Address } from '../sdk'
import { size, yearDistrict, type Cast } from './district'
import { openHost } from './host'
import { brokenInvariants } from './invariants'
import type { Documents } from './invariants/documents'
import { keys } from './keys'
import { goingOf, play, stretch, type Going } from './play'
import { openPhones, type Phones } from './prepare'
import { playSpike, spikeRun } from './spike'

export const opening = z.object({ now: z.coerce.date(), size, floor: address, cloud: address })

/** Phones that get ready at once: as many calls as the cloud's workers take and some that wait. */
const preparing = 8

interface Opened {
  floor: Address
  cloud: Address
  cast: Cast
  phones: Phones
}

/** The product's functions with the real SDK, in a process of their own. */
export const main = (_args: string[], top: string): Promise<number> => {
  const { installDate } = createRequire(import.meta.url)(join(top, 'local/cloud/hosting/cloud-date.cjs')) as {
    installDate: (offset: () => number) => void
  }
  let offset = 0
  installDate(() => offset)
  Object.assign(process.env, keys)
  const host = openHost(top)
  const database = loadDatabase(top)
  let since = new Date(0)
  let opened: Opened | undefined
  const state = (): Opened => {
    if (opened === undefined) throw new Error('not opened')
    return opened
  }
  let cases: Going[] = []
  let paused: Going[] = []

  return answerBench({
    open: (wanted) => {
      const { now, size: wide, floor, cloud } = opening.parse(wanted)
      const { cast } = yearDistrict(wide, now)
      since = now
      opened = { floor, cloud, cast, phones: openPhones(cloud.url, cast) }
      speakTo(cloud)
    },
    /** The cloud's clock is ahead of the machine's by so many ms. */
    offset: (ms) => {
      offset = z.number().parse(ms)
      state().phones.leave()
    },
    /** Bare calls of the SDK to a server that answers at once. */
    floor: async (wanted): Promise<FloorTaken> => {
      const { floor, cloud } = state()
      speakTo(floor)
      const taken = await callBarely(host, database, floorRun.parse(wanted))
      speakTo(cloud)
      return taken
    },
    /** Lets phones get ready for a stretch of the year. */
    prepare: async (wanted) => {
      const { from, count } = stretch.parse(wanted)
      const { phones } = state()
      cases = []
      let next = from
      const phone = async (): Promise<void> => {
        while (next < from + count) cases.push(goingOf(await phones.ready(next++)))
      }
      await Promise.all(Array.from({ length: preparing }, phone))
      cases = [...paused.splice(0), ...cases.sort((a, b) => a.playing.n - b.playing.n)]
    },
    /** Plays what was prepared, after what paused the last time. */
    play: async (wanted) => {
      const { concurrency, steps } = stretch.parse(wanted)
      const { cast, phones } = state()
      const some = cases.map(({ playing, steps: all }) => ({ playing, steps: all.slice(0, steps) }))
      const played = await play({ host, cast, phones }, some.values(), concurrency)
      paused = played.paused
      return played.ledger
    },
    spike: (wanted) =>
      playSpike(
        host,
        cases.map(({ playing }) => playing),
        spikeRun.parse(wanted).stageSeconds,
      ),
    /** What does not hold of all that lies in the cloud. */
    check: () => brokenInvariants(database as unknown as Documents, host, state().cast, since),
  })
}
