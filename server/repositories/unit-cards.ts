import { refuse, type Refused } from '../../domain/refused'
import { addDocument, findDocuments, readDocument } from '../cloud/database'
import { unitCardDocument, type UnitCardDocument } from './documents/appraisal'

export const cardsOf = (unit: string): Promise<UnitCardDocument[]> =>
  findDocuments('unitCards', unitCardDocument, { where: { unit }, order: [['quarter', 'desc']], limit: 100 })

/** The newest card of a unit. */
export const lastCardOf = async (unit: string): Promise<UnitCardDocument | null> =>
  (
    await findDocuments('unitCards', unitCardDocument, { where: { unit }, order: [['quarter', 'desc']], limit: 1 })
  )[0] ?? null

/** The card as it stands now: an earlier one, if there was one. */
export const addCard = async (card: UnitCardDocument): Promise<UnitCardDocument | Refused> => {
  if (await addDocument('unitCards', card)) return card
  const kept = await readDocument('unitCards', card._id, unitCardDocument)
  if (kept === null) return refuse('notFound')
  // The same again is a retry whose answer got lost.
  return kept.grade === card.grade && kept.words === card.words ? kept : refuse('cardIssued')
}
