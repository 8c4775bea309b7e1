import type { WishDocument } from '../repositories/documents/wish'
import { atNearestDesk } from './recipients'
import type { Way, Words } from './tell'
import { peopleOf, tellPeople, type About } from './tell-people'

/** A call of 580 is a task; of the rest WeChat has approved no message: the inbox has it. */
const forMember: Way = { page: '/member/pages/wishes/index', template: 'requestProgress', push: 'noQuota' }
const forTeam: Way = { ...forMember, template: 'taskArrived', push: 'pending' }
const forAsker: Way = { ...forMember, page: '/member/pages/my-wishes/index' }
const forWorker: Way = { page: '/member/pages/grid-help/index', template: 'taskArrived', push: 'pending' }
const forDesk: Way = { page: '/community/pages/wishes/index', template: 'taskArrived', push: 'pending' }

const aboutOf = ({ _id: id, kind, place }: WishDocument): About => ({ id, title: kind.name, place: place.areaName })

/** What members hear of a wish, by their ids. @param key the same happening is told once */
export const tellMembers = async (
  wish: WishDocument,
  key: string,
  members: readonly string[],
  words: Words,
  at: Date,
): Promise<void> => tellPeople(aboutOf(wish), key, await peopleOf(members), { ...words, ...forMember }, at)

/** Who has claimed it. */
export const tellClaimer = (wish: WishDocument, key: string, words: Words, at: Date): Promise<void> =>
  tellMembers(wish, key, wish.claim === null ? [] : [wish.claim.member], words, at)

/** Whoever sits nearest over the community: never nobody. */
export const tellDesk = async (wish: WishDocument, key: string, words: Words, at: Date): Promise<void> =>
  tellPeople(aboutOf(wish), key, await atNearestDesk(wish.community.path, at), { ...words, ...forDesk }, at)

/**
 * Who has asked for it. Once he has cancelled his account nobody; for what a grid worker asked for another one the desk. It names no
 * member: he may want to be forgotten.
 */
export const tellAsker = async (wish: WishDocument, key: string, words: Words, at: Date): Promise<void> => {
  const { asker, post } = wish
  if (asker !== '')
    return tellPeople(aboutOf(wish), key, [asker], { ...words, ...(post === null ? forAsker : forWorker) }, at)
  if (post === null) return
  const text = `${post.name}代提的一件事，现在请您跟进。原通知：${words.text}`
  await tellDesk(wish, key, { ...words, text }, at)
}

/** The help team that is called by 580. */
export const tellTeam = async (
  wish: WishDocument,
  key: string,
  people: readonly string[],
  words: Words,
  at: Date,
): Promise<void> => tellPeople(aboutOf(wish), key, people, { ...words, ...forTeam }, at)
