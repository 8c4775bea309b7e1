/** Facts of the district change rarely: a warm function asks for them this often (milliseconds). */
export const freshFor = 30_000

export interface Remembered<T> {
  (): Promise<T>
  /** After a change by this very function; others see it within half a minute. */
  readonly forget: () => void
}

/** Reads once and answers from memory for half a minute. */
export const remembered = <T>(read: () => Promise<T>): Remembered<T> => {
  let kept: { value: T; until: number } | undefined
  const recall = async (): Promise<T> => {
    if (kept === undefined || kept.until < Date.now()) kept = { value: await read(), until: Date.now() + freshFor }
    return kept.value
  }
  return Object.assign(recall, {
    forget: () => {
      kept = undefined
    },
  })
}
