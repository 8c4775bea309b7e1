/** As many as three digits can tell apart. */
const most = 999

const written = (number: number): string => String(number).padStart(3, '0')

/** The number after the last one, else one that was left out; null when all are taken. @param taken in their order */
export const freeNumber = (taken: readonly string[]): string | null => {
  const last = Number(taken.at(-1) ?? 0)
  if (last < most) return written(last + 1)
  const known = new Set(taken)
  const left = Array.from({ length: most }, (_, i) => written(i + 1))
  return left.find((number) => !known.has(number)) ?? null
}
