import type { InputOf, OutputOf } from '../../contract/action'
import type { appraisal, PublicCommitment } from '../../contract/appraisal'
import { areaCode } from '../../contract/ids'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { moderateText } from '../../server/moderation/moderate-text'
import { fingerprint } from '../../server/privacy/fingerprint'
import { addRating, commentsOn, commitmentById, commitmentsIn, ratingsByIds } from '../../server/repositories/appraisal'
import { communityByCode } from '../../server/places/community-by-code'
import { unitsOfContact } from '../../server/repositories/units'
import type { Call } from '../../server/serve/serve'
import { publicCommitment } from '../../server/views/commitment-view'

type Input<Name extends keyof typeof appraisal> = InputOf<(typeof appraisal)[Name]>

const ratingId = (commitment: string, { actor }: Call): string => fingerprint('rating', commitment, actor.person)

const ownUnits = async ({ actor }: Call): Promise<ReadonlySet<string>> =>
  new Set((await unitsOfContact(actor.person)).map(({ _id }) => _id))

export const commitments = async (
  { community: code, year, cursor }: Input<'commitments'>,
  call: Call,
): Promise<OutputOf<typeof appraisal.commitments> | Refused> => {
  const community = await communityByCode(code)
  if (isRefused(community)) return community
  const [found, own] = await Promise.all([commitmentsIn(code, year, cursor), ownUnits(call)])
  const ratings = await ratingsByIds(found.commitments.map(({ _id }) => ratingId(_id, call)))
  return {
    community: { code: areaCode.parse(code), name: community.name },
    commitments: found.commitments.map((commitment) =>
      publicCommitment(commitment, ratings.get(ratingId(commitment._id, call)), own.has(commitment.unit.id)),
    ),
    next: found.next,
  }
}

/** A comment with what WeChat says of it; refused when it is risky. */
const moderated = async (comment: string, { actor }: Call): Promise<{ isShown: boolean } | Refused> => {
  if (comment === '') return { isShown: false }
  const verdict = await moderateText(comment, actor.person)
  return verdict === 'risky' ? refuse('riskyText') : { isShown: verdict === 'pass' }
}

export const rate = async (
  { commitment: id, level, comment }: Input<'rate'>,
  call: Call,
): Promise<PublicCommitment | Refused> => {
  const [commitment, own] = await Promise.all([commitmentById(id), ownUnits(call)])
  if (commitment === null) return refuse('notFound')
  if (own.has(commitment.unit.id)) return refuse('notAllowed')
  const shown = await moderated(comment, call)
  if (isRefused(shown)) return shown
  const rating = { _id: ratingId(id, call), commitment: id, level, comment, ...shown, isCounted: false, at: call.now }
  const kept = await addRating(rating)
  if (isRefused(kept)) return kept
  if (kept.level !== level || kept.comment !== comment) return refuse('alreadyRated')
  return publicCommitment((await commitmentById(id)) ?? commitment, kept, false)
}

export const comments = async ({
  commitment,
  cursor,
}: Input<'comments'>): Promise<OutputOf<typeof appraisal.comments>> => {
  const { ratings, next } = await commentsOn(commitment, cursor)
  return { comments: ratings.map(({ at, level, comment }) => ({ at, level, text: comment })), next }
}
