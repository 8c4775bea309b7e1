import { randomBytes } from 'node:crypto'
import type { KeptCode } from '../repositories/documents/kept-code'
import { fingerprint } from './fingerprint'

/** 32 that are not taken for each other: so many that a byte falls on each equally often. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const day = 86_400_000

/** What who has it becomes: no code of one is good for the other. */
type Purpose = 'hand over' | 'part-time member'

/** What the database knows of a code. */
export const codePrint = (purpose: Purpose, code: string): string => fingerprint(purpose, code)

/** A new code for who is to have it, and what is kept of it: 40 bits that live a day, so that nobody guesses one of them. */
export const newCode = (purpose: Purpose, now: Date): { readonly code: string; readonly kept: KeptCode } => {
  const code = Array.from(randomBytes(8), (byte) => letters.charAt(byte % letters.length)).join('')
  return { code, kept: { code: codePrint(purpose, code), until: new Date(now.getTime() + day), isUsed: false } }
}

export const isGood = ({ isUsed, until }: KeptCode, now: Date): boolean => !isUsed && until >= now
