import { useState } from 'react'
import { serving } from '../../contract/serving'
import type { ServicePostRow } from '../../contract/serving'
import { call } from '../cloud/call'
import { askWhenNoneLeft } from '../cloud/reminders'
import { toast } from '../device/dialog'
import { useAction } from '../hooks/use-action'

const words = ({ claim: { place } }: ServicePostRow): string =>
  place === null ? '已认领，等社区确认' : `已排队，排在第 ${place} 位`

/** Claims service posts and hands them back. @param again whatever was refused: the post may have changed meanwhile */
export const useClaim = (put: (post: ServicePostRow) => void, again: () => void) => {
  const [giving, setGiving] = useState<ServicePostRow | null>(null)
  const done = (said: (post: ServicePostRow) => string) => (post: ServicePostRow) => {
    setGiving(null)
    put(post)
    toast(said(post))
  }
  const refused = () => {
    setGiving(null)
    again()
  }
  const [claim, claiming] = useAction(
    async ({ id }: ServicePostRow) => {
      await askWhenNoneLeft('taskArrived')
      return call(serving.claim, { post: id })
    },
    { done: done(words), refused },
  )
  const [handBack, handing] = useAction(
    ({ id }: ServicePostRow, reason: string) => call(serving.handBack, { post: id, reason }),
    { done: done(() => '已交回'), refused },
  )
  return { claim, giving, setGiving, handBack, busy: claiming || handing }
}

export type Claiming = ReturnType<typeof useClaim>
