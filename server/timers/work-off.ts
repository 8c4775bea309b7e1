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

interface WorkedOff<T> {
  /** What became of each. */
  readonly done: readonly T[]
  readonly failed: number
}

interface Identified {
  readonly _id: string
}

/** Some of them side by side. One that fails keeps no other from its turn. */
const workOn = async <Item extends Identified, T>(
  items: readonly Item[],
  work: (item: Item) => Promise<T>,
): Promise<T[]> => {
  const each = items.map(async (item) => {
    try {
      return [await work(item)]
    } catch (error) {
      console.error('could not work on one, it will be tried again', item._id, error)
      return []
    }
  })
  return (await Promise.all(each)).flat()
}

/**
 * Works off what is due, in the order of the list, until nothing is left or the time of the run is over: a storm does not wait for one
 * small batch a minute. Whatever is worked on must leave the list, or step back in it; what fails stays for the next run.
 */
export const workOff = async <Item extends Identified, T>(
  list: (limit: number) => Promise<readonly Item[]>,
  work: (item: Item) => Promise<T>,
  { longest, lanes, isElsewhere = () => false }: Run<T>,
): Promise<WorkedOff<T>> => {
  const done: T[] = []
  let failed = 0
  const end = performance.now() + longest
  for (;;) {
    const [items, before] = [await list(batch), done.length]
    for (let i = 0; i < items.length; i += lanes) {
      const some = items.slice(i, i + lanes)
      const row = await workOn(some, work)
      done.push(...row)
      failed += some.length - row.length
      if (performance.now() > end || isElsewhere(row)) return { done, failed }
    }
    // Where all of a batch has failed the same would be listed for ever.
    if (items.length < batch || done.length === before) return { done, failed }
  }
}
