'use strict'
/**
 * The clock of CloudBase's containers: `Date` tells the cloud's time, and everything local is UTC, whatever the zone of this
 * machine. A worker thread cannot have a zone of its own (TZ belongs to the process), so the built-ins are changed; each
 * worker has its own. A zone that is named (`timeZone`) stays what it is.
 */
const RealDate = Date
const RealFormat = Intl.DateTimeFormat
const { prototype } = RealDate
const offsetOf = prototype.getTimezoneOffset
const realParse = RealDate.parse

const isoWithoutZone = /^[+-]?\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/
const isoDate = /^[+-]?\d{4,6}(-\d{2}){0,2}$/
const namesZone = /(Z|UTC?|GMT|[ECMP][SD]T|(:\d{2}(\.\d+)?|UTC|GMT)\s*[+-]\d{1,2}:?\d{0,2})\s*(\(.*\))?\s*$/i

/** Reads a time without a zone as UTC: the language reads it in the machine's zone. */
const parse = (text) => {
  if (isoWithoutZone.test(text)) return realParse(`${text}Z`)
  const at = realParse(text)
  if (Number.isNaN(at) || isoDate.test(text) || namesZone.test(text)) return at
  return at - offsetOf.call(new RealDate(at)) * 60_000
}

const read = (args) => {
  if (args.length > 1) return [RealDate.UTC(...args)]
  return typeof args[0] === 'string' ? [parse(args[0])] : args
}

const inUtc = (options) => ({ ...options, timeZone: options?.timeZone ?? 'UTC' })

const text = (write) =>
  function () {
    if (Number.isNaN(this.getTime())) return 'Invalid Date'
    return write(...this.toUTCString().split(/,? /))
  }
const day = (weekday, date, month, year) => `${weekday} ${month} ${date} ${year}`
const time = (...parts) => `${parts[4]} GMT+0000 (Coordinated Universal Time)`

const makeLocalUtc = () => {
  for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    prototype[`get${part}`] = prototype[`getUTC${part}`]
    if (part !== 'Day') prototype[`set${part}`] = prototype[`setUTC${part}`]
  }
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const real = prototype[name]
    prototype[name] = function (locales, options) {
      return real.call(this, locales, inUtc(options))
    }
  }
  prototype.getTimezoneOffset = function () {
    return this.getTime() * 0
  }
  prototype.toString = text((...parts) => `${day(...parts)} ${time(...parts)}`)
  prototype.toDateString = text(day)
  prototype.toTimeString = text(time)

  Intl.DateTimeFormat = new Proxy(RealFormat, {
    construct: (target, [locales, options], newTarget) =>
      Reflect.construct(target, [locales, inUtc(options)], newTarget),
    apply: (target, self, [locales, options]) => new target(locales, inUtc(options)),
  })
  RealFormat.prototype.constructor = Intl.DateTimeFormat
}

/** Changes this thread's `Date` and `Intl.DateTimeFormat`; `offset` gives the ms between the machine's clock and the cloud's. */
exports.installDate = (offset) => {
  const now = () => RealDate.now() + offset()
  makeLocalUtc()
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : read(args), newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => ({ now, parse })[key] ?? Reflect.get(target, key),
  })
  prototype.constructor = globalThis.Date
}
