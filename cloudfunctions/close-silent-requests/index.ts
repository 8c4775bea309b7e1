import { isRefused } from '../../domain/refused'
import { autoClose } from '../../domain/request/auto-close'
import { relaySoon } from '../../server/notices/relay'
import { silentSince } from '../../server/repositories/request-lists'
import { changeRequest } from '../../server/repositories/requests'
import { serveTimer } from '../../server/serve/serve-timer'
import { workOff } from '../../server/timers/work-off'

/** Milliseconds of a run, and requests side by side: they are told of together. */
const run = { longest: 40_000, lanes: 20 }

/** Nothing when somebody has taken another step meanwhile. */
const close = async (id: string, now: Date): Promise<boolean> => {
  const changed = await changeRequest(id, 'autoClose', 'system', now, autoClose)
  if (isRefused(changed)) return false
  await relaySoon(changed, now)
  return true
}

/** Closes what its resident has left unanswered until its time was up, the longest waiting first. */
export const main = serveTimer(async (now) => {
  const { done, failed } = await workOff(
    (limit) => silentSince(now, limit),
    ({ _id }) => close(_id, now),
    run,
  )
  return { closed: done.filter(Boolean).length, failed }
})
