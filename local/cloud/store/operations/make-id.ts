import { randomBytes } from 'node:crypto'

/** An id as CloudBase makes them: 32 hexadecimal digits. */
export const makeId = (): string => randomBytes(16).toString('hex')
