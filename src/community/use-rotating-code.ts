import { useRef, useState } from 'react'
import { serverNow } from '../cloud/clock'
import type { PhoneRefusal, Result } from '../cloud/result'
import { useQuery } from '../hooks/use-query'
import { useVisibleInterval } from '../hooks/use-visible-interval'

/** As the server hands it out. */
export interface ShownCode {
  readonly picture: string
  readonly digits: string
  readonly until: Date
}

const second = 1000
/** Between two tries when the next code does not come. */
const patience = 3 * second
/** How long one code is shown. */
const turn = 30 * second
/** So long after its time the server still takes a code: then nobody is to scan it. */
const grace = 10 * second

const passing: readonly PhoneRefusal['code'][] = ['offline', 'busy', 'internal']

/** Whether the code must be asked for again at a moment. */
const isDue = (code: ShownCode | null, refusal: PhoneRefusal | null, now: Date): boolean => {
  if (refusal !== null && !passing.includes(refusal.code)) return false
  return code === null ? refusal !== null : now >= code.until
}

/** The code that is shown now, fetched anew when its time is over, for as long as the page is in front. */
export const useRotatingCode = (load: () => Promise<Result<ShownCode>>) => {
  const query = useQuery(load)
  const [now, setNow] = useState(serverNow)
  const asked = useRef(0)
  const { data: code, refusal, loading, reload } = query
  useVisibleInterval(() => {
    const at = serverNow()
    setNow(at)
    if (loading || !isDue(code, refusal, at) || Date.now() - asked.current < patience) return
    asked.current = Date.now()
    void reload()
  }, second)
  const rest = code === null ? 0 : Math.max(0, code.until.getTime() - now.getTime())
  return {
    query,
    /** 1: just shown, 0: its time is over. */
    share: Math.min(1, rest / turn),
    seconds: Math.ceil(rest / second),
    /** Nothing can be scanned: the last code is too old, and no other has come. */
    isDead: code !== null && now.getTime() - code.until.getTime() > grace,
  }
}
