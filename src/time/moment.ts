const day = 24 * 60 * 60_000
// China keeps one time without summer time.
const shanghai = 8 * 60 * 60_000

const sinceMidnight = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}

/** The day that a moment belongs to in China: 2026-11-23 */
export const chinaDate = (at: Date): string => new Date(at.getTime() + shanghai).toISOString().slice(0, 10)

/** A time of day in China on the day of a moment, or on a date. */
export const chinaMoment = (on: Date | string, clock: string): Date => {
  const midnight =
    typeof on === 'string' ? Date.parse(`${on}T00:00:00Z`) : Math.floor((on.getTime() + shanghai) / day) * day
  return new Date(midnight - shanghai + sinceMidnight(clock))
}
