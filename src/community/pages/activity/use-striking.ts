import { useState } from 'react'
import { activities } from '../../../../contract/activities'
import type { ParticipantRow } from '../../../../contract/activities'
import type { ActivityId } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { anewIfMoved } from '../../anew'

/** Before it begins somebody is taken off the list, with a reason that he reads. */
export const useStriking = (activity: ActivityId, reload: () => void) => {
  const [row, begin] = useState<ParticipantRow | null>(null)
  const end = () => begin(null)
  const anew = () => {
    end()
    reload()
  }
  const [send, busy] = useAction(
    ({ member }: ParticipantRow, reason: string) => call(activities.strikeOff, { activity, member, reason }),
    {
      done: () => {
        anew()
        toast('已移出名单，本人会收到消息')
      },
      refused: anewIfMoved(anew),
    },
  )
  return {
    row,
    busy,
    begin,
    end,
    strike: async (reason: string) => {
      if (row !== null) await send(row, reason)
    },
  }
}
