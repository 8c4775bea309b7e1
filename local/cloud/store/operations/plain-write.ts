import { lockKey, type Engine } from '../engine'
import { failed } from '../errors'
import type { Owner } from '../transaction/locks'

/** One attempt of a write outside a transaction: done, or the id of a locked document to wait for. */
export type Attempt<T> = { done: T } | { waitFor: string }

/**
 * Tries until nothing it touches is locked by a transaction. It waits for one document at a time and
 * holds none meanwhile, so that plain writes never take part in a deadlock.
 */
export const plainWrite = async <T>(
  engine: Engine,
  collection: string,
  attempt: (owner: Owner) => Attempt<T>,
): Promise<T> => {
  const owner = Symbol('write')
  try {
    for (;;) {
      const step = attempt(owner)
      if ('done' in step) return step.done
      engine.locks.release(owner)
      const outcome = await engine.locks.acquire(lockKey(collection, step.waitFor), owner)
      if (outcome !== 'held') throw failed('WriteConflict: the document is locked by a transaction')
    }
  } finally {
    engine.locks.release(owner)
  }
}

/** The first of these ids that another owner has locked. */
export const firstLocked = (
  engine: Engine,
  collection: string,
  ids: Iterable<string>,
  owner: Owner,
): string | undefined => {
  if (engine.locks.isIdle()) return undefined
  for (const id of ids) if (engine.locks.isHeldByOther(lockKey(collection, id), owner)) return id
  return undefined
}
