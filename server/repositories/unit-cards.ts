import { refuse, type Refused } from '../../domain/refused'
import { addDocument, command, findDocuments, readDocument } from '../cloud/database'
import { unitCardDocument, type UnitCardDocument } from './documents/appraisal'

/** A unit has one card of each quarter. */
export const cardId = (unit: string, quarter: string): string => `${unit}:${quarter}`

export const cardsOf = (unit: string): Promise<UnitCardDocument[]> =>
  findDocuments('unitCards', unitCardDocument, { where: { unit }, order: [['quarter', 'desc']], limit: 100 })

/** The newest card of a unit. */
export const lastCardOf = async (unit: string): Promise<UnitCardDocument | null> =>
  (
    await findDocuments('unitCards', unitCardDocument, { where: { unit }, order: [['quarter', 'desc']], limit: 1 })
  )[0] ?? null

/** Of these units those to which the card of a quarter was told. */
export const unitsWithCard = async (units: readonly string[], quarter: string): Promise<ReadonlySet<string>> => {
  if (units.length === 0) return new Set()
  const found = await findDocuments('unitCards', unitCardDocument.pick({ unit: true }), {
    where: { _id: command.in(units.map((unit) => cardId(unit, quarter))) },
    fields: ['unit'],
    limit: units.length,
  })
  return new Set(found.map(({ unit }) => unit))
}

/** The card as it stands now: an earlier one, if there was one. */
export const addCard = async (card: UnitCardDocument): Promise<UnitCardDocument | Refused> => {
  if (await addDocument('unitCards', card)) return card
  const kept = await readDocument('unitCards', card._id, unitCardDocument)
  if (kept === null) return refuse('notFound')
  // The same again is a retry whose answer got lost.
  return kept.grade === card.grade && kept.words === card.words ? kept : refuse('cardIssued')
}
