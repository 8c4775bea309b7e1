import { useState } from 'react'
import { reporting } from '../../../../contract/reporting'
import { requests } from '../../../../contract/requests'
import type { WaitingPile } from '../../../../contract/vocabulary/waiting-pile'
import { call } from '../../../cloud/call'
import { mapResult, type Result } from '../../../cloud/result'
import { useSettings } from '../../../hooks/use-me'
import { useQuery } from '../../../hooks/use-query'
import { useRows } from '../../../hooks/use-rows'
import { useDesk } from '../../use-desk'
import type { Group } from './groups'

const every = 20_000

type Waiting = Readonly<Record<WaitingPile, number>> | null

/** What of 双报到 waits at a community's desk: asked when the page opens or comes back, as it is many numbers and none is urgent. */
const useWaiting = (isCommunity: boolean): Waiting => {
  const load = async (): Promise<Result<Waiting>> =>
    isCommunity ? mapResult(await call(reporting.waitingAtDesk, {}), ({ counts }) => counts) : { ok: true, data: null }
  return useQuery(load, { key: String(isCommunity) }).data
}

/** What lies at my desk and everything in its area, one pile at a time. */
export const useQueue = () => {
  const [group, choose] = useState<Group>('toDispatch')
  const list = useRows((cursor) => call(requests.desk, { group, cursor }), { key: group, every })
  const counts = useQuery(() => call(requests.deskCounts, {}), { every }).data
  const desk = useDesk()
  const waiting = useWaiting(desk?.duty === 'communityDesk')
  const { calendarMissing = [] } = useSettings() ?? {}
  return {
    group,
    choose,
    list,
    counts,
    waiting,
    desk,
    /** Years without their holidays; only the district centre can see to it. */
    calendarMissing: desk?.duty === 'districtCentre' ? calendarMissing : [],
  }
}

export type Queue = ReturnType<typeof useQueue>
