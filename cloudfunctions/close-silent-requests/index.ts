import { isRefused } from '../../domain/refused'
import { autoClose } from '../../domain/request/auto-close'
import { relaySoon } from '../../server/notices/relay'
import { silentSince } from '../../server/repositories/request-lists'
import { changeRequest } from '../../server/repositories/requests'
import { serveTimer } from '../../server/serve/serve-timer'

/** Requests a run; the timer comes again. */
const batch = 200

const close = async (id: string, now: Date): Promise<boolean> => {
  const changed = await changeRequest(id, 'autoClose', 'system', now, autoClose)
  if (isRefused(changed)) return false
  await relaySoon(changed, now)
  return true
}

/** Closes what its resident has left unanswered until its time was up, the longest waiting first. */
export const main = serveTimer(async (now) => {
  const counts = { closed: 0, failed: 0 }
  for (const id of await silentSince(now, batch)) {
    try {
      if (await close(id, now)) counts.closed += 1
    } catch (error) {
      // One damaged request must not keep the others open.
      console.error('could not close', id, error)
      counts.failed += 1
    }
  }
  return counts
})
