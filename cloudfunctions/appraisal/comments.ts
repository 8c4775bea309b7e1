import type { CommentView } from '../../contract/appraisal'
import { commentId } from '../../contract/ids'
import type { HeldPost } from '../../domain/access/actor'
import { deskOver, desksOf } from '../../domain/access/parties'
import { maskText } from '../../domain/privacy/mask-text'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { communityByCode } from '../../server/places/community-by-code'
import { commentsOn, ratingById, showComment } from '../../server/repositories/commitment-ratings'
import { commitmentById } from '../../server/repositories/commitments'
import type { CommitmentDocument, RatingDocument } from '../../server/repositories/documents/appraisal'
import type { Call } from '../../server/serve/serve'
import type { Input, Output } from './input'

/** The caller's desk above the community of a commitment. */
const deskOf = async ({ community }: CommitmentDocument, { actor }: Call): Promise<HeldPost | undefined> => {
  if (desksOf(actor).length === 0) return undefined
  const area = await communityByCode(community.code)
  return isRefused(area) ? undefined : deskOver(actor, area.path)
}

const commentView = ({ _id, at, level, comment, isShown }: RatingDocument): CommentView => ({
  ...{ id: commentId.parse(_id), at, level, isShown },
  text: maskText(comment),
})

export const comments = async (
  { commitment: id, cursor }: Input<'comments'>,
  call: Call,
): Promise<Output<'comments'> | Refused> => {
  const commitment = await commitmentById(id)
  if (commitment === null) return refuse('notFound')
  const mayJudge = (await deskOf(commitment, call)) !== undefined
  const { rows, next } = await commentsOn(id, mayJudge, cursor)
  return { comments: rows.map(commentView), mayJudge, next }
}

export const judgeComment = async (
  { comment: id, isShown }: Input<'judgeComment'>,
  call: Call,
): Promise<CommentView | Refused> => {
  const rating = await ratingById(id)
  const commitment = rating === null ? null : await commitmentById(rating.commitment)
  if (rating === null || rating.comment === '' || commitment === null) return refuse('notFound')
  const desk = await deskOf(commitment, call)
  if (desk === undefined) return refuse('notAllowed')
  await showComment(id, isShown, desk.id)
  return commentView({ ...rating, isShown })
}
