import type { Database } from 'better-sqlite3'

/** Single values by name. */
export interface Facts {
  get(name: string): string | undefined
  set(name: string, value: string): void
  /** The stored value, or the one made now, which is stored. */
  keep(name: string, make: () => string): string
}

/** @param sync makes durable what was written */
export const openFacts = (db: Database, sync: () => void): Facts => {
  const read = db.prepare<[string], { value: string }>('select value from fact where name = ?')
  const write = db.prepare('insert into fact values (?, ?) on conflict do update set value = excluded.value')
  const get = (name: string): string | undefined => read.get(name)?.value
  const set = (name: string, value: string): void => void write.run(name, value)
  return {
    get,
    set,
    keep: (name, make) => {
      const stored = get(name)
      if (stored !== undefined) return stored
      const made = make()
      set(name, made)
      sync()
      return made
    },
  }
}
