import { randomBytes } from 'node:crypto'
import { fingerprint } from '../privacy/fingerprint'

/** 32 that are not taken for each other: so many that a byte falls on each equally often. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** 40 bits that live a day: nobody guesses one of them. */
export const newHandOverCode = (): string =>
  Array.from(randomBytes(8), (byte) => letters.charAt(byte % letters.length)).join('')

/** What the database knows of a code. */
export const handOverPrint = (code: string): string => fingerprint('hand over', code)
