import { useState } from 'react'
import { members } from '../../../../contract/members'
import type { OutputOf } from '../../../../contract/action'
import type { AreaCode } from '../../../../contract/ids'
import type { MemberPile, MemberRow } from '../../../../contract/members'
import { call } from '../../../cloud/call'
import { mapResult, type Result } from '../../../cloud/result'
import { confirm as askFirst, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useRows } from '../../../hooks/use-rows'
import { anewIfMoved } from '../../anew'

/** What is being asked about a member: why he is not taken, or why his number is looked at. */
export interface Asking {
  readonly kind: 'decline' | 'phone'
  readonly member: MemberRow
}

type Head = Pick<OutputOf<typeof members.ofCommunity>, 'counts' | 'dueBy' | 'toRemind'>
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
  /** One more each time the whole list has become another. */
  const [turn, setTurn] = useState(0)
  const [head, setHead] = useState<Head | null>(null)
  const [changed, setChanged] = useState<Changed>({})
  const ask = async (cursor?: string) => {
    const answer = await call(members.ofCommunity, { community, pile, cursor })
    if (answer.ok) setHead(answer.data)
    return mapResult(answer, ({ members, next }) => ({ rows: members, next }))
  }
  const list = useRows(ask, { key: `${pile} ${turn}` })
  const { data } = list
  const rows = data === null ? [] : since(data.rows, changed, pile)
  /** The numbers above the list are others now; the list itself stays where it is. */
  const recount = () => void ask()
  const put = (row: MemberRow) => {
    setChanged((before) => ({ ...before, [row.id]: row }))
    recount()
  }
  const anew = () => setTurn((before) => before + 1)
  return { head, list: { ...list, data: data && { ...data, rows } }, put, recount, anew }
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

/** As many calls as it takes: in each the server tells some. */
const remindEverybody = async (community: AreaCode | undefined): Promise<Result<number>> => {
  let told = 0
  for (;;) {
    const answer = await call(members.remindAll, { community })
    if (!answer.ok) return answer
    told += answer.data.told
    if (answer.data.left === 0 || answer.data.told === 0) return { ok: true, data: told }
  }
}

interface Reminded {
  /** One was: only the numbers are others. */
  readonly one: () => void
  readonly many: () => void
}

/** Reminds who is behind, once a day each. */
const useReminding = (community: AreaCode | undefined, { one, many }: Reminded) => {
  const [heard, setHeard] = useState<ReadonlySet<string>>(new Set())
  const [remind, reminding] = useAction(({ id: member }: MemberRow) => call(members.remind, { member }), {
    done: ({ id }) => {
      setHeard((before) => new Set([...before, id]))
      one()
      toast('已提醒')
    },
    refused: many,
  })
  const [send, sending] = useAction(() => remindEverybody(community), {
    done: (told) => {
      many()
      toast(told === 0 ? '今天都已提醒过' : `已提醒 ${told} 人`)
    },
    refused: many,
  })
  const remindAll = async (count: number): Promise<void> => {
    const sentence = `提醒 ${count} 位本月还没签到的党员？每人会收到一条消息，一天最多提醒一次。`
    if (await askFirst(sentence, '提醒')) await send()
  }
  const hasHeard = ({ id, remindedToday }: MemberRow): boolean => remindedToday || heard.has(id)
  return { remind, remindAll, hasHeard, reminding: reminding || sending }
}

/** The members of a community, and what its desk decides on them. */
export const useMembers = (community: AreaCode | undefined) => {
  const [pile, choose] = useState<MemberPile>('toConfirm')
  const { head, list, put, recount, anew } = useMemberRows(community, pile)
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
  const { reminding, ...reminders } = useReminding(community, { one: recount, many: anew })
  const busy = confirming || declining || revealing || reminding
  return {
    ...{ pile, choose, head, list, asking, ask: setAsking, phones, busy },
    ...{ confirm, decline, reveal, ...reminders },
  }
}

export type Members = ReturnType<typeof useMembers>
