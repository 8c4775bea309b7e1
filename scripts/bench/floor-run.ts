import { z } from 'zod'
import type { Database } from './sdk'
import { cpuMsSince } from './year/cpu'
import type { Host } from './year/host'

export const floorRun = z.object({ seconds: z.number(), concurrency: z.int() })
export const floorTaken = z.object({ calls: z.number(), seconds: z.number(), cpuMs: z.number() })
export type FloorTaken = z.output<typeof floorTaken>

/** Bare calls of the SDK to a server that answers at once; the caller has made it speak to that one. */
export const callBarely = async (
  host: Host,
  database: Database,
  { seconds, concurrency }: z.output<typeof floorRun>,
): Promise<FloorTaken> => {
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  let calls = 0
  const caller = async (): Promise<void> => {
    for (; performance.now() - began < seconds * 1000; calls++) await database.collection('requests').doc('x').get()
  }
  await host.beside(() => Promise.all(Array.from({ length: concurrency }, caller)))
  return { calls, seconds: (performance.now() - began) / 1000, cpuMs: cpuMsSince(cpu) }
}
