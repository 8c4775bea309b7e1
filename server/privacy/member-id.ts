import { fingerprint } from './fingerprint'

/** One person has one registration: its id follows from his OPENID and does not tell it. */
export const memberIdOf = (person: string): string => fingerprint('member', person)
