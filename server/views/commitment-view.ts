import type { CommitmentView, PublicCommitment, UnitCard } from '../../contract/appraisal'
import { areaCode, commitmentId } from '../../contract/ids'
import type { CommitmentDocument, RatingDocument, UnitCardDocument } from '../repositories/documents/appraisal'

const tenth = (value: number): number => Math.round(value * 10) / 10

export const commitmentView = ({ _id, unit, community, rated, ...rest }: CommitmentDocument): CommitmentView => ({
  ...rest,
  id: commitmentId.parse(_id),
  unitName: unit.name,
  community: { code: areaCode.parse(community.code), name: community.name },
  rating: { average: rated.count === 0 ? null : tenth(rated.sum / rated.count), count: rated.count },
})

/** @param mine what the reader has said of it @param isOwn whether it is his own unit's */
export const publicCommitment = (
  commitment: CommitmentDocument,
  mine: RatingDocument | undefined,
  isOwn: boolean,
): PublicCommitment => ({
  ...commitmentView(commitment),
  mine: mine === undefined ? null : { level: mine.level, comment: mine.comment },
  mayRate: mine === undefined && !isOwn,
})

export const unitCardView = ({ _id, unit, ...card }: UnitCardDocument): UnitCard => card
