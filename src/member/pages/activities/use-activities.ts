import { useState } from 'react'
import { activities } from '../../../../contract/activities'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { useRows } from '../../../hooks/use-rows'
import { useSignUp } from '../../use-sign-up'

export type Pile = 'coming' | 'mine'

/** What the community has coming, or what the reader has signed up for. */
export const useActivities = () => {
  const [pile, setPile] = useState<Pile>('coming')
  const list = useRows(
    async (cursor) =>
      mapResult(await call(activities.list, { pile, cursor }), ({ activities, next }) => ({
        rows: activities,
        next,
      })),
    { key: pile },
  )
  const [signUp, busy] = useSignUp(
    (after) => {
      if (list.data !== null)
        list.put({ ...list.data, rows: list.data.rows.map((row) => (row.id === after.id ? after : row)) })
    },
    () => void list.reload(),
  )
  return { pile, setPile, list, signUp, busy }
}
