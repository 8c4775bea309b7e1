import type { UnitCard } from '../../contract/appraisal'
import type { HeldPost } from '../../domain/access/actor'
import { deskOver } from '../../domain/access/parties'
import { openQuarters } from '../../domain/appraisal/quarters'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellOnce } from '../../server/notices/tell'
import { toContact } from '../../server/notices/unit-notices'
import { hasReportedIn } from '../../server/reporting/has-reported-in'
import { unitFigures } from '../../server/reporting/unit-figures'
import { addCard, cardId, cardsOf } from '../../server/repositories/unit-cards'
import type { UnitDocument } from '../../server/repositories/documents/unit'
import { unitById } from '../../server/repositories/units'
import type { Call } from '../../server/serve/serve'
import { unitCardView } from '../../server/views/commitment-view'
import type { Input, Output } from './input'

type Known = { unit: UnitDocument; desk: HeldPost; place: string } | Refused

/**
 * The desk in which the caller speaks for the community that has said yes to the unit; nobody tells the unit he speaks for. Of a unit
 * elsewhere and of none the same is said.
 */
const deskFor = async (id: string, { actor }: Call): Promise<Known> => {
  const unit = await unitById(id)
  const desk = unit?.community ? deskOver(actor, unit.community.path) : undefined
  if (!unit?.community || desk === undefined) return refuse('notAllowed')
  if (unit.contact.person === actor.person) return refuse('ownAffair')
  return (await hasReportedIn(unit)) ? { unit, desk, place: unit.community.name } : refuse('notReportedIn')
}

export const cards = async ({ unit: id }: Input<'cards'>, call: Call): Promise<Output<'cards'> | Refused> => {
  const unit = await unitById(id)
  const known = unit?.contact.person === call.actor.person ? { unit } : await deskFor(id, call)
  return isRefused(known) ? known : { unitName: known.unit.name, cards: (await cardsOf(id)).map(unitCardView) }
}

export const draftCard = async (
  { unit: id, quarter: wanted }: Input<'draftCard'>,
  call: Call,
): Promise<Output<'draftCard'> | Refused> => {
  const known = await deskFor(id, call)
  if (isRefused(known)) return known
  const open = openQuarters(call.now)
  const quarter = wanted ?? open[0]
  if (!open.includes(quarter)) return refuse('quarterClosed')
  const [figures, told] = await Promise.all([unitFigures(id, quarter), cardsOf(id)])
  const issued = told.find((card) => card.quarter === quarter)
  return { quarter, unitName: known.unit.name, figures, issued: issued ? unitCardView(issued) : null, open }
}

export const issueCard = async (
  { unit: id, quarter, grade, words }: Input<'issueCard'>,
  call: Call,
): Promise<UnitCard | Refused> => {
  const known = await deskFor(id, call)
  if (isRefused(known)) return known
  const { now, actor } = call
  if (!openQuarters(now).includes(quarter)) return refuse('quarterClosed')
  if (await isRisky({ words }, actor.person)) return refuse('riskyText')
  const { unit, desk, place } = known
  const figures = await unitFigures(id, quarter)
  const card = await addCard({
    ...{ _id: cardId(id, quarter), unit: id, unitName: unit.name, communityName: place },
    ...{ quarter, figures, grade, words, at: now, by: desk.name },
  })
  if (isRefused(card)) return card
  const text = `${place} 发来 ${quarter.slice(0, 4)} 年第 ${quarter.slice(-1)} 季度反馈卡，请查看`
  await tellOnce(toContact({ unit, place }, `card-${quarter}`, { title: '季度反馈', text }, now))
  return unitCardView(card)
}
