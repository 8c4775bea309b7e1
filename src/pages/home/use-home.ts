import { requests } from '../../../contract/requests'
import type { RequestRow } from '../../../contract/requests'
import { isFinal } from '../../../contract/vocabulary/status'
import { call } from '../../cloud/call'
import { mapResult } from '../../cloud/result'
import { useMe, useSettings } from '../../hooks/use-me'
import { useQuery } from '../../hooks/use-query'
import { useUnreadBadge } from '../../hooks/use-unread-badge'

/** One that was merged goes on with another: it is still of interest. */
const isUnderWay = ({ status }: RequestRow): boolean => status === 'merged' || !isFinal(status)

/** What the front page shows: who is my grid worker, and what I raised that is not done yet. */
export const useHome = () => {
  const me = useMe()
  const settings = useSettings()
  useUnreadBadge(me?.unread ?? 0)
  const mine = useQuery(
    async () =>
      mapResult(await call(requests.mine, { group: 'all', limit: 10 }), ({ rows }) => rows.filter(isUnderWay)),
    { every: 20_000 },
  )
  return { me, settings, mine, district: settings?.districtName ?? '', product: settings?.productName ?? '融e通' }
}

export type Home = ReturnType<typeof useHome>
