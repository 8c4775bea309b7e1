import { seatKey } from '../../domain/access/parties'
import { staffOf, whoAnswersFor } from '../../domain/posts/on-duty'
import type { PostDocument } from '../repositories/documents/post'
import { postById } from '../repositories/posts'

const seatOf = ({ _id, duty, area }: PostDocument): string => seatKey({ id: _id, duty, area })

/** Posts in which nobody but these people would answer. */
export const heldOnlyBy = (people: readonly string[], posts: readonly PostDocument[], now: Date): string[] =>
  posts
    .filter((post) => {
      const answering = whoAnswersFor(post, now)
      return answering.length > 0 && answering.every((person) => people.includes(person))
    })
    .map(({ _id }) => _id)

/**
 * Of some posts, those that a complaint is kept away from: the one it is about, the other seats of its desk, and every post in which only
 * the same people would answer. @param about the post that it is about, null when it is about nobody
 */
export const keptAway = async (
  about: string | null,
  posts: readonly PostDocument[],
  now: Date,
): Promise<readonly string[]> => {
  if (about === null) return []
  const accused = await postById(about)
  if (accused === null) return [about]
  const seats = posts.filter((post) => seatOf(post) === seatOf(accused)).map(({ _id }) => _id)
  return [about, ...seats, ...heldOnlyBy(staffOf(accused), posts, now)]
}
