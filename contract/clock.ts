import './jitless'
import * as z from 'zod'

/** A time of day as clocks in China show it: 08:30. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写成 08:30 这样')

/** Of a time of day: so many minutes after midnight. */
export const minutesOfDay = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
