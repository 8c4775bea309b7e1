import type { PostDetail, PostRow, StaffView } from '../../contract/administration'
import { areaCode, postId } from '../../contract/ids'
import { standingOf, whoIsOnDuty } from '../../domain/posts/on-duty'
import { atNearestDesk } from '../notices/recipients'
import { refOf } from '../privacy/person-ref'
import { areasByCode } from '../repositories/areas'
import type { PostDocument } from '../repositories/documents/post'
import { namesOf } from '../repositories/people'
import { openWorkOf } from '../repositories/open-work'

type Names = ReadonlyMap<string, string>

/** Somebody who has not opened the program yet has no name. */
const nameIn = (names: Names, person: string): string => names.get(person) ?? '未登记姓名'
export const nameOrNull = (names: Names, person: string | null): string | null =>
  person === null ? null : nameIn(names, person)

const toRow = (post: PostDocument, names: Names, now: Date): PostRow => ({
  id: postId.parse(post._id),
  name: post.name,
  duty: post.duty,
  area: areaCode.parse(post.area),
  standing: standingOf(post, now),
  holderName: nameOrNull(names, post.holder),
})

export const postRows = async (posts: readonly PostDocument[], now: Date): Promise<PostRow[]> => {
  const names = await namesOf(posts.flatMap(({ holder }) => holder ?? []))
  return posts.map((post) => toRow(post, names, now))
}

const everybodyIn = (post: PostDocument): string[] =>
  [...post.staff, ...post.history.flatMap(({ from, to, by }) => [from, to, by])].filter((person) => person !== null)

const staffMember = (names: Names, person: string): StaffView => ({
  person: refOf(person),
  name: nameIn(names, person),
})

/** What its holder would leave behind, and who could look after it: whoever is there now at the nearest desk above. */
const leftBehind = async (post: PostDocument, now: Date) => {
  const { holder, deputies, path } = post
  const { open, alone } = await openWorkOf(post, now)
  const needsCaretaker = holder !== null && deputies.length === 0 && alone > 0
  return { open, needsCaretaker, suggested: needsCaretaker ? await atNearestDesk(path, now, [holder]) : [] }
}

/** A post with everything that administration shows of it; OPENIDs stay on the server. */
export const postDetail = async (post: PostDocument, now: Date): Promise<PostDetail> => {
  const [{ open, needsCaretaker, suggested }, areas] = await Promise.all([
    leftBehind(post, now),
    areasByCode([post.area]),
  ])
  const names = await namesOf([...new Set([...everybodyIn(post), ...suggested])])
  return {
    ...toRow(post, names, now),
    areaName: areas[0]?.name ?? '',
    phone: post.phone,
    holder: post.holder === null ? null : staffMember(names, post.holder),
    deputies: post.deputies.map((deputy) => staffMember(names, deputy)),
    shifts: post.shifts,
    leaves: post.leaves
      .filter(({ to }) => to > now)
      .map(({ id, from, to, standIn }) => ({
        id,
        from,
        to,
        standInName: nameOrNull(names, standIn),
        running: from <= now,
      })),
    history: post.history
      .map(({ id, from, to, by, at, open: along }) => ({
        id,
        fromName: nameOrNull(names, from),
        toName: nameOrNull(names, to),
        byName: nameIn(names, by),
        at,
        open: along,
      }))
      .reverse(),
    onDutyNames: whoIsOnDuty(post, now).map((person) => nameIn(names, person)),
    open,
    needsCaretaker,
    suggested: suggested.map((colleague) => staffMember(names, colleague))[0] ?? null,
  }
}
