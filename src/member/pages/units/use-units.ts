import { useState } from 'react'
import { api } from '../../../../contract/api'
import type { AreaCode } from '../../../../contract/ids'
import type { UnitView } from '../../../../contract/reporting'
import { call } from '../../../cloud/call'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { askedTitle } from '../../standing'

const { reporting } = api

/** The caller's units, and the one with which he is doing something. */
export const useUnits = () => {
  const query = useQuery(() => call(reporting.mine, {}))
  const [touched, touch] = useState<UnitView['id'] | null>(null)
  /** As it stands now, which may be another state than when it was tapped. */
  const chosen = query.data?.units.find(({ id }) => id === touched) ?? null
  const close = () => touch(null)
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
  const [ask, asking] = useAction(
    ({ id, version }: UnitView, community: AreaCode, grid?: AreaCode) =>
      call(reporting.ask, { unit: id, version, community, grid }),
    {
      done: (after) => {
        put(after)
        toast(askedTitle(after))
      },
      refused,
    },
  )
  return {
    query,
    chosen,
    touch,
    close,
    leave,
    ask,
    busy: leaving || asking,
  }
}

export type Units = ReturnType<typeof useUnits>
