import { randomBytes } from 'node:crypto'
import type { CloudFunction } from './read-functions'

/** On whose behalf a function runs. */
export interface Caller {
  /** Absent for timers, events and scripts. */
  openid?: string
  /** wx_client, wx_trigger, ...; `,scf` is added each time a function calls a function. */
  source: string
  /** How many functions called each other before this one. */
  depth: number
  /** The address under which the caller reaches this cloud; temporary URLs start with it. */
  origin: string
}

export interface Invocation {
  requestId: string
  caller: Caller
  /** Null for tests and scripts that hold the operator token. */
  cloudFunction: CloudFunction | null
  /** Begun by this call; what is left open when it ends is rolled back. */
  transactions: Set<string>
}

/** The calls in flight by their tokens: who may speak on the wire, and for whom. */
export interface Invocations {
  open(invocation: Invocation): string
  close(token: string): void
  find(token: string): Invocation | undefined
}

export const openInvocations = (operatorToken: string, origin: () => string): Invocations => {
  const byToken = new Map<string, Invocation>()
  return {
    open: (invocation) => {
      const token = randomBytes(18).toString('base64url')
      byToken.set(token, invocation)
      return token
    },
    close: (token) => void byToken.delete(token),
    find: (token) => {
      if (token !== operatorToken) return byToken.get(token)
      const caller = { source: 'operator', depth: 0, origin: origin() }
      return { requestId: 'operator', caller, cloudFunction: null, transactions: new Set() }
    },
  }
}
