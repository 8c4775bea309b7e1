import { useState } from 'react'
import { neighbourhood } from '../../../contract/neighbourhood'
import { requests } from '../../../contract/requests'
import type { AreaView } from '../../../contract/areas'
import type { OutputOf } from '../../../contract/action'
import type { NearbyView } from '../../../contract/neighbourhood'
import type { Position } from '../../../contract/place'
import { call } from '../../cloud/call'
import { mapResult } from '../../cloud/result'
import { tell, toast } from '../../device/dialog'
import { currentPosition } from '../../device/location'
import { useAction } from '../../hooks/use-action'
import { useRows } from '../../hooks/use-rows'
import { openRequest } from '../../routes'

export type Group = 'open' | 'closed'

type Community = OutputOf<typeof neighbourhood.nearby>['community']

/** Where to look: around a point, else where the reader lives. */
const useWhere = () => {
  const [at, setAt] = useState<Position | null>(null)
  const here = async () => {
    const found = await currentPosition()
    if (found.ok) setAt(found.at)
    else await tell(found.why)
  }
  return { at, here }
}

/** What neighbours have raised, one pile at a time; one grid of it when its mark on the map was tapped. */
export const useNearby = () => {
  const [group, choose] = useState<Group>('open')
  const { at, here } = useWhere()
  const [community, setCommunity] = useState<Community | null>(null)
  const [grid, setGrid] = useState<AreaView['name'] | null>(null)
  const list = useRows<NearbyView>(
    async (cursor) =>
      mapResult(await call(neighbourhood.nearby, { group, cursor, ...(at !== null && { at }) }), (found) => {
        setCommunity(found.community)
        return { rows: found.rows, next: found.next }
      }),
    { key: [group, ...(at ?? [])].join() },
  )
  const [join, joining] = useAction((id: NearbyView['id']) => call(requests.join, { id }), {
    done: (view) => {
      toast('已关注，有进展会告诉您')
      openRequest(view.id)
    },
    refused: () => void list.reload(),
  })
  return { group, choose, here, community, grid, setGrid, list, join, joining }
}

export type Nearby = ReturnType<typeof useNearby>
