import { useState } from 'react'
import { projects } from '../../../../contract/projects'
import type { AreaCode } from '../../../../contract/ids'
import type { DemandRow } from '../../../../contract/projects'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useRows } from '../../../hooks/use-rows'
import type { DemandAsk } from '../../../projects/demand-sheet'

/** What the reader has asked for his neighbourhood. */
export const useAsked = () => {
  /** The community for which something is being written. */
  const [community, writeFor] = useState<AreaCode | null>(null)
  const [taking, take] = useState<DemandRow | null>(null)
  const list = useRows(async (cursor) =>
    mapResult(await call(projects.asked, { cursor }), ({ demands: rows, next }) => ({ rows, next })),
  )
  const again = () => void list.reload()
  const [ask, asking] = useAction(
    (of: AreaCode, facts: DemandAsk) => call(projects.askDemand, { ...facts, community: of }),
    {
      done: () => {
        writeFor(null)
        toast('已提交，等社区答复')
        again()
      },
    },
  )
  const [withdraw, withdrawing] = useAction(
    ({ id: demand, version }: DemandRow, reason: string) => call(projects.withdrawDemand, { demand, version, reason }),
    {
      done: () => {
        take(null)
        toast('已撤回')
        again()
      },
      refused: () => {
        take(null)
        again()
      },
    },
  )
  return { list, community, writeFor, ask, taking, take, withdraw, busy: asking || withdrawing }
}
