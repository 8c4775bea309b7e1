import { useState } from 'react'
import { members } from '../../../../contract/members'
import { call } from '../../../cloud/call'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'

/** How the caller has reported in, and his way out. */
export const useMemberHome = () => {
  const query = useQuery(() => call(members.mine, {}))
  const [leaving, setLeaving] = useState(false)
  const [leave, busy] = useAction((version: number, reason: string) => call(members.leave, { version, reason }), {
    done: (member) => {
      setLeaving(false)
      query.put({ member })
      toast('已退出')
    },
    // Whatever the reason: the community may have decided meanwhile.
    refused: () => void query.reload(),
  })
  return { query, leaving, setLeaving, leave, busy }
}

export type MemberHome = ReturnType<typeof useMemberHome>
