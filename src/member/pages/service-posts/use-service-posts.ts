import { useState } from 'react'
import { serving } from '../../../../contract/serving'
import { call } from '../../../cloud/call'
import { askWhenNoneLeft } from '../../../cloud/reminders'
import { mapResult } from '../../../cloud/result'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useRows } from '../../../hooks/use-rows'
import type { ServicePostAsk } from '../../../told/service-post-sheet'
import { useClaim } from '../../use-claim'

export type Pile = 'open' | 'mine'

/** What can be claimed in the community, and what the reader has claimed or proposed. */
export const useServicePosts = () => {
  const [pile, setPile] = useState<Pile>('open')
  const [proposing, setProposing] = useState(false)
  const list = useRows(
    async (cursor) =>
      mapResult(await call(serving.list, { pile, cursor }), ({ posts, next }) => ({ rows: posts, next })),
    { key: pile },
  )
  const again = () => void list.reload()
  const claiming = useClaim((after) => {
    // What was handed back is among one's own no more.
    if (pile === 'mine') again()
    else if (list.data !== null)
      list.put({ ...list.data, rows: list.data.rows.map((row) => (row.id === after.id ? after : row)) })
  }, again)
  const [propose, busy] = useAction(
    async (ask: ServicePostAsk) => {
      await askWhenNoneLeft('taskArrived')
      return call(serving.propose, ask)
    },
    {
      done: () => {
        setProposing(false)
        toast('已提交，等社区同意')
        if (pile === 'mine') again()
        else setPile('mine')
      },
    },
  )
  return { pile, setPile, list, claiming, proposing, setProposing, propose, busy }
}
