import type { CardView } from '../../contract/members'
import { refuse, type Refused } from '../../domain/refused'
import { sumsOf } from '../../server/repositories/ledgers'
import { memberByCard } from '../../server/repositories/members'
import { cardView } from '../../server/views/member-view'
import type { Input } from './input'

/** For anybody: the code on a card is too long to be guessed. */
export const card = async ({ card: code }: Input<'card'>): Promise<CardView | Refused> => {
  const member = await memberByCard(code)
  if (member?.state !== 'reportedIn' || member.community === null) return refuse('cardUnknown')
  const sums = member.shows.includes('hours') ? await sumsOf([member._id]) : new Map<string, never>()
  return cardView(member, member.community.name, sums.get(member._id)?.minutes ?? 0)
}
