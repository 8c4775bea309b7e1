import { useState } from 'react'
import { overview } from '../../../../contract/overview'
import type { OutputOf } from '../../../../contract/action'
import type { UnitOrder } from '../../../../contract/overview'
import type { Coverage } from '../../../../contract/vocabulary/coverage'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { useRows } from '../../../hooks/use-rows'
import { useSheet } from '../../../hooks/use-sheet'
import type { Scope } from './use-scope'

type Covered = OutputOf<typeof overview.coverage>
type Participating = OutputOf<typeof overview.participation>

/** Communities of an area, where most are behind first. */
export const useCoverage = ({ area, month }: Scope) => {
  const [only, choose] = useState<Coverage | null>(null)
  const [head, setHead] = useState<Covered | null>(null)
  const wanted = { area, month, ...(only !== null && { coverage: only }) }
  const list = useRows(
    async (cursor) => {
      const answer = await call(overview.coverage, { ...wanted, cursor })
      if (answer.ok) setHead(answer.data)
      return mapResult(answer, ({ communities, next }) => ({
        rows: communities.map((row) => ({ ...row, id: row.community.code })),
        next,
      }))
    },
    { key: [area, month, only].join() },
  )
  const [exportSheet, exporting] = useSheet(() => call(overview.exportCoverage, wanted))
  return { only, choose, head, list, exportSheet, exporting }
}

/** Units of an area, by a rate. */
export const useParticipation = ({ area, month }: Scope) => {
  const [order, chooseOrder] = useState<UnitOrder>('checkInRate')
  const [lowestFirst, setLowestFirst] = useState(true)
  const [head, setHead] = useState<Participating | null>(null)
  const wanted = { area, month, order, lowestFirst }
  const list = useRows(
    async (cursor) => {
      const answer = await call(overview.participation, { ...wanted, cursor })
      if (answer.ok) setHead(answer.data)
      return mapResult(answer, ({ units, next }) => ({ rows: units.map((row) => ({ ...row, id: row.unit })), next }))
    },
    { key: [area, month, order, lowestFirst].join() },
  )
  const [exportSheet, exporting] = useSheet(() => call(overview.exportParticipation, wanted))
  const turn = () => setLowestFirst(!lowestFirst)
  return { order, chooseOrder, lowestFirst, turn, head, list, exportSheet, exporting }
}
