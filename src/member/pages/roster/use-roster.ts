import { useState } from 'react'
import { rosters } from '../../../../contract/rosters'
import type { OutputOf } from '../../../../contract/action'
import type { UnitId } from '../../../../contract/ids'
import type { RosterLine, RosterPile } from '../../../../contract/rosters'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { confirm, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useRows } from '../../../hooks/use-rows'
import { useSheet } from '../../../hooks/use-sheet'
import { useBring } from './use-bring'

type Head = Pick<OutputOf<typeof rosters.list>, 'unitName' | 'counts'>

/** Whom a unit expects, who of them is here, and the sheet that brings more. */
export const useRoster = (unit: UnitId) => {
  const [pile, choose] = useState<RosterPile>('missing')
  const [head, setHead] = useState<Head | null>(null)
  const ask = async (cursor?: string) => {
    const answer = await call(rosters.list, { unit, pile, cursor })
    if (answer.ok) setHead(answer.data)
    return mapResult(answer, ({ lines, next }) => ({ rows: lines, next }))
  }
  const list = useRows(ask, { key: pile })
  const bringing = useBring(unit, () => void list.reload())
  const [template, opening] = useSheet(() => call(rosters.template, {}))
  const [example, openingExample] = useSheet(() => call(rosters.template, { isExample: true }))
  const [take, removing] = useAction(({ id: line }: RosterLine) => call(rosters.remove, { unit, line }), {
    done: ({ line }) => {
      if (list.data !== null) list.put({ ...list.data, rows: list.data.rows.filter(({ id }) => id !== line) })
      toast('已移出名单')
      void ask()
    },
    refused: () => void list.reload(),
  })
  const remove = async (line: RosterLine): Promise<void> => {
    if (await confirm(`把 ${line.name} 移出名单？已经报到的，报到和服务时长都不变。`, '移出')) await take(line)
  }
  return { pile, choose, head, list, bringing, template, example, opening: opening || openingExample, remove, removing }
}

export type Roster = ReturnType<typeof useRoster>
