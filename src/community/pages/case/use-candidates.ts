import { useState } from 'react'
import { api } from '../../../../contract/api'
import type { CandidateView, RequestView } from '../../../../contract/requests'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { useQuery } from '../../../hooks/use-query'
import { groupCandidates } from './candidate-groups'

/** Who may get this request, narrowed by what is typed, and who was chosen of them. */
export const useCandidates = ({ id, place, events }: RequestView) => {
  const [search, setSearch] = useState('')
  const [chosen, choose] = useState<CandidateView | null>(null)
  const [note, setNote] = useState('')
  const query = useQuery(
    async () => mapResult(await call(api.requests.candidates, { id }), ({ candidates }) => candidates),
    { key: id },
  )
  const groups = groupCandidates(query.data ?? [], place, search)
  /** Names of the posts that have sent it back. */
  const refusers = new Set(events.filter(({ type }) => type === 'returned').map(({ by }) => by))
  return { query, groups, refusers, search, setSearch, chosen, choose, note, setNote }
}

export type Candidates = ReturnType<typeof useCandidates>
