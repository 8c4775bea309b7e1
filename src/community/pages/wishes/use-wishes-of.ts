import { useState } from 'react'
import { wishes } from '../../../../contract/wishes'
import type { AreaCode } from '../../../../contract/ids'
import type { WishState } from '../../../../contract/vocabulary/wish-state'
import type { WishRow } from '../../../../contract/wishes'
import { call } from '../../../cloud/call'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useWishAnswer } from '../../../told/use-wish-answer'
import { useWishRows } from '../../../told/use-wish-rows'

/** What a reason is asked for. */
export interface Asking {
  readonly kind: 'decline' | 'reveal'
  readonly wish: WishRow
}

const known = ({ id: wish, version }: WishRow) => ({ wish, version })

/** Whom to ask for and where, of those that were looked at, as long as the page is open. */
const useContacts = (close: () => void) => {
  const [contacts, show] = useState<Readonly<Record<string, NonNullable<WishRow['contact']>>>>({})
  const [reveal, busy] = useAction(
    async ({ id: wish }: WishRow, reason: string) => {
      const answer = await call(wishes.reveal, { wish, reason })
      return answer.ok ? { ok: true as const, data: { wish, contact: answer.data } } : answer
    },
    {
      done: ({ wish, contact }) => {
        show((before) => ({ ...before, [wish]: contact }))
        close()
      },
      refused: close,
    },
  )
  return { contacts, reveal, busy }
}

/** What residents of a community wish for, and what its desk decides. */
export const useWishesOf = (community: AreaCode | undefined, pile: WishState) => {
  const [asking, ask] = useState<Asking | null>(null)
  const list = useWishRows((cursor) => call(wishes.ofCommunity, { community, pile, cursor }), pile)
  const again = () => {
    ask(null)
    void list.reload()
  }
  const said = (words: string) => () => {
    toast(words)
    again()
  }
  const answers = useWishAnswer(again)
  const [putUp, putting] = useAction((wish: WishRow) => call(wishes.putUp, known(wish)), {
    done: said('已公开，等党员认领'),
    refused: again,
  })
  const [decline, declining] = useAction(
    (wish: WishRow, reason: string) => call(wishes.decline, { ...known(wish), reason }),
    { done: said('已告诉提的人'), refused: again },
  )
  const { contacts, reveal, busy: looking } = useContacts(() => ask(null))
  const busy = putting || declining || looking
  return { list, asking, ask, answers, putUp, decline, contacts, reveal, busy }
}

export type WishesOf = ReturnType<typeof useWishesOf>
