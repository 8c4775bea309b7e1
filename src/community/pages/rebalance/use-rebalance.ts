import { useState } from 'react'
import { reporting } from '../../../../contract/reporting'
import type { MoveView } from '../../../../contract/reporting'
import { call } from '../../../cloud/call'
import { confirm, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'

/** What the server proposes, and the lines that were accepted. */
export const useRebalance = () => {
  const query = useQuery(() => call(reporting.rebalancing, {}))
  /** The line that is being accepted. */
  const [moving, setMoving] = useState<string | null>(null)
  const [accept] = useAction(
    ({ unit, version, to }: MoveView) => {
      setMoving(unit)
      return call(reporting.move, { unit, version, community: to.code })
    },
    {
      done: ({ unit, community }) => {
        setMoving(null)
        const { data } = query
        if (data !== null) query.put({ ...data, moves: data.moves.filter((move) => move.unit !== unit) })
        toast(`已调整到${community.name}`)
      },
      // Somebody has come or gone meanwhile: another list may be the better one.
      refused: () => {
        setMoving(null)
        void query.reload()
      },
    },
  )
  /** The next line slides under the finger: a move is asked for by name. */
  const ask = async (move: MoveView) => {
    const words = `把${move.name}从${move.from.name}调整到${move.to.name}，两边社区和单位都会收到通知。`
    if (await confirm(words, '调整')) await accept(move)
  }
  return { query, moving, ask }
}

export type Rebalance = ReturnType<typeof useRebalance>
