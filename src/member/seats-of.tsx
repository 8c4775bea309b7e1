import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { reporting } from '../../contract/reporting'
import type { AreaCode } from '../../contract/ids'
import type { SeatsView } from '../../contract/reporting'
import { call } from '../cloud/call'
import { QueryView } from '../components/query-view'
import { useQuery } from '../hooks/use-query'
import './seats-of.scss'
import { seatsWords } from './standing'

export interface SeatsOfProps {
  readonly community: AreaCode
  /** What can be done about it. */
  readonly children?: (seats: SeatsView) => ReactNode
}

/** Whether a community has a seat left, said before anybody asks it. */
export function SeatsOf({ community, children }: SeatsOfProps) {
  const query = useQuery(() => call(reporting.seats, { community }), { key: community })
  return (
    <QueryView query={query} loading={<View className="seats">正在查名额…</View>}>
      {(seats) => (
        <>
          <View className="seats">{seatsWords(seats)}</View>
          {children?.(seats)}
        </>
      )}
    </QueryView>
  )
}
