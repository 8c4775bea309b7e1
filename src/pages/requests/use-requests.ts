import { useState } from 'react'
import { requests } from '../../../contract/requests'
import { call } from '../../cloud/call'
import { useMe } from '../../hooks/use-me'
import { useRows } from '../../hooks/use-rows'
import { useUnreadBadge } from '../../hooks/use-unread-badge'

export type Group = 'open' | 'resolved' | 'closed' | 'followed'

const ask = (group: Group, cursor?: string) =>
  group === 'followed' ? call(requests.followed, { cursor }) : call(requests.mine, { group, cursor })

/** What I raised, one pile at a time, and what others raised that I follow. */
export const useRequests = () => {
  const [group, choose] = useState<Group>('open')
  useUnreadBadge(useMe()?.unread ?? 0)
  const list = useRows((cursor) => ask(group, cursor), { key: group, every: 20_000 })
  return { group, choose, list }
}
