import { useState } from 'react'
import { projects } from '../../../../contract/projects'
import type { UnitId } from '../../../../contract/ids'
import type { DemandRow, ResourceRow } from '../../../../contract/projects'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useRows } from '../../../hooks/use-rows'
import { mendable } from '../../../projects/mendable'
import type { ProjectAsk } from '../../../projects/project-sheet'
import { openProject } from '../../routes'

/** The open demands of the community, and the one that is being claimed. */
export const useClaimable = (unit: UnitId | undefined) => {
  const [claiming, setClaiming] = useState<DemandRow | null>(null)
  /** With which of their own; null: without one of the list. */
  const [resource, choose] = useState<ResourceRow['id'] | null>(null)
  const begin = (demand: DemandRow | null) => {
    setClaiming(demand)
    choose(null)
  }
  const list = useRows(async (cursor) =>
    mapResult(await call(projects.claimable, { unit, cursor }), ({ demands: rows, next }) => ({ rows, next })),
  )
  const [claim, busy] = useAction(
    ({ id: demand }: DemandRow, ask: ProjectAsk) => call(projects.claim, { ...ask, unit, demand, resource }),
    {
      done: ({ id }) => {
        begin(null)
        toast('已申请领办，等社区同意')
        openProject(id)
      },
      refused: ({ code }) => {
        if (mendable.includes(code)) return
        begin(null)
        void list.reload()
      },
    },
  )
  return { list, claiming, begin, resource, choose, claim, busy }
}
