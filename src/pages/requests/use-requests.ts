import { useState } from 'react'
import { api } from '../../../contract/api'
import { call } from '../../cloud/call'
import { useMe } from '../../hooks/use-me'
import { useRows } from '../../hooks/use-rows'
import { useUnreadBadge } from '../../hooks/use-unread-badge'

export type Group = 'open' | 'resolved' | 'closed'

/** What I raised, one pile at a time. */
export const useRequests = () => {
  const [group, choose] = useState<Group>('open')
  useUnreadBadge(useMe()?.unread ?? 0)
  const list = useRows((cursor) => call(api.requests.mine, { group, cursor }), { key: group, every: 20_000 })
  return { group, choose, list }
}
