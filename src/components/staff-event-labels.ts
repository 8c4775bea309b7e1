import type { Labels } from '../../contract/vocabulary/labels'
import { requestEventLabels, type RequestEventType } from '../../contract/vocabulary/request-event'

/** The steps as colleagues say them: the contract's words speak to the resident. */
export const staffEventLabels: Labels<RequestEventType> = {
  ...requestEventLabels,
  asked: '问了居民',
  resolved: '已办好',
  returned: '已退回',
}
