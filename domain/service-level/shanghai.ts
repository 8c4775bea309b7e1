import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** China has one zone and no summer time: every day is as long as the others. */
const offsetMinutes = 8 * 60
const offset = offsetMinutes * 60_000
const dayLength = 24 * 60 * 60_000

/** A moment as clocks in China show it, whatever zone the machine is in. */
export const shanghai = (at: Date): Dayjs => dayjs(at).utcOffset(offsetMinutes)

/** A day in China. */
export interface ChinaDay {
  /** Milliseconds since the epoch. */
  readonly midnight: number
  /** 2026-11-20 */
  readonly date: string
  /** 0: Sunday. */
  readonly weekday: number
}

/** By arithmetic: a deadline walks over many days, and every step of a request computes some. */
export const chinaDay = (at: number): ChinaDay => {
  const day = Math.floor((at + offset) / dayLength)
  return {
    midnight: day * dayLength - offset,
    date: new Date(day * dayLength).toISOString().slice(0, 10),
    // The epoch began on a Thursday.
    weekday: (((day + 4) % 7) + 7) % 7,
  }
}
