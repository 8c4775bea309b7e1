import { superiorsOf, type Superiors } from '../../domain/request/superiors'
import { standingOf } from '../../domain/posts/on-duty'
import { postsForRouting } from '../repositories/posts'
import { keptAway, type Complaint } from './kept-away'

/** Who stands above a place now; of two chiefs the nearer one. */
export const findSuperiors = async (path: readonly string[], complaint: Complaint, now: Date): Promise<Superiors> => {
  const posts = await postsForRouting([...path].reverse())
  return superiorsOf(
    posts.map((post) => ({
      post: post._id,
      name: post.name,
      duty: post.duty,
      area: post.area,
      standing: standingOf(post, now),
    })),
    await keptAway(complaint, posts, now),
  )
}
