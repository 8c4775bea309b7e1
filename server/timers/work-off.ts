/** So many are listed at once. */
const batch = 200

export interface Run<T> {
  /** Milliseconds after which nothing new is begun. */
  readonly longest: number
  /** How many are worked on side by side: a process speaks with the platform over few connections. */
  readonly lanes: number
  /** Whether a row of them shows that another run is at it already: then this one leaves it to that. */
  readonly isElsewhere?: (row: readonly T[]) => boolean
}

/**
 * Works off what is due, in the order of the list, until nothing is left or the time of the run is over: a storm does not wait for one
 * small batch a minute. Whatever is worked on must leave the list, or step back in it.
 * @returns what became of each
 */
export const workOff = async <Item, T>(
  list: (limit: number) => Promise<readonly Item[]>,
  work: (item: Item) => Promise<T>,
  { longest, lanes, isElsewhere = () => false }: Run<T>,
): Promise<T[]> => {
  const done: T[] = []
  const end = performance.now() + longest
  for (let items = await list(batch); items.length > 0; items = items.length < batch ? [] : await list(batch)) {
    for (let i = 0; i < items.length; i += lanes) {
      const row = await Promise.all(items.slice(i, i + lanes).map((item) => work(item)))
      done.push(...row)
      if (performance.now() > end || isElsewhere(row)) return done
    }
  }
  return done
}
