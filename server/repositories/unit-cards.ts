import * as z from 'zod'
import type { AssessmentGrade } from '../../contract/vocabulary/assessment-grade'
import { refuse, type Refused } from '../../domain/refused'
import { addDocument, command, findDocuments, largestBy, readDocument } from '../cloud/database'
import { unitCardDocument, type UnitCardDocument } from './documents/appraisal'

/** A unit has one card of each quarter. */
export const cardId = (unit: string, quarter: string): string => `${unit}:${quarter}`

export const cardsOf = (unit: string): Promise<UnitCardDocument[]> =>
  findDocuments('unitCards', unitCardDocument, { where: { unit }, order: [['quarter', 'desc']], limit: 100 })

/** The grades on the newest cards of these units, by their ids; a unit without a card is not among them. */
export const lastGradesOf = async (units: readonly string[]): Promise<Map<string, AssessmentGrade>> => {
  const quarters = await largestBy('unitCards', { unit: command.in([...units]) }, 'unit', 'quarter', z.string())
  if (quarters.size === 0) return new Map()
  const found = await findDocuments('unitCards', unitCardDocument.pick({ unit: true, grade: true }), {
    where: { _id: command.in([...quarters].map(([unit, quarter]) => cardId(unit, quarter))) },
    fields: ['unit', 'grade'],
    limit: quarters.size,
  })
  return new Map(found.map(({ unit, grade }) => [unit, grade]))
}

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
