import { useState } from 'react'
import type { UnitId } from '../../../../contract/ids'
import { members } from '../../../../contract/members'
import type { MemberRow } from '../../../../contract/members'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useRows } from '../../../hooks/use-rows'

export type Pile = 'asked' | 'confirmed'

const known = ({ id: member, version }: MemberRow) => ({ member, version })

/** Who says that he is a member of the unit, and what its contact person answers. */
export const useUnitMembers = (unit: UnitId) => {
  const [pile, setPile] = useState<Pile>('asked')
  const [declining, setDeclining] = useState<MemberRow | null>(null)
  const list = useRows(
    async (cursor) =>
      mapResult(await call(members.ofUnit, { unit, pile, cursor }), ({ members: rows, next }) => ({ rows, next })),
    { key: pile },
  )
  const answered = (words: string) => (after: MemberRow) => {
    setDeclining(null)
    if (list.data !== null) list.put({ ...list.data, rows: list.data.rows.filter(({ id }) => id !== after.id) })
    toast(words)
  }
  // Whatever the reason: he may have named another unit, or left.
  const refused = () => void list.reload()
  const [confirm, confirming] = useAction((row: MemberRow) => call(members.confirmMembership, known(row)), {
    done: answered('已确认'),
    refused,
  })
  const [decline, sending] = useAction(
    (row: MemberRow, reason: string) => call(members.declineMembership, { ...known(row), reason }),
    { done: answered('已告诉本人'), refused },
  )
  return { pile, setPile, list, declining, setDeclining, confirm, decline, busy: confirming || sending }
}

export type UnitMembers = ReturnType<typeof useUnitMembers>
