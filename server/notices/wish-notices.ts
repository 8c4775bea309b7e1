import type { WishDocument } from '../repositories/documents/wish'
import { mayActFor } from '../../domain/posts/on-duty'
import { pushStates } from '../repositories/inbox'
import { postById } from '../repositories/posts'
import { atNearestDesk, concerned } from './recipients'
import { tellOnce, type Way, type Words } from './tell'
import { peopleOf, tellPeople, toPeople, type About } from './tell-people'

const forMember: Way = { page: '/member/pages/wishes/index', template: 'taskArrived', push: 'pending' }
/** A wish has no number, which WeChat's message about a request must have: the inbox has it. */
const forAsker: Way = { page: '/member/pages/my-wishes/index', template: 'requestProgress', push: 'noQuota' }
const forWorker: Way = { page: '/member/pages/grid-help/index', template: 'taskArrived', push: 'pending' }
const forDesk: Way = { page: '/community/pages/wishes/index', template: 'taskArrived', push: 'pending' }

const aboutOf = ({ _id: id, kind, place }: WishDocument): About => ({ id, title: kind.name, place: place.areaName })

type Told = [words: Words & Partial<Pick<Way, 'push'>>, at: Date]

/** What members hear of a wish, by their ids. @param key the same happening is told once */
export const tellMembers = async (
  wish: WishDocument,
  key: string,
  members: readonly string[],
  ...[words, at]: Told
): Promise<void> => tellPeople(aboutOf(wish), key, await peopleOf(members), { ...forMember, ...words }, at)

/** Who has claimed it. */
export const tellClaimer = (wish: WishDocument, key: string, ...told: Told): Promise<void> =>
  tellMembers(wish, key, wish.claim === null ? [] : [wish.claim.member], ...told)

/** Whoever sits nearest over the community: never nobody. */
export const tellDesk = async (wish: WishDocument, key: string, words: Words, at: Date): Promise<void> =>
  tellPeople(aboutOf(wish), key, await atNearestDesk(wish.community.path, at), { ...words, ...forDesk }, at)

/** Who has the post in which a grid worker asked for somebody: he himself as long as he has it, or who has it now. */
const atPost = async (post: string, asker: string, at: Date): Promise<readonly string[]> => {
  const found = await postById(post)
  if (found === null) return []
  return mayActFor(found, asker, at) ? [asker] : concerned(found, at)
}

/**
 * Whose it is. Of a resident who has cancelled his account nobody; of what a grid worker asked for another one who has his post now, and
 * while nobody has it the desk. It names no member: he may want to be forgotten.
 */
export const tellAsker = async (wish: WishDocument, key: string, words: Words, at: Date): Promise<void> => {
  const { asker, post } = wish
  const tell = (people: readonly string[], to: Words & Way) => tellPeople(aboutOf(wish), key, people, to, at)
  if (post === null) return tell(asker === '' ? [] : [asker], { ...words, ...forAsker })
  const people = await atPost(post.id, asker, at)
  if (people.includes(asker)) return tell(people, { ...words, ...forWorker })
  const text = `${post.name}代提的一件事，现在请您跟进。原通知：${words.text}`
  if (people.length > 0) return tell(people, { ...words, text, ...forWorker })
  await tellDesk(wish, key, { ...words, text }, at)
}

/** The help team that is called by 580. @returns how many of them WeChat has been given a message for */
export const tellTeam = async (
  wish: WishDocument,
  key: string,
  people: readonly string[],
  words: Words,
  at: Date,
): Promise<number> => {
  const nudges = toPeople(aboutOf(wish), key, people, { ...words, ...forMember }, at)
  await tellOnce(nudges)
  const states = await pushStates(nudges.map(({ row }) => row._id))
  return [...states.values()].filter((state) => state === 'sent').length
}
