import { useState } from 'react'
import { requests } from '../../../../contract/requests'
import type { RequestId } from '../../../../contract/ids'
import type { RequestRow } from '../../../../contract/requests'
import { call } from '../../../cloud/call'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { sendForm } from '../../../steps/use-steps'
import { returnForm } from '../../return-form'

/** What a tap in the row does, and what is said afterwards. */
const taps = {
  accept: {
    take: ({ id, version }: RequestRow) => call(requests.accept, { id, version }),
    said: '已签收，在“处置中”里',
  },
  signPart: {
    take: ({ id, version, part }: RequestRow) => call(requests.signPart, { id, version, part: part?.id ?? '' }),
    said: '已签收，请联系吹哨方',
  },
}

export type RowTap = keyof typeof taps

/** Accepting and returning from the row, and which row it is about. */
export const useRowSteps = (reload: () => Promise<void>) => {
  const [acting, setActing] = useState<RequestId | null>(null)
  const [returning, setReturning] = useState<RequestRow | null>(null)
  const refused = () => void reload()
  const [tap, tapping] = useAction(
    async (name: RowTap, row: RequestRow) => {
      const answer = await taps[name].take(row)
      if (answer.ok) toast(taps[name].said)
      return answer
    },
    { done: () => void reload(), refused },
  )
  const [sendBack, sendingBack] = useAction((row: RequestRow) => sendForm(returnForm, 'return', row), {
    done: ({ assignee }) => {
      setReturning(null)
      toast(`已退回${assignee.name}`)
      void reload()
    },
    refused: ({ code }) => {
      // Without a network the reason stays open to be sent again.
      if (code !== 'offline') setReturning(null)
      refused()
    },
  })
  return {
    acting: tapping ? acting : null,
    take: (name: RowTap, row: RequestRow) => {
      setActing(row.id)
      void tap(name, row)
    },
    returning,
    askWhy: setReturning,
    sendBack: () => {
      if (returning !== null) void sendBack(returning)
    },
    sendingBack,
  }
}

export type RowSteps = ReturnType<typeof useRowSteps>
