import { useState } from 'react'
import { members } from '../../../../contract/members'
import type { OutputOf } from '../../../../contract/action'
import type { AreaCode } from '../../../../contract/ids'
import type { MemberPile, MemberRow } from '../../../../contract/members'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useRows } from '../../../hooks/use-rows'
import { anewIfMoved } from '../../anew'

/** What is being asked about a member: why he is not taken, or why his number is looked at. */
export interface Asking {
  readonly kind: 'decline' | 'phone'
  readonly member: MemberRow
}

type Head = Pick<OutputOf<typeof members.ofCommunity>, 'counts' | 'dueBy'>
type Changed = Readonly<Record<string, MemberRow>>

const belongs: Readonly<Record<MemberPile, (row: MemberRow) => boolean>> = {
  toConfirm: ({ state }) => state === 'asked',
  claims: ({ claim }) => claim !== null,
  reportedIn: ({ state }) => state === 'reportedIn',
  behind: ({ state }) => state === 'reportedIn',
}

/** The rows as the desk's own steps have left them: who belongs elsewhere now is gone, and nobody loses his place in the list. */
const since = (rows: readonly MemberRow[], changed: Changed, pile: MemberPile): MemberRow[] =>
  rows
    .map((row) => {
      const newer = changed[row.id]
      return newer !== undefined && newer.version > row.version ? newer : row
    })
    .filter(belongs[pile])

/** One pile of members, with how many lie in each. */
const useMemberRows = (community: AreaCode | undefined, pile: MemberPile) => {
  const [head, setHead] = useState<Head | null>(null)
  const [changed, setChanged] = useState<Changed>({})
  const ask = async (cursor?: string) => {
    const answer = await call(members.ofCommunity, { community, pile, cursor })
    if (answer.ok) setHead(answer.data)
    return mapResult(answer, ({ members, next }) => ({ rows: members, next }))
  }
  const list = useRows(ask, { key: pile })
  const { data } = list
  const rows = data === null ? [] : since(data.rows, changed, pile)
  const put = (row: MemberRow) => {
    setChanged((before) => ({ ...before, [row.id]: row }))
    // The numbers above the list are others now; the list itself stays where it is.
    void ask()
  }
  return { head, list: { ...list, data: data && { ...data, rows } }, put }
}

/** Numbers that were shown, as long as the page is open. */
const usePhones = (shown: () => void) => {
  const [phones, setPhones] = useState<Readonly<Record<string, string>>>({})
  const [reveal, revealing] = useAction(
    async ({ id }: MemberRow, reason: string) =>
      mapResult(await call(members.memberPhone, { member: id, reason }), ({ phone }) => ({ id, phone })),
    {
      done: ({ id, phone }) => {
        setPhones((before) => ({ ...before, [id]: phone }))
        shown()
      },
    },
  )
  return { phones, reveal, revealing }
}

/** The members of a community, and what its desk decides on them. */
export const useMembers = (community: AreaCode | undefined) => {
  const [pile, choose] = useState<MemberPile>('toConfirm')
  const { head, list, put } = useMemberRows(community, pile)
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = () => setAsking(null)
  const { phones, reveal, revealing } = usePhones(close)

  const show = (words: string) => (row: MemberRow) => {
    put(row)
    close()
    toast(words)
  }
  const refused = anewIfMoved(() => {
    close()
    void list.reload()
  })
  const known = ({ id: member, version }: MemberRow) => ({ member, version })
  const claimed = (row: MemberRow) => ({ ...known(row), month: row.claim?.month ?? '' })
  const isClaim = pile === 'claims'
  const [confirm, confirming] = useAction(
    (row: MemberRow) =>
      isClaim ? call(members.confirmCheckIn, claimed(row)) : call(members.confirmResidence, known(row)),
    { done: show(isClaim ? '已算数，告诉了本人' : '已确认报到'), refused },
  )
  const [decline, declining] = useAction(
    (row: MemberRow, reason: string) =>
      isClaim
        ? call(members.declineCheckIn, { ...claimed(row), reason })
        : call(members.declineResidence, { ...known(row), reason }),
    { done: show('已告诉本人'), refused },
  )
  const busy = confirming || declining || revealing
  return { pile, choose, head, list, asking, ask: setAsking, phones, confirm, decline, reveal, busy }
}

export type Members = ReturnType<typeof useMembers>
