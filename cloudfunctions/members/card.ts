import type { CardView } from '../../contract/members'
import { refuse, type Refused } from '../../domain/refused'
import { memberByCard } from '../../server/repositories/members'
import type { Call } from '../../server/serve/serve'
import { cardView, nothingServed, servedOf } from '../../server/views/member-view'
import type { Input } from './input'

/** For anybody: the code on a card is too long to be guessed. */
export const card = async ({ card: code }: Input<'card'>, { now }: Call): Promise<CardView | Refused> => {
  const member = await memberByCard(code)
  if (member?.state !== 'reportedIn' || member.community === null) return refuse('cardUnknown')
  const tellsServed = member.shows.includes('hours') || member.shows.includes('honours')
  return cardView(member, member.community.name, tellsServed ? await servedOf(member, now) : nothingServed)
}
