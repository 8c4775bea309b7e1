import { mostNewOrganisations } from '../../contract/new-organisations'
import type { Cultivation } from '../../contract/vocabulary/cultivation'
import { refuse, type Refused } from '../../domain/refused'
import { countBy, countDocuments, readDocument, type Where } from '../cloud/database'
import { addNew } from './add-new'
import { changeInTurn } from './change-in-turn'
import { cursorAfter, fromCursor } from './cursors'
import { newOrganisationDocument, type NewOrganisationDocument } from './documents/new-organisation'
import { pageOf, type Page } from './pages'

export const newOrganisationById = (id: string): Promise<NewOrganisationDocument | null> =>
  readDocument('newOrganisations', id, newOrganisationDocument)

interface Wanted {
  readonly area: string
  readonly isKept: boolean
  readonly cultivation: Cultivation | undefined
}

const whereOf = ({ area, isKept, cultivation }: Wanted): Where => ({
  'community.path': area,
  isKept,
  ...(cultivation !== undefined && { cultivation }),
})

/** Those of an area, the newest first. @param size how many; a page when absent */
export const newOrganisationsIn = (
  wanted: Wanted,
  cursor: string | undefined,
  size?: number,
): Promise<Page<NewOrganisationDocument>> =>
  pageOf('newOrganisations', newOrganisationDocument, {
    where: fromCursor(whereOf(wanted), 'createdAt', 'desc', cursor),
    order: ['createdAt', 'desc'],
    cursorOf: ({ createdAt, _id }) => cursorAfter(createdAt, _id),
    size,
  })

const batch = 500

/** All that stand in the register of an area. */
export const allNewOrganisationsIn = async (wanted: Omit<Wanted, 'isKept'>): Promise<NewOrganisationDocument[]> => {
  const all: NewOrganisationDocument[] = []
  let cursor: string | undefined
  do {
    const { rows, next }: Page<NewOrganisationDocument> = await newOrganisationsIn(
      { ...wanted, isKept: true },
      cursor,
      batch,
    )
    all.push(...rows)
    cursor = next ?? undefined
  } while (cursor !== undefined)
  return all
}

/** How many stand in the register of an area, by what they have at `path`. */
export const countNewOrganisations = (area: string, path: 'kind' | 'cultivation'): Promise<Map<string, number>> =>
  countBy('newOrganisations', { 'community.path': area, isKept: true }, path)

const enough = async (community: string): Promise<Refused | null> =>
  (await countDocuments('newOrganisations', { 'community.code': community })) >= mostNewOrganisations
    ? refuse('newOrganisationsFull')
    : null

/** @returns it as it stands there, from an earlier try too */
export const addNewOrganisation = (
  organisation: NewOrganisationDocument,
): Promise<NewOrganisationDocument | Refused> => {
  const { code } = organisation.community
  const measure = { whose: code, enough: () => enough(code) }
  return addNew('newOrganisations', newOrganisationDocument, organisation, measure)
}

/** @param decide what becomes of it; an empty change leaves it as it is */
export const changeNewOrganisation = (
  id: string,
  decide: (organisation: NewOrganisationDocument) => Partial<NewOrganisationDocument> | Refused,
): Promise<NewOrganisationDocument | Refused> => changeInTurn('newOrganisations', id, newOrganisationDocument, decide)
