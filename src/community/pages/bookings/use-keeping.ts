import type { InputOf } from '../../../../contract/action'
import type { KeptBookable } from '../../../../contract/bookings'
import type { AreaCode } from '../../../../contract/ids'
import { neighbourhood } from '../../../../contract/neighbourhood'
import { call } from '../../../cloud/call'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { useWriting } from '../../use-writing'

export type BookableAsk = InputOf<typeof neighbourhood.addBookable>

/** What is written on a sheet: a new one (no row), a known one, or which day of one is closed. */
export interface Writing {
  readonly kind: 'facts' | 'close'
  readonly row: KeptBookable | null
}

/** What a community lets people book, as its desk keeps it. */
export const useKeeping = (community: AreaCode | undefined) => {
  const query = useQuery(() => call(neighbourhood.keptBookables, { community }))
  const sheet = useWriting<Writing>({ kind: 'facts', row: null })
  const again = () => void query.reload()
  const said = (words: string) => ({
    done: () => {
      sheet.hide()
      toast(words)
      again()
    },
    refused: again,
  })
  const [add, adding] = useAction(
    (ask: BookableAsk) => call(neighbourhood.addBookable, { ...ask, community }),
    said('已添加，可以预约了'),
  )
  const [change, changing] = useAction(
    ({ id, version }: KeptBookable, { clientKey: _, ...facts }: BookableAsk) =>
      call(neighbourhood.changeBookable, { ...facts, bookable: id, version }),
    said('已改好'),
  )
  const [close, closing] = useAction(
    ({ id }: KeptBookable, day: string, reason: string) => call(neighbourhood.closeDay, { bookable: id, day, reason }),
    said('这一天已关，约了的人已告诉'),
  )
  const [open, opening] = useAction(
    ({ id }: KeptBookable, day: string) => call(neighbourhood.openDay, { bookable: id, day }),
    said('这一天又开放了'),
  )
  return { query, sheet, add, change, close, open, busy: adding || changing || closing || opening }
}

export type Keeping = ReturnType<typeof useKeeping>
