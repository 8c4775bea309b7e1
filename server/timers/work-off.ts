/** So many are listed at once. */
const batch = 200

export interface Run {
  /** Milliseconds after which nothing new is begun. */
  readonly longest: number
  /** How many are worked on side by side: a process speaks with the platform over few connections. */
  readonly lanes: number
}

/**
 * Works off what is due, in the order of the list, until nothing is left or the time of the run is over: a storm does not wait for one
 * small batch a minute. Whatever is worked on must leave the list, or step back in it.
 * @returns what became of each
 */
export const workOff = async <Item, T>(
  list: (limit: number) => Promise<readonly Item[]>,
  work: (item: Item) => Promise<T>,
  { longest, lanes }: Run,
): Promise<T[]> => {
  const done: T[] = []
  const end = performance.now() + longest
  for (let items = await list(batch); items.length > 0; items = items.length < batch ? [] : await list(batch)) {
    for (let i = 0; i < items.length; i += lanes) {
      if (performance.now() > end) return done
      done.push(...(await Promise.all(items.slice(i, i + lanes).map((item) => work(item)))))
    }
  }
  return done
}
