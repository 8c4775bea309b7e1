import { useState } from 'react'
import { reporting } from '../../../../contract/reporting'
import type { AreaCode } from '../../../../contract/ids'
import type { UnitView } from '../../../../contract/reporting'
import { call } from '../../../cloud/call'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { askedTitle } from '../../standing'

/** The caller's units, and the one with which he is doing something. */
export const useUnits = () => {
  const query = useQuery(() => call(reporting.mine, {}))
  const waiting = useQuery(() => call(reporting.waitingForUnits, {})).data?.units
  const [touched, touch] = useState<UnitView['id'] | null>(null)
  const [moving, changeGrid] = useState<UnitView['id'] | null>(null)
  /** As it stands now, which may be another state than when it was tapped. */
  const current = (wanted: UnitView['id'] | null) => query.data?.units.find(({ id }) => id === wanted) ?? null
  const close = () => {
    touch(null)
    changeGrid(null)
  }
  const put = (after: UnitView) => {
    close()
    const units = query.data?.units ?? []
    query.put({ units: units.map((unit) => (unit.id === after.id ? after : unit)) })
  }
  // Whatever the reason: a community or a departure may have changed how the unit stands.
  const refused = () => void query.reload()

  const [leave, leaving] = useAction(
    ({ id, version }: UnitView, reason: string) => call(reporting.leave, { unit: id, version, reason }),
    {
      done: (after) => {
        put(after)
        toast('已退出')
      },
      refused,
    },
  )
  const send = ({ id, version }: UnitView, community: AreaCode, grid?: AreaCode) =>
    call(reporting.ask, { unit: id, version, community, grid })
  const [ask, asking] = useAction(send, {
    done: (after) => {
      put(after)
      toast(askedTitle(after))
    },
    refused,
  })
  const [nameGrid, naming] = useAction(send, {
    done: (after) => {
      put(after)
      toast('已改好')
    },
    refused,
  })
  return {
    query,
    waiting,
    chosen: current(touched),
    touch,
    /** The one of which another compound or grid is being chosen. */
    moving: current(moving),
    changeGrid,
    nameGrid,
    close,
    leave,
    ask,
    busy: leaving || asking || naming,
  }
}

export type Units = ReturnType<typeof useUnits>
