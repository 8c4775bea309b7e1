import { useState } from 'react'
import type { OutputOf } from '../../../../contract/action'
import { projects } from '../../../../contract/projects'
import type { UnitId } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useRows } from '../../../hooks/use-rows'
import { useWithdraw } from '../../../projects/resource-list'
import type { ResourceAsk } from '../../../projects/resource-sheet'

export type Giver = Pick<OutputOf<typeof projects.own>, 'name' | 'community' | 'usual'>

/** What a unit, or the reader as a member, gives. */
export const useResources = (unit: UnitId | undefined) => {
  const [writing, setWriting] = useState(false)
  const [giver, setGiver] = useState<Giver | null>(null)
  const list = useRows(async (cursor) => {
    const answer = await call(projects.own, { unit, cursor })
    if (answer.ok) setGiver(answer.data)
    return mapResult(answer, ({ resources: rows, next }) => ({ rows, next }))
  })
  const again = () => void list.reload()
  const [add, adding] = useAction(({ facts }: ResourceAsk) => call(projects.offer, { ...facts, unit }), {
    done: () => {
      setWriting(false)
      toast('已登记')
      again()
    },
  })
  const [withdraw, taking] = useWithdraw(again)
  return { list, giver, writing, setWriting, add, withdraw, busy: adding || taking }
}

export type Resources = ReturnType<typeof useResources>
