import { failed } from '../../errors'

const minuteMs = 60_000

const offset = /^([+-])(\d{2}):?(\d{2})?$/

const fixed = (sign: string, hours: string, minutes = '0'): number =>
  (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minuteMs

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known !== undefined) return known
  try {
    const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    formats.set(zone, made)
    return made
  } catch {
    throw failed(`unrecognized time zone identifier: "${zone}"`)
  }
}

const olson = (zone: string, date: Date): number => {
  const name = formatOf(zone)
    .formatToParts(date)
    .find(({ type }) => type === 'timeZoneName')?.value
  const [, sign = '+', hours = '0', minutes] = /^GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? []
  return fixed(sign, hours, minutes)
}

/** How many milliseconds a zone's clocks are ahead of UTC: `Asia/Shanghai`, `+08:00`, `+0800` or `+08`. */
export const zoneOffset = (zone: string, date: Date): number => {
  const [, sign, hours, minutes] = offset.exec(zone) ?? []
  return sign === undefined || hours === undefined ? olson(zone, date) : fixed(sign, hours, minutes)
}

/** The moment at which a zone's clocks show what this date shows in UTC. */
export const fromLocal = (shown: Date, zone: string): Date => {
  const guess = new Date(+shown - zoneOffset(zone, shown))
  return new Date(+shown - zoneOffset(zone, guess))
}
