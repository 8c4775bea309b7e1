import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** China has one zone and no summer time. */
const offsetMinutes = 8 * 60

/** A moment as clocks in China show it, whatever zone the machine is in. */
export const shanghai = (at: Date): Dayjs => dayjs(at).utcOffset(offsetMinutes)
