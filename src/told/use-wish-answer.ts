import { useState } from 'react'
import { wishes } from '../../contract/wishes'
import type { WishRow } from '../../contract/wishes'
import { call } from '../cloud/call'
import { toast } from '../device/dialog'
import { useAction } from '../hooks/use-action'
import type { WishAnswerAsk } from './wish-answer-sheet'

/** Says of what was done that it is, or that it is not yet; an office looks for another one. @param again the lists are to be read anew */
export const useWishAnswer = (again: () => void) => {
  const [answering, answer] = useState<WishRow | null>(null)
  const [lacking, lack] = useState<WishRow | null>(null)
  const [freeing, free] = useState<WishRow | null>(null)
  const close = () => {
    answer(null)
    lack(null)
    free(null)
  }
  const said = (words: string) => () => {
    close()
    toast(words)
    again()
  }
  const refused = () => {
    close()
    again()
  }
  const [confirm, confirming] = useAction((ask: WishAnswerAsk) => call(wishes.confirm, ask), {
    done: said('已确认，谢谢'),
    refused,
  })
  const [notDone, refusing] = useAction(
    ({ id }: WishRow, reason: string) => call(wishes.notDone, { wish: id, reason }),
    { done: ({ state }) => said(state === 'asked' ? '接下的党员已不在，正在另找人' : '已告诉接下的党员')(), refused },
  )
  const [release, releasing] = useAction(
    ({ id: wish, version }: WishRow, reason: string) => call(wishes.release, { wish, version, reason }),
    { done: said('已重新公开，等别的党员认领'), refused },
  )
  const busy = confirming || refusing || releasing
  return { answering, answer, lacking, lack, freeing, free, confirm, notDone, release, busy }
}

export type WishAnswer = ReturnType<typeof useWishAnswer>
