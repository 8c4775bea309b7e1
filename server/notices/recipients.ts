import { deskDuties } from '../../contract/vocabulary/duty'
import { isDesk } from '../../domain/access/parties'
import { whoAnswersFor, whoIsOnDuty } from '../../domain/posts/on-duty'
import type { PostDocument } from '../repositories/documents/post'
import type { PendingNotice } from '../repositories/documents/request'
import { postsByIds, postsOn } from '../repositories/posts'

export interface Recipient {
  readonly person: string
  readonly page: string
}

const page = (path: string, request: string): string => `${path}?id=${encodeURIComponent(request)}`

/** Whom a post's notice concerns now: who is on duty, or, out of its hours, who answers for it all the same. */
export const concerned = (post: PostDocument, now: Date): readonly string[] => {
  const onDuty = whoIsOnDuty(post, now)
  return onDuty.length > 0 ? onDuty : whoAnswersFor(post, now)
}

interface At {
  readonly except: readonly string[]
  readonly request: string
  readonly now: Date
}

const atPost = (post: PostDocument | undefined, { except, request, now }: At): Recipient[] => {
  if (post === undefined) return []
  const path = isDesk(post.duty) ? '/community/pages/case/index' : '/worker/pages/task/index'
  return concerned(post, now)
    .filter((person) => !except.includes(person))
    .map((person) => ({ person, page: page(path, request) }))
}

/** Who gets each of some notices now, and which page shows it to him. Posts are looked up once for all of them. */
export const recipientsFor = async (
  notices: readonly PendingNotice[],
  now: Date,
): Promise<(notice: PendingNotice, request: string) => Recipient[]> => {
  const posts = await postsByIds(notices.flatMap(({ to }) => (to.kind === 'post' ? [to.id] : [])))
  return ({ to, except }, request) =>
    to.kind === 'person'
      ? [{ person: to.id, page: page('/pages/request/index', request) }]
      : atPost(posts.get(to.id), { except, request, now })
}

/**
 * The nearest desk over a place that somebody is at now: of which area, and who.
 * @param path codes from the district down
 * @param except whose own affair it is: others decide on it
 */
export const nearestDesk = async (
  path: readonly string[],
  now: Date,
  except: readonly string[] = [],
): Promise<{ readonly area: string | null; readonly people: string[] }> => {
  const desks = await postsOn(path, deskDuties)
  for (const area of [...path].reverse()) {
    const there = desks.filter((desk) => desk.area === area).flatMap((desk) => concerned(desk, now))
    const people = [...new Set(there)].filter((person) => !except.includes(person))
    if (people.length > 0) return { area, people }
  }
  return { area: null, people: [] }
}

export const atNearestDesk = async (...asked: Parameters<typeof nearestDesk>): Promise<string[]> =>
  (await nearestDesk(...asked)).people
