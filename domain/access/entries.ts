import type { Duty } from '../../contract/vocabulary/duty'
import type { RequestAction } from '../../contract/vocabulary/request-action'
import { isDesk } from './parties'

export type StaffEntry = Extract<RequestAction, 'report' | 'register' | 'entrust'>

/** How a request may begin in a post: who is outside reports, a desk writes down, a department entrusts. */
export const entryOf = (duty: Duty): StaffEntry => {
  if (isDesk(duty)) return 'register'
  return duty === 'department' ? 'entrust' : 'report'
}
