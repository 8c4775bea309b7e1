import { shanghai } from '../service-level/shanghai'

/** The calendar quarter in China: 2026-Q4 */
export const quarterOf = (at: Date): string => {
  const day = shanghai(at)
  return `${String(day.year())}-Q${String(Math.floor(day.month() / 3) + 1)}`
}

export const yearOf = (at: Date): number => shanghai(at).year()

/** The year of a quarter. */
export const yearOfQuarter = (quarter: string): number => Number(quarter.slice(0, 4))

/** The quarter before. */
export const quarterBefore = (quarter: string): string => {
  const [year, number] = [yearOfQuarter(quarter), Number(quarter.slice(-1))]
  return number === 1 ? `${String(year - 1)}-Q4` : `${String(year)}-Q${String(number - 1)}`
}

/** For which quarters a card may be told now, the newest first: the one that runs, and the last. */
export const openQuarters = (now: Date): [string, string] => {
  const running = quarterOf(now)
  return [running, quarterBefore(running)]
}

/** The last moment of a quarter. */
export const quarterEnd = (quarter: string): Date => {
  const [year, number] = [yearOfQuarter(quarter), Number(quarter.slice(-1))]
  const next = number === 4 ? `${String(year + 1)}-01` : `${String(year)}-${String(number * 3 + 1).padStart(2, '0')}`
  return new Date(new Date(`${next}-01T00:00:00+08:00`).getTime() - 1)
}

/** The first moment of a quarter. */
export const quarterStart = (quarter: string): Date => new Date(quarterEnd(quarterBefore(quarter)).getTime() + 1)
