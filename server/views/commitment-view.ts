import type { CommitmentView, OwnCommitment, PublicCommitment, UnitCard } from '../../contract/appraisal'
import { areaCode, commitmentId, unitId } from '../../contract/ids'
import { maskText } from '../../domain/privacy/mask-text'
import type { CommitmentDocument, RatingDocument, UnitCardDocument } from '../repositories/documents/appraisal'
import { carriedPhotoUrls, countNotPublic, photosOf, type PhotoUrls } from './photo-urls'
import { anyMember, shownNames, type ShownNames } from './shown-names'

const tenth = (value: number): number => Math.round(value * 10) / 10

const byView = ({ kind, id, name }: CommitmentDocument['by'], names: ShownNames): CommitmentView['by'] =>
  kind === 'unit' ? { kind, name, unit: unitId.parse(id) } : { kind, name: names.get(id) ?? anyMember, unit: null }

/** What is shown beside what stands in commitments. */
interface Beside {
  readonly names: ShownNames
  readonly urls: PhotoUrls
}

/** @param isOwn whether the reader has promised them: he sees his photos before they have passed */
const besideOf = async (commitments: readonly CommitmentDocument[], isOwn: boolean): Promise<Beside> => {
  const carried = commitments.map((carrier) => ({
    carrier,
    photos: photosOf(carrier.photos, isOwn),
    reader: 'public' as const,
  }))
  const [names, urls] = await Promise.all([shownNames(commitments), carriedPhotoUrls(carried)])
  return { names, urls }
}

const commitmentView = (
  { _id, by, community, rated, photos, ...commitment }: CommitmentDocument,
  { names, urls }: Beside,
): CommitmentView => ({
  ...{ year: commitment.year, text: commitment.text, state: commitment.state, version: commitment.version },
  ...{ promisedAt: commitment.promisedAt, completedAt: commitment.completedAt, evidence: commitment.evidence },
  id: commitmentId.parse(_id),
  by: byView(by, names),
  community: { code: areaCode.parse(community.code), name: community.name },
  photos: photos.flatMap((file) => urls.get(file) ?? []),
  rating: { average: rated.count === 0 ? null : tenth(rated.sum / rated.count), count: rated.count },
})

/** The same as others may read it: without what somebody can be called, found or known by. */
const masked = (view: CommitmentView): CommitmentView => ({
  ...view,
  text: maskText(view.text),
  evidence: maskText(view.evidence),
})

/** For who has promised them. */
export const ownCommitmentViews = async (commitments: readonly CommitmentDocument[]): Promise<OwnCommitment[]> => {
  const beside = await besideOf(commitments, true)
  return commitments.map((commitment) => ({
    ...commitmentView(commitment, beside),
    unchecked: countNotPublic(commitment, commitment.photos),
  }))
}

/** What the reader has to do with a commitment: what he has said of it, and whether it is his own or his unit's. */
interface Reader {
  readonly mine: RatingDocument | undefined
  readonly isOwn: boolean
}

/** @param readerOf what this reader has to do with each of them */
export const publicCommitments = async (
  commitments: readonly CommitmentDocument[],
  readerOf: (commitment: CommitmentDocument) => Reader,
): Promise<PublicCommitment[]> => {
  const beside = await besideOf(commitments, false)
  return commitments.map((commitment) => {
    const { mine, isOwn } = readerOf(commitment)
    const view = commitmentView(commitment, beside)
    return {
      ...(isOwn ? view : masked(view)),
      mine: mine === undefined ? null : { level: mine.level, comment: mine.comment },
      mayRate: mine === undefined && !isOwn,
    }
  })
}

export const unitCardView = ({ _id, unit, ...card }: UnitCardDocument): UnitCard => card
