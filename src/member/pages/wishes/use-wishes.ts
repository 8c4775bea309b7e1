import { useState } from 'react'
import { wishes } from '../../../../contract/wishes'
import type { WishRow } from '../../../../contract/wishes'
import { call } from '../../../cloud/call'
import { askWhenNoneLeft } from '../../../cloud/reminders'
import { confirm, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { sendForm, sentAgain } from '../../../steps/use-steps'
import { useWishRows } from '../../../told/use-wish-rows'
import { finishForm } from './finish-form'

export type Pile = 'open' | 'mine'

/** What a reason or a report is asked for. */
export interface Asking {
  readonly kind: 'giveBack' | 'finish'
  readonly wish: WishRow
}

const useClaiming = (claimed: () => void, again: () => void) => {
  const [claim, busy] = useAction(({ id }: WishRow) => call(wishes.claim, { wish: id }), {
    done: () => {
      toast('已接下，请打电话约时间')
      claimed()
    },
    refused: again,
  })
  const ask = async (wish: WishRow) => {
    await askWhenNoneLeft('taskArrived')
    const words = '接下后您会看到对方留下的电话和地址，对方会看到您的姓名。请尽快打电话约好时间。'
    if (await confirm(words, '接下')) await claim(wish)
  }
  return { ask, busy }
}

/** What neighbours wish for, and what the reader has claimed of it. */
export const useWishes = () => {
  const [pile, setPile] = useState<Pile>('open')
  const [asking, setAsking] = useState<Asking | null>(null)
  const list = useWishRows((cursor) => call(wishes.list, { pile, cursor }), pile)
  const again = () => {
    setAsking(null)
    void list.reload()
  }
  const claiming = useClaiming(() => setPile('mine'), again)
  const [giveBack, giving] = useAction(
    ({ id }: WishRow, reason: string) => call(wishes.giveBack, { wish: id, reason }),
    {
      done: () => {
        toast('已交回')
        again()
      },
      refused: again,
    },
  )
  const [finish, finishing] = useAction((wish: WishRow) => sendForm(finishForm, 'finish', wish), {
    done: () => {
      toast('已告诉对方，等确认')
      again()
    },
    refused: ({ code }) => {
      if (!sentAgain.includes(code)) again()
    },
  })
  const busy = claiming.busy || giving || finishing
  return { pile, setPile, list, claim: claiming.ask, asking, setAsking, giveBack, finish, busy }
}

export type Wishes = ReturnType<typeof useWishes>
