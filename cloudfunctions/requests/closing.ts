import { isMannedAt } from '../../domain/posts/on-duty'
import { check, failCheck, type Again } from '../../domain/request/check'
import { confirm } from '../../domain/request/confirm'
import { rate } from '../../domain/request/rate'
import { rejectResult } from '../../domain/request/reject-result'
import { reopen } from '../../domain/request/reopen'
import type { Request } from '../../domain/request/request'
import { findDeskAnew } from '../../server/places/find-desk-anew'
import { findDesk } from '../../server/places/find-route'
import { postById } from '../../server/repositories/posts'
import { districtSettings } from '../../server/repositories/settings'
import { knowing, step, type StepHandlers } from './step'

type Closing = 'check' | 'failCheck' | 'confirm' | 'rejectResult' | 'rate' | 'reopen'

const isManned = async (post: string, now: Date): Promise<boolean> => {
  const found = await postById(post)
  return found !== null && isMannedAt(found, now)
}

const whoTakesItUp = async (request: Request, now: Date): Promise<Again> => {
  const { lastHandler, level } = request
  const [desk, manned] = await Promise.all([
    findDesk(request, now, level),
    lastHandler === null ? false : isManned(lastHandler.post, now),
  ])
  return { desk, isManned: manned }
}

/** How a request ends, and how it begins again. */
export const closing: StepHandlers<Closing> = {
  check: step('check', ({ note, photos }) => check(note, photos)),
  failCheck: step('failCheck', ({ reason, photos }, { now }) =>
    knowing(async (request) =>
      failCheck({ reason, photos }, await whoTakesItUp(request, now), await districtSettings()),
    ),
  ),
  confirm: step('confirm', () => confirm),
  rejectResult: step('rejectResult', ({ reason, photos }, { now }) =>
    knowing(async (request) =>
      rejectResult({ reason, photos }, await whoTakesItUp(request, now), await districtSettings()),
    ),
  ),
  rate: step('rate', ({ level, text }) => rate(level, text)),
  reopen: step('reopen', ({ reason }, { now }) =>
    knowing(async (request) => reopen(reason, await findDeskAnew(request, now), await districtSettings())),
  ),
}
