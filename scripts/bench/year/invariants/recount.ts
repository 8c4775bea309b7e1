import { z } from 'zod'
import type { RequestDocument } from '../../../../server/repositories/documents/request'
import type { Cast } from '../district'
import type { Host } from '../host'
import type { Note } from './broken'

const piles = z.object({ assigned: z.number(), inProgress: z.number(), done: z.number() })
type Piles = z.output<typeof piles>

const pileOf: Partial<Record<RequestDocument['status'], keyof Piles>> = {
  assigned: 'assigned',
  inProgress: 'inProgress',
  // Its handler has done his part before somebody looks.
  pendingCheck: 'done',
  resolved: 'done',
  closed: 'done',
}

/** So many people have their counters held against a recount: those with the most to count, where a mistake would show. */
const recounted = 100

/** Counts what each holder of a task list must be told of his piles. */
export interface Recount {
  add(request: RequestDocument): void
  /** Asks the product for the same. */
  check(host: Pick<Host, 'call'>, note: Note): Promise<void>
}

const size = ({ assigned, inProgress, done }: Piles): number => assigned + inProgress + done

export const openRecount = ({ holderOf }: Cast): Recount => {
  // By person: somebody may hold two posts, and his counters are those of both.
  const counted = new Map<string, Piles>()
  const isSame = (a: Piles, b: Piles): boolean =>
    a.assigned === b.assigned && a.inProgress === b.inProgress && a.done === b.done
  return {
    add: ({ status, assignee, lastHandler }) => {
      const pile = pileOf[status]
      const post = pile === 'done' ? lastHandler?.post : assignee.post
      const person = holderOf.get(post ?? '')
      if (pile === undefined || person === undefined) return
      const sum = counted.get(person) ?? { assigned: 0, inProgress: 0, done: 0 }
      counted.set(person, { ...sum, [pile]: sum[pile] + 1 })
    },
    check: async (host, note) => {
      const busiest = [...counted].sort(([, a], [, b]) => size(b) - size(a)).slice(0, recounted)
      for (const [person, expected] of busiest) {
        const { text } = await host.call('requests', person, { action: 'taskCounts', input: {} })
        const { data } = z.object({ data: piles }).parse(JSON.parse(text))
        if (!isSame(data, expected)) note('counter differs from a recount')
      }
    },
  }
}
