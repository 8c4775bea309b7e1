import { superiorsOf, type Superiors } from '../../domain/request/superiors'
import { standingOf } from '../../domain/posts/on-duty'
import { postsForRouting } from '../repositories/posts'
import { keptAway } from './kept-away'

/** Who stands above a place now; of two chiefs the nearer one. @param about the post that it is about, null when it is about nobody */
export const findSuperiors = async (path: readonly string[], about: string | null, now: Date): Promise<Superiors> => {
  const posts = await postsForRouting([...path].reverse())
  return superiorsOf(
    posts.map((post) => ({
      post: post._id,
      name: post.name,
      duty: post.duty,
      area: post.area,
      standing: standingOf(post, now),
    })),
    await keptAway(about, posts, now),
  )
}
