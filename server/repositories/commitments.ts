import { mostCommitments, type Promiser } from '../../contract/appraisal'
import { refuse, type Refused } from '../../domain/refused'
import {
  addDocument,
  command,
  countBy,
  findDocuments,
  readDocument,
  removeDocuments,
  updateDocuments,
} from '../cloud/database'
import { commitmentDocument, type CommitmentDocument } from './documents/appraisal'
import { newestFirst, type Page } from './pages'

export const commitmentById = (id: string): Promise<CommitmentDocument | null> =>
  readDocument('commitments', id, commitmentDocument)

/** What the units, or the members, of a community promised in a year, the newest first. */
export const commitmentsIn = (
  community: string,
  year: number,
  kind: Promiser,
  cursor: string | undefined,
): Promise<Page<CommitmentDocument>> =>
  newestFirst(
    'commitments',
    commitmentDocument,
    {
      where: { 'community.code': community, year, 'by.kind': kind },
      path: 'promisedAt',
      momentOf: ({ promisedAt }) => promisedAt,
    },
    cursor,
  )

/** What a unit or a member promised in a year, the newest first. */
export const commitmentsBy = (id: string, year: number): Promise<CommitmentDocument[]> =>
  findDocuments('commitments', commitmentDocument, {
    where: { 'by.id': id, year },
    order: [['promisedAt', 'desc']],
    limit: mostCommitments,
  })

/** How many these units or members promised in a year, and how many of that are done, by their ids. */
export const countCommitments = async (
  ids: readonly string[],
  year: number,
): Promise<Record<'promised' | 'completed', Map<string, number>>> => {
  const theirs = { 'by.id': command.in([...ids]), year }
  const [promised, completed] = await Promise.all([
    countBy('commitments', theirs, 'by.id'),
    countBy('commitments', { ...theirs, state: 'completed' }, 'by.id'),
  ])
  return { promised, completed }
}

/** The free places of a year, from one on that follows from the id, so that many at once do not all ask for the same. */
const freePlaces = (known: readonly CommitmentDocument[], id: string): number[] => {
  const first = Number.parseInt(id.slice(0, 8), 16)
  const taken = new Set(known.map(({ place }) => place))
  const places = Array.from({ length: mostCommitments }, (_, n) => (first + n) % mostCommitments)
  return places.filter((place) => !taken.has(place))
}

/**
 * Puts a commitment into a free place of its year. An index allows nobody the same place of a year twice, so that whatever happens at once
 * there are never more than places.
 * @returns null when it stands there, from an earlier try too
 */
export const addCommitment = async (commitment: Omit<CommitmentDocument, 'place'>): Promise<Refused | null> => {
  const { _id, by, year } = commitment
  // Each round that fails has seen another one come; some places may be given back meanwhile.
  for (let attempt = 0; attempt < 2 * mostCommitments; attempt++) {
    const known = await commitmentsBy(by.id, year)
    if (known.some((found) => found._id === _id)) return null
    const [place] = freePlaces(known, _id)
    if (place === undefined) return refuse('tooManyCommitments')
    if (await addDocument('commitments', { ...commitment, place })) return null
  }
  return refuse('busy')
}

/** False when it has changed since it was read. */
export const completeCommitment = async (
  { _id, version }: CommitmentDocument,
  evidence: string,
  at: Date,
): Promise<boolean> =>
  (await updateDocuments(
    'commitments',
    { _id, version },
    { state: 'completed', evidence, completedAt: at, version: version + 1 },
  )) === 1

/** False when it has changed since it was read: somebody may have rated it. */
export const removeCommitment = async ({ _id, version }: CommitmentDocument): Promise<boolean> =>
  (await removeDocuments('commitments', { _id, version })) === 1
