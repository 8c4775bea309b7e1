import { useState } from 'react'
import { appraisal } from '../../../../contract/appraisal'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { newClientKey } from '../../../state/client-key'
import { endOfDay, yearOf } from '../../../time/words'

/** The rounds in which model cases are awarded, and a new one in the making. */
export const useRounds = () => {
  const query = useQuery(() => call(appraisal.rounds, {}))
  /** The client key of the round in the making, so that a retry is no second one; null: none is. */
  const [opening, setOpening] = useState<string | null>(null)
  const [open, busy] = useAction(
    (clientKey: string, name: string, day: string) =>
      call(appraisal.openRound, {
        ...{ clientKey, name, year: yearOf(serverNow()), until: endOfDay(day).toISOString() },
      }),
    {
      done: ({ rounds }) => {
        setOpening(null)
        query.put({ rounds, mayOpen: true })
        toast('已开始提名')
      },
    },
  )
  return { query, opening, begin: () => setOpening(newClientKey()), close: () => setOpening(null), open, busy }
}

export type Rounds = ReturnType<typeof useRounds>
