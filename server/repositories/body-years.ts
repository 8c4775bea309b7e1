import type { Refused } from '../../domain/refused'
import { addDocument, readDocument } from '../cloud/database'
import { changeInTurn } from './change-in-turn'
import { bodyYearDocument, type BodyYearDocument } from './documents/meeting'

const idOf = (body: string, year: number): string => `${body}:${String(year)}`

const empty = (body: string, year: number): BodyYearDocument => ({
  _id: idOf(body, year),
  plans: {},
  publishedAt: null,
  version: 1,
})

/** The year of a body; one of which nothing was written yet is empty. */
export const bodyYear = async (body: string, year: number): Promise<BodyYearDocument> =>
  (await readDocument('bodyYears', idOf(body, year), bodyYearDocument)) ?? empty(body, year)

/** Changes the year of a body under the version that was read. */
export const changeBodyYear = async (
  body: string,
  year: number,
  decide: (known: BodyYearDocument) => Partial<BodyYearDocument> | Refused,
): Promise<BodyYearDocument | Refused> => {
  await addDocument('bodyYears', empty(body, year))
  return changeInTurn('bodyYears', idOf(body, year), bodyYearDocument, decide)
}
