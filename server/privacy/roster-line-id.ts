import { createHmac } from 'node:crypto'
import { secretFromEnvironment } from './secrets'

/** A number is once on a unit's list: the line's id follows from both, and who has no key cannot tell the number from it. */
export const rosterLineIdOf = (unit: string, phone: string): string =>
  createHmac('sha256', secretFromEnvironment('PERSONAL_DATA_KEY'))
    .update(`roster\n${unit}\n${phone.replace(/-/g, '')}`)
    .digest('hex')
    .slice(0, 24)
