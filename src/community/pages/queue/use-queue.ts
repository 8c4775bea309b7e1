import { useState } from 'react'
import { api } from '../../../../contract/api'
import { call } from '../../../cloud/call'
import { useSettings } from '../../../hooks/use-me'
import { useQuery } from '../../../hooks/use-query'
import { useRows } from '../../../hooks/use-rows'
import { useDesk } from '../../use-desk'
import type { Group } from './groups'

const every = 20_000

/** What lies at my desk and everything in its area, one pile at a time. */
export const useQueue = () => {
  const [group, choose] = useState<Group>('toDispatch')
  const list = useRows((cursor) => call(api.requests.desk, { group, cursor }), { key: group, every })
  const counts = useQuery(() => call(api.requests.deskCounts, {}), { every }).data
  const desk = useDesk()
  const { calendarMissing = [] } = useSettings() ?? {}
  return {
    group,
    choose,
    list,
    counts,
    desk,
    /** Years without their holidays; only the district centre can see to it. */
    calendarMissing: desk?.duty === 'districtCentre' ? calendarMissing : [],
  }
}

export type Queue = ReturnType<typeof useQueue>
