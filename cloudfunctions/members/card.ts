import type { OutputOf } from '../../contract/action'
import { cardCode as cardCodeOf } from '../../contract/ids'
import type { CardView, members } from '../../contract/members'
import { refuse, type Refused } from '../../domain/refused'
import { memberCardCode } from '../../server/reporting/scanned-codes'
import { memberByCard, memberOf } from '../../server/repositories/members'
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

export const cardCode = async (
  _: Input<'cardCode'>,
  { actor }: Call,
): Promise<OutputOf<typeof members.cardCode> | Refused> => {
  const member = await memberOf(actor.person)
  if (member?.state !== 'reportedIn') return refuse('reportInFirst')
  return { picture: await memberCardCode(cardCodeOf.parse(member.card)) }
}
