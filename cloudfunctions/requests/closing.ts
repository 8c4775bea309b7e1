import { check, failCheck } from '../../domain/request/check'
import { confirm } from '../../domain/request/confirm'
import { rate } from '../../domain/request/rate'
import { rejectResult } from '../../domain/request/reject-result'
import { reopen } from '../../domain/request/reopen'
import { withdraw } from '../../domain/request/withdraw'
import { findDesk } from '../../server/places/find-route'
import { districtSettings } from '../../server/repositories/settings'
import { knowing, step, type StepHandlers } from './step'

type Closing = 'check' | 'failCheck' | 'confirm' | 'rejectResult' | 'rate' | 'reopen' | 'withdraw'

/** How a request ends, and how it begins again. */
export const closing: StepHandlers<Closing> = {
  check: step('check', ({ note, photos }) => check(note, photos)),
  failCheck: step('failCheck', ({ reason, photos }, { now }) =>
    knowing(async (request) =>
      failCheck({ reason, photos }, await findDesk(request, now, request.level), await districtSettings()),
    ),
  ),
  confirm: step('confirm', () => confirm),
  rejectResult: step('rejectResult', ({ reason, photos }, { now }) =>
    knowing(async (request) =>
      rejectResult({ reason, photos }, await findDesk(request, now, request.level), await districtSettings()),
    ),
  ),
  rate: step('rate', ({ level, text }) => rate(level, text)),
  reopen: step('reopen', ({ reason }, { now }) =>
    knowing(async (request) => reopen(reason, await findDesk(request, now, request.level), await districtSettings())),
  ),
  withdraw: step('withdraw', ({ reason }) => withdraw(reason)),
}
