import type { PublicCommitment } from '../../contract/appraisal'
import { areaCode } from '../../contract/ids'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { moderateText } from '../../server/moderation/moderate-text'
import { communityByCode } from '../../server/places/community-by-code'
import { fingerprint } from '../../server/privacy/fingerprint'
import { hasReportedIn } from '../../server/reporting/has-reported-in'
import { ownIds } from '../../server/reporting/own-ids'
import { addRating, ratingsByIds } from '../../server/repositories/commitment-ratings'
import { commitmentById, commitmentsBy, commitmentsIn } from '../../server/repositories/commitments'
import type { CommitmentDocument, RatingDocument } from '../../server/repositories/documents/appraisal'
import { unitById } from '../../server/repositories/units'
import type { Call } from '../../server/serve/serve'
import { publicCommitments } from '../../server/views/commitment-view'
import type { Input, Output } from './input'

const ratingId = (commitment: string, { actor }: Call): string => fingerprint('rating', commitment, actor.person)

/** Commitments as this reader sees them. */
const asRead = async (commitments: readonly CommitmentDocument[], call: Call): Promise<PublicCommitment[]> => {
  const [ratings, own] = await Promise.all([
    ratingsByIds(commitments.map(({ _id }) => ratingId(_id, call))),
    ownIds(call),
  ])
  return publicCommitments(commitments, ({ _id, by }) => ({
    mine: ratings.get(ratingId(_id, call)),
    isOwn: own.has(by.id),
  }))
}

export const commitments = async (
  { community: code, year, by, cursor }: Input<'commitments'>,
  call: Call,
): Promise<Output<'commitments'> | Refused> => {
  const community = await communityByCode(code)
  if (isRefused(community)) return community
  const { rows, next } = await commitmentsIn(code, year, by, cursor)
  return {
    community: { code: areaCode.parse(code), name: community.name },
    commitments: await asRead(rows, call),
    next,
  }
}

export const commitmentsOf = async (
  { unit: id, year }: Input<'commitmentsOf'>,
  call: Call,
): Promise<Output<'commitmentsOf'> | Refused> => {
  const [unit, found] = await Promise.all([unitById(id), commitmentsBy(id, year)])
  if (unit === null) return refuse('notFound')
  // Until its community has said yes nobody but its contact person says that it is one.
  if (found.length === 0 && !(await hasReportedIn(unit))) return refuse('notFound')
  return { unitName: unit.name, commitments: await asRead(found, call) }
}

/** A comment with what WeChat says of it; refused when it is risky. */
const moderated = async (comment: string, { actor }: Call): Promise<{ isShown: boolean } | Refused> => {
  if (comment === '') return { isShown: false }
  const verdict = await moderateText(comment, actor.person)
  return verdict === 'risky' ? refuse('riskyText') : { isShown: verdict === 'pass' }
}

const rated = async (commitment: CommitmentDocument, mine: RatingDocument): Promise<PublicCommitment | Refused> =>
  (await publicCommitments([commitment], () => ({ mine, isOwn: false })))[0] ?? refuse('notFound')

export const rate = async (
  { commitment: id, level, comment }: Input<'rate'>,
  call: Call,
): Promise<PublicCommitment | Refused> => {
  const [commitment, own] = await Promise.all([commitmentById(id), ownIds(call)])
  if (commitment === null) return refuse('notFound')
  if (own.has(commitment.by.id)) return refuse('notAllowed')
  const shown = await moderated(comment, call)
  if (isRefused(shown)) return shown
  const rating = {
    _id: ratingId(id, call),
    commitment: id,
    level,
    comment,
    ...shown,
    isCounted: false,
    judgedBy: null,
    at: call.now,
  }
  const kept = await addRating(rating)
  if (isRefused(kept)) return kept
  if (kept.level !== level || kept.comment !== comment) return refuse('alreadyRated')
  return rated((await commitmentById(id)) ?? commitment, kept)
}
