import type { CommitmentView, PublicCommitment, UnitCard } from '../../contract/appraisal'
import { areaCode, commitmentId, unitId } from '../../contract/ids'
import type { CommitmentDocument, RatingDocument, UnitCardDocument } from '../repositories/documents/appraisal'
import { anyMember, type ShownNames } from './shown-names'

const tenth = (value: number): number => Math.round(value * 10) / 10

const byView = ({ kind, id, name }: CommitmentDocument['by'], names: ShownNames): CommitmentView['by'] =>
  kind === 'unit' ? { kind, name, unit: unitId.parse(id) } : { kind, name: names.get(id) ?? anyMember, unit: null }

export const commitmentView = (
  { _id, place: _place, by, community, rated, ...rest }: CommitmentDocument,
  names: ShownNames,
): CommitmentView => ({
  ...rest,
  id: commitmentId.parse(_id),
  by: byView(by, names),
  community: { code: areaCode.parse(community.code), name: community.name },
  rating: { average: rated.count === 0 ? null : tenth(rated.sum / rated.count), count: rated.count },
})

/** What the reader has to do with a commitment: what he has said of it, and whether it is his own or his unit's. */
interface Reader {
  readonly mine: RatingDocument | undefined
  readonly isOwn: boolean
}

export const publicCommitment = (
  commitment: CommitmentDocument,
  names: ShownNames,
  { mine, isOwn }: Reader,
): PublicCommitment => ({
  ...commitmentView(commitment, names),
  mine: mine === undefined ? null : { level: mine.level, comment: mine.comment },
  mayRate: mine === undefined && !isOwn,
})

export const unitCardView = ({ _id, unit, ...card }: UnitCardDocument): UnitCard => card
