import { reporting } from '../../contract/reporting'
import { takesSeat } from '../../contract/takes-seat'
import type { UnitKind } from '../../contract/vocabulary/unit-kind'
import { call } from '../cloud/call'
import { CommunityList, type CommunityListProps } from '../components/community-list'
import { useQuery } from '../hooks/use-query'
import { freeSeats } from './standing'

type Choosing = Pick<CommunityListProps, 'onChoose'>

/** Without an answer it is a list as any other: how full the chosen one is, is said once more before it is asked. */
function WithSeats({ onChoose }: Choosing) {
  const { data } = useQuery(() => call(reporting.districtSeats, {}))
  const noteOf = data && freeSeats(data)
  return <CommunityList {...(noteOf && { noteOf })} onChoose={onChoose} />
}

/** All communities, for who picks one for a unit; of each how many seats are free, when the unit takes one. */
export function CommunityForUnit({ kind, onChoose }: Choosing & { readonly kind: UnitKind }) {
  return takesSeat[kind] ? <WithSeats onChoose={onChoose} /> : <CommunityList onChoose={onChoose} />
}
