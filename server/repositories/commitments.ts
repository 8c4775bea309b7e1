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
import { nobodysPhotos } from './documents/photo'
import { morePhotos } from './left-to-do'
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

const batch = 500

/** All that the units, or the members, of these communities promised in a year. */
export const allCommitmentsIn = async (
  communities: readonly string[],
  year: number,
  kind: Promiser,
): Promise<CommitmentDocument[]> => {
  const all: CommitmentDocument[] = []
  for (let after = ''; ;) {
    const found = await findDocuments('commitments', commitmentDocument, {
      where: { 'community.code': command.in([...communities]), year, 'by.kind': kind, _id: command.gt(after) },
      order: [['_id', 'asc']],
      limit: batch,
    })
    all.push(...found)
    const last = found.at(-1)
    if (last === undefined || found.length < batch) return all
    after = last._id
  }
}

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

/** What shows that it is done. `person`: an OPENID. */
interface Done extends Pick<CommitmentDocument, 'evidence' | 'photos' | 'community'> {
  readonly person: string
  readonly at: Date
}

/** False when it has changed since it was read. */
export const completeCommitment = async (
  commitment: CommitmentDocument,
  { evidence, photos, community, person, at }: Done,
): Promise<boolean> => {
  const { _id, version } = commitment
  const done = { state: 'completed', evidence, photos, community, completedAt: at, version: version + 1 }
  const waiting = morePhotos(commitment, photos, { person, at })
  return (await updateDocuments('commitments', { _id, version }, { ...done, ...waiting })) === 1
}

/** More photos do not wait at once. */
const most = 1_000

/** Somebody who has brought photos for these units or members wants to be forgotten: they go on their way without him. */
export const forgetEvidenceOf = async (ids: readonly string[]): Promise<void> => {
  const found = await findDocuments('commitments', commitmentDocument.pick({ _id: true, newPhotos: true }), {
    where: { 'by.id': command.in([...ids]), photosDueAt: command.gt(new Date(0)) },
    fields: ['newPhotos'],
    limit: most,
  })
  for (const { _id, newPhotos } of found)
    await updateDocuments('commitments', { _id }, { newPhotos: nobodysPhotos(newPhotos) })
}

/**
 * What somebody who is gone has promised this year and not done: nobody will do it. What residents have rated stays, as does what is done.
 * May be repeated.
 * @param stays the community where he is now; null: none
 */
export const withdrawPromises = (id: string, stays: string | null, year: number): Promise<number> =>
  removeDocuments('commitments', {
    ...{ 'by.id': id, year, state: 'promised', 'rated.count': 0 },
    ...(stays !== null && { 'community.code': command.neq(stays) }),
  })

/** False when it has changed since it was read: somebody may have rated it. */
export const removeCommitment = async ({ _id, version }: CommitmentDocument): Promise<boolean> =>
  (await removeDocuments('commitments', { _id, version })) === 1
