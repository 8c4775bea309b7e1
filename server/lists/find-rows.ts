interface Row {
  readonly _id: string
}

interface Question<T> {
  /** All of them must be found in what `textOf` says. */
  readonly words: string
  readonly textOf: (row: T) => string
  readonly isWanted: (row: T) => boolean
  /** Whether a row comes before those for which this is false. */
  readonly comesFirst: (row: T) => boolean
  readonly cursor?: string
  readonly limit: number
}

/** A page of a list that is held whole in memory: its cursor is the number of its last row. */
export const findRows = <T extends Row>(
  rows: readonly T[],
  { words, textOf, isWanted, comesFirst, cursor, limit }: Question<T>,
): { found: T[]; next: string | null; total: number } => {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean)
  const matching = rows.filter((row) => {
    const text = textOf(row).toLowerCase()
    return isWanted(row) && sought.every((word) => text.includes(word))
  })
  const ordered = [...matching.filter(comesFirst), ...matching.filter((row) => !comesFirst(row))]
  // A cursor whose row is gone begins again: better twice than never.
  const from = ordered.findIndex(({ _id }) => _id === cursor) + 1
  const found = ordered.slice(from, from + limit)
  const more = from + limit < ordered.length
  return { found, next: more ? (found.at(-1)?._id ?? null) : null, total: ordered.length }
}
