import { useState } from 'react'
import { activities } from '../../../../contract/activities'
import type { ParticipantRow } from '../../../../contract/activities'
import type { ActivityId } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { minutesWords } from '../../../components/activity-words'
import { tell } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { newClientKey } from '../../../state/client-key'

export type Direction = 'more' | 'less'

interface Correcting {
  /** The same for every try of this correction. */
  readonly clientKey: string
  readonly row: ParticipantRow
  readonly direction: Direction
  /** As typed. */
  readonly typed: string
}

const mostMinutes = 6000

const faultOf = ({ typed }: Correcting): string | undefined => {
  const minutes = Number(typed)
  if (typed.trim() === '') return '请填多少分钟'
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes
    ? undefined
    : `请填 1 到 ${mostMinutes} 分钟`
}

/** A member's hours are set right by a new line in his ledger. */
export const useCorrection = (activity: ActivityId) => {
  const [correcting, set] = useState<Correcting | null>(null)
  const [fault, setFault] = useState<string | undefined>(undefined)
  const [send, busy] = useAction(
    ({ clientKey, row: { member }, direction, typed }: Correcting, reason: string) =>
      call(activities.correct, {
        clientKey,
        activity,
        member,
        minutes: direction === 'more' ? Number(typed) : -Number(typed),
        reason,
      }),
    {
      done: ({ totalMinutes }) => {
        const name = correcting?.row.name ?? ''
        set(null)
        void tell(`已更正。${name}的服务时长现在一共 ${minutesWords(totalMinutes)}。`)
      },
    },
  )
  const change = (part: Partial<Pick<Correcting, 'direction' | 'typed'>>) => {
    setFault(undefined)
    set((before) => before && { ...before, ...part })
  }
  return {
    correcting,
    fault,
    busy,
    begin: (row: ParticipantRow) => {
      setFault(undefined)
      set({ clientKey: newClientKey(), row, direction: 'more', typed: '' })
    },
    change,
    end: () => set(null),
    save: async (reason: string) => {
      if (correcting === null) return
      const found = faultOf(correcting)
      setFault(found)
      if (found === undefined) await send(correcting, reason)
    },
  }
}

export type Correction = ReturnType<typeof useCorrection>
