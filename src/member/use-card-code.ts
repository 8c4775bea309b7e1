import { useEffect, useState } from 'react'
import '../../contract/jitless'
import * as z from 'zod'
import { cardCode, type CardCode } from '../../contract/ids'
import { members, type MemberView } from '../../contract/members'
import { call } from '../cloud/call'
import { readStored, writeStored } from '../device/storage'

const key = 'cardCode'
const kept = z.object({ card: cardCode, picture: z.string() })

/** It never changes, and where a member holds it out there may be no network. */
const keptOf = (card: CardCode): string | null => {
  const stored = readStored(key, kept)
  return stored?.card === card ? stored.picture : null
}

/** The code that a member holds out. */
export interface ShownCode {
  readonly picture: string
  /** Whether WeChat's own scan opens the card; otherwise only the scan inside the mini program knows it. */
  readonly isForWeChat: boolean
}

/** @param member one's own registration; the community has said yes */
export const useCardCode = ({ card, cardPicture }: MemberView): ShownCode => {
  const [made, setMade] = useState(() => keptOf(card))
  useEffect(() => {
    if (made !== null) return
    void call(members.cardCode, {}).then((answer) => {
      if (!answer.ok || answer.data.picture === null) return
      writeStored(key, { card, picture: answer.data.picture })
      setMade(answer.data.picture)
    })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- asked once while the page is open: where WeChat makes none it makes none a moment later
  }, [card])
  return { picture: made ?? cardPicture, isForWeChat: made !== null }
}
