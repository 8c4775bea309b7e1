/** Who holds or wants a lock: a transaction's id, or a symbol for one write outside a transaction. */
export type Owner = string | symbol

export type Outcome = 'held' | 'timeout' | 'deadlock'

export interface Locks {
  /** Waits first come first served. Holding it already is fine. */
  acquire(key: string, owner: Owner): Outcome | Promise<Outcome>
  isHeldByOther(key: string, owner?: Owner): boolean
  isIdle(): boolean
  release(owner: Owner): void
}

interface Waiter {
  owner: Owner
  settle: (outcome: Outcome) => void
}

interface Queue {
  holder: Owner
  waiting: Waiter[]
}

/** Those an owner waits behind in a queue; its own earlier wait brings it along. */
const ahead = ({ holder, waiting }: Queue, owner: Owner): Owner[] => {
  const own = waiting.findIndex((waiter) => waiter.owner === owner)
  return [holder, ...waiting.slice(0, own === -1 ? undefined : own).map((waiter) => waiter.owner)]
}

/** Locks by key, each with a queue. A wait that closes a circle is refused at once, a long one after `waitMs`. */
export const makeLocks = (waitMs: number): Locks => {
  const queues = new Map<string, Queue>()

  const blockersOf = (owner: Owner): Owner[] =>
    [...queues.values()].flatMap((queue) =>
      queue.waiting.some((waiter) => waiter.owner === owner) ? ahead(queue, owner) : [],
    )

  const waitsFor = (from: Owner[], wanted: Owner): boolean => {
    const seen = new Set<Owner>()
    const open = [...from]
    for (let owner = open.pop(); owner !== undefined; owner = open.pop()) {
      if (owner === wanted) return true
      if (seen.has(owner)) continue
      seen.add(owner)
      open.push(...blockersOf(owner))
    }
    return false
  }

  const leave = (key: string, waiter: Waiter): void => {
    const queue = queues.get(key)
    if (queue !== undefined) queue.waiting = queue.waiting.filter((other) => other !== waiter)
  }

  const enqueue = (key: string, queue: Queue, owner: Owner): Promise<Outcome> =>
    new Promise((resolve) => {
      const waiter: Waiter = {
        owner,
        settle: (outcome) => {
          clearTimeout(timer)
          resolve(outcome)
        },
      }
      const timer = setTimeout(() => {
        leave(key, waiter)
        resolve('timeout')
      }, waitMs)
      queue.waiting.push(waiter)
    })

  const acquire = (key: string, owner: Owner): Outcome | Promise<Outcome> => {
    const queue = queues.get(key)
    if (queue === undefined) {
      queues.set(key, { holder: owner, waiting: [] })
      return 'held'
    }
    if (queue.holder === owner) return 'held'
    if (waitsFor(ahead(queue, owner), owner)) return 'deadlock'
    return enqueue(key, queue, owner)
  }

  const passOn = (key: string, queue: Queue): void => {
    const [next] = queue.waiting
    if (next === undefined) {
      queues.delete(key)
      return
    }
    queue.holder = next.owner
    const granted = queue.waiting.filter((waiter) => waiter.owner === next.owner)
    queue.waiting = queue.waiting.filter((waiter) => waiter.owner !== next.owner)
    for (const waiter of granted) waiter.settle('held')
  }

  /** Ends the owner's waits as well, since its operations have nothing left to wait for. */
  const release = (owner: Owner): void => {
    for (const [key, queue] of queues) {
      for (const waiter of queue.waiting.filter((other) => other.owner === owner)) {
        leave(key, waiter)
        waiter.settle('deadlock')
      }
      if (queue.holder === owner) passOn(key, queue)
    }
  }

  return {
    acquire,
    release,
    isHeldByOther: (key, owner) => queues.has(key) && queues.get(key)?.holder !== owner,
    isIdle: () => queues.size === 0,
  }
}
