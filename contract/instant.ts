import './jitless'
import * as z from 'zod'

/** A moment: a `Date` on both sides, ISO 8601 text (UTC) on the wire. */
export const instant = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
})
