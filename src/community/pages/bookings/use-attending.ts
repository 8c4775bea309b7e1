import { useState } from 'react'
import type { DeskBooking } from '../../../../contract/bookings'
import type { AreaCode } from '../../../../contract/ids'
import { neighbourhood } from '../../../../contract/neighbourhood'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useRows } from '../../../hooks/use-rows'

export type Pile = 'coming' | 'past'

/** Who has booked, who came, and whose booking has to be cancelled. */
export const useAttending = (community: AreaCode | undefined, pile: Pile) => {
  const [cancelling, setCancelling] = useState<DeskBooking | null>(null)
  const list = useRows(async (cursor) =>
    mapResult(await call(neighbourhood.deskBookings, { community, pile, cursor }), ({ bookings, next }) => ({
      rows: bookings,
      next,
    })),
  )
  const again = () => void list.reload()
  const [mark, marking] = useAction(
    ({ id }: DeskBooking, state: 'came' | 'missed') => call(neighbourhood.markBooking, { booking: id, state }),
    { done: again, refused: again },
  )
  const [cancel, sending] = useAction(
    ({ id }: DeskBooking, reason: string) => call(neighbourhood.cancelBooking, { booking: id, reason }),
    {
      done: () => {
        setCancelling(null)
        toast('已取消，已告诉本人')
        again()
      },
      refused: again,
    },
  )
  return { list, mark, cancelling, setCancelling, cancel, busy: marking || sending }
}

export type Attending = ReturnType<typeof useAttending>
