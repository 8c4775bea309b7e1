import { superiorsOf, type Superiors } from '../../domain/request/superiors'
import { standingOf } from '../../domain/posts/on-duty'
import { postsForRouting } from '../repositories/posts'

/** Who stands above a place now; of two chiefs the nearer one. */
export const findSuperiors = async (path: readonly string[], now: Date): Promise<Superiors> =>
  superiorsOf(
    (await postsForRouting([...path].reverse())).map((post) => ({
      post: post._id,
      name: post.name,
      duty: post.duty,
      area: post.area,
      standing: standingOf(post, now),
    })),
  )
