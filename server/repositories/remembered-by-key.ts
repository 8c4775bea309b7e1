import { freshFor } from './remembered'

const expiry = (): number => Date.now() + freshFor

/** So many keys at most: a warm function must not grow for ever. */
const mostKept = 5000

export interface RememberedByKey<T> {
  /** What belongs to these keys. One read at most, for those keys that are not fresh. */
  (keys: readonly string[]): Promise<ReadonlyMap<string, T>>
  /** Puts in what was read on another way. */
  keep: (key: string, value: T) => void
  forget: () => void
}

/** An answer per key, each kept while it is fresh. @param read answers every key that it is asked for */
export const rememberedByKey = <T>(
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): RememberedByKey<T> => {
  const kept = new Map<string, { readonly value: T; readonly until: number }>()
  const keep = (key: string, value: T): void => {
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, { value, until: expiry() })
  }
  const ask = async (keys: readonly string[]): Promise<ReadonlyMap<string, T>> => {
    const now = Date.now()
    const fresh = keys.flatMap((key) => {
      const entry = kept.get(key)
      return entry !== undefined && entry.until >= now ? [[key, entry.value] as const] : []
    })
    const known = new Map(fresh)
    const missing = keys.filter((key) => !known.has(key))
    const found = missing.length === 0 ? [] : [...(await read(missing))]
    found.forEach(([key, value]) => keep(key, value))
    return new Map([...known, ...found])
  }
  return Object.assign(ask, { keep, forget: () => kept.clear() })
}
