import { randomBytes } from 'node:crypto'

/** What is on the card of a member: nobody guesses it, and it says nothing of him. */
export const newCardCode = (): string => randomBytes(12).toString('hex')
