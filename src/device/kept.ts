import '../../contract/jitless'
import type * as z from 'zod'
import { createStore, type Readable } from '../state/store'
import { dropPersonal, dropStored, readStored, writeStored } from './storage'

/** Something in the making that survives closing the app with every letter. */
export interface Kept<T> extends Readable<T> {
  readonly change: (part: Partial<T>) => void
  readonly put: (whole: T) => void
  /** Forgets it; the next one begins empty. */
  readonly clear: () => void
}

/** One for each that is open. */
const closings = new Set<() => void>()

/** Whoever had something in the making here is gone, and all of it with him. */
export const forgetPersonal = (): void => {
  dropPersonal()
  closings.forEach((close) => close())
}

/** @param empty made anew for each beginning: it may carry a client key */
export const createKept = <S extends z.ZodType<object>>(
  storageKey: string,
  shape: S,
  empty: () => z.output<S>,
): Kept<z.output<S>> => {
  const store = createStore<z.output<S> | null>(null)
  closings.add(() => store.set(null))
  const get = (): z.output<S> => {
    const known = store.get()
    if (known !== null) return known
    const first = readStored(storageKey, shape) ?? empty()
    store.set(first)
    return first
  }
  const put = (whole: z.output<S>): void => {
    writeStored(storageKey, whole)
    store.set(whole)
  }
  return {
    get,
    put,
    subscribe: store.subscribe,
    change: (part) => put({ ...get(), ...part }),
    clear: () => {
      dropStored(storageKey)
      store.set(empty())
    },
  }
}
