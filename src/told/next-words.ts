import type { RequestView } from '../../contract/requests'
import { serverNow } from '../cloud/clock'
import { byWords, latestWords } from '../time/due'

/** Whose turn it is now, and until when: 已派给 青檀社区 03 网格员，今天 17:30 前签收，最晚周五 17:30 前办结 */
export const nextWords = (has: string, { assignee, due, resolvedBy }: RequestView): string => {
  const now = serverNow()
  return [`${has} ${assignee.name}`, due && byWords(due, now), resolvedBy && latestWords(resolvedBy, now)]
    .filter(Boolean)
    .join('，')
}
