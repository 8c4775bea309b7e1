const dayMs = 86_400_000

/** What a calendar says of a date, whose UTC fields are those that a zone's clocks show. */
export type Part = (shown: Date) => number

const startOfYear = (year: number): number => Date.UTC(year, 0, 1)

const dayOfYear: Part = (shown) => Math.floor((+shown - startOfYear(shown.getUTCFullYear())) / dayMs) + 1

const isoDayOfWeek: Part = (shown) => shown.getUTCDay() || 7

/** An ISO week belongs to the year of its Thursday. */
const thursday = (shown: Date): Date => new Date(+shown + (4 - isoDayOfWeek(shown)) * dayMs)

/** Where the ISO year begins: the Monday of the week with the fourth of January. */
export const startOfIsoYear = (year: number): number => {
  const fourth = new Date(Date.UTC(year, 0, 4))
  return +fourth - (isoDayOfWeek(fourth) - 1) * dayMs
}

export const calendar = {
  year: (shown) => shown.getUTCFullYear(),
  month: (shown) => shown.getUTCMonth() + 1,
  dayOfMonth: (shown) => shown.getUTCDate(),
  hour: (shown) => shown.getUTCHours(),
  minute: (shown) => shown.getUTCMinutes(),
  second: (shown) => shown.getUTCSeconds(),
  millisecond: (shown) => shown.getUTCMilliseconds(),
  dayOfYear,
  /** 1 is Sunday. */
  dayOfWeek: (shown) => shown.getUTCDay() + 1,
  /** Weeks begin on Sundays; 0 is what lies before the first. */
  week: (shown) => Math.floor((dayOfYear(shown) + 6 - shown.getUTCDay()) / 7),
  isoDayOfWeek,
  isoWeek: (shown) => Math.ceil(dayOfYear(thursday(shown)) / 7),
  isoWeekYear: (shown) => thursday(shown).getUTCFullYear(),
} satisfies Record<string, Part>
