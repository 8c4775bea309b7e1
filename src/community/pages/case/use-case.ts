import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../../contract/api'
import { requestId } from '../../../../contract/ids'
import type { CandidateView } from '../../../../contract/requests'
import { call } from '../../../cloud/call'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'

export const useCase = () => {
  const { params } = useRouter()
  const id = requestId.parse(params.id)
  const query = useQuery(() => call(api.requests.read, { id }), { key: id, every: 20_000 })
  const [dispatching, setDispatching] = useState(params.dispatch === '1')
  const mayDispatch = query.data?.actions.includes('reassign') === true

  const [dispatch, busy] = useAction(
    ({ post }: CandidateView, note: string) =>
      call(api.requests.reassign, { id, version: query.data?.version, post, note }),
    {
      done: (view) => {
        setDispatching(false)
        query.put(view)
        toast(`已派给${view.assignee.name}`)
      },
      refused: ({ code }) => {
        // Without a network the choice stays open to be sent again.
        if (code !== 'offline') setDispatching(false)
        void query.reload()
      },
    },
  )
  return { query, mayDispatch, dispatching: dispatching && mayDispatch, setDispatching, dispatch, busy }
}

export type Case = ReturnType<typeof useCase>
