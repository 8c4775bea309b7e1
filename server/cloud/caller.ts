import * as z from 'zod'
import { cloud } from './sdk'

const context = z.object({ OPENID: z.string().min(1).optional(), SOURCE: z.string().default('') })

export interface Caller {
  /** Set by the platform for calls from a phone; never read from the event. */
  readonly openid: string | null
  /** By one of the platform's timers, and by nothing else. */
  readonly isTimer: boolean
}

export const currentCaller = (): Caller => {
  const { OPENID, SOURCE } = context.parse(cloud.getWXContext())
  const isClient = SOURCE.split(',').includes('wx_client')
  return { openid: isClient ? (OPENID ?? null) : null, isTimer: SOURCE === 'wx_trigger' }
}
