import { useState } from 'react'
import { api } from '../../contract/api'
import type { WishRow } from '../../contract/wishes'
import { call } from '../cloud/call'
import { toast } from '../device/dialog'
import { useAction } from '../hooks/use-action'
import type { WishAnswerAsk } from './wish-answer-sheet'

/** Says of what was done that it is, or that it is not yet. @param again the lists are to be read anew */
export const useWishAnswer = (again: () => void) => {
  const [answering, answer] = useState<WishRow | null>(null)
  const [lacking, lack] = useState<WishRow | null>(null)
  const close = () => {
    answer(null)
    lack(null)
  }
  const refused = () => {
    close()
    again()
  }
  const [confirm, confirming] = useAction((ask: WishAnswerAsk) => call(api.wishes.confirm, ask), {
    done: () => {
      close()
      toast('已确认，谢谢')
      again()
    },
    refused,
  })
  const [notDone, refusing] = useAction(
    ({ id }: WishRow, reason: string) => call(api.wishes.notDone, { wish: id, reason }),
    {
      done: () => {
        close()
        toast('已告诉接下的党员')
        again()
      },
      refused,
    },
  )
  return { answering, answer, lacking, lack, confirm, notDone, busy: confirming || refusing }
}

export type WishAnswer = ReturnType<typeof useWishAnswer>
