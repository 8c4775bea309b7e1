import { useState } from 'react'
import { requests } from '../../../../contract/requests'
import type { RequestView } from '../../../../contract/requests'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { useQuery } from '../../../hooks/use-query'
import { groupCandidates } from './candidate-groups'

/** Who may get this request, or a part of it, narrowed by what is typed. */
export const useCandidates = ({ id, place }: RequestView, purpose: 'reassign' | 'split') => {
  const [search, setSearch] = useState('')
  const query = useQuery(
    async () => mapResult(await call(requests.candidates, { id, for: purpose }), ({ candidates }) => candidates),
    { key: `${purpose} ${id}` },
  )
  return { query, groups: groupCandidates(query.data ?? [], place, search), search, setSearch }
}

export type Candidates = ReturnType<typeof useCandidates>
