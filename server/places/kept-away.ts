import { seatKey } from '../../domain/access/parties'
import { staffOf, whoAnswersFor } from '../../domain/posts/on-duty'
import type { Request } from '../../domain/request/request'
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

/** Whom a request is about, if it is a complaint. */
export type Complaint = Pick<Request, 'about' | 'accused'>

/**
 * Of some posts, those that a complaint is kept away from: the one it is about, the other seats of its desk, and every post in which only
 * people would answer who could act in that post when it was complained about.
 */
export const keptAway = async (
  { about, accused }: Complaint,
  posts: readonly PostDocument[],
  now: Date,
): Promise<readonly string[]> => {
  if (about === null) return []
  const post = await postById(about)
  const people = accused.length > 0 || post === null ? accused : staffOf(post)
  const seats = posts.filter((one) => post !== null && seatOf(one) === seatOf(post)).map(({ _id }) => _id)
  return [about, ...seats, ...heldOnlyBy(people, posts, now)]
}
