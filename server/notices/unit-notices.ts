import { fingerprint } from '../privacy/fingerprint'
import type { InboxDocument } from '../repositories/documents/notice'
import type { UnitDocument } from '../repositories/documents/unit'
import { addToInbox } from '../repositories/inbox'
import { postsOn } from '../repositories/posts'
import { push, type Nudge } from './push'
import { concerned } from './recipients'

interface Words {
  /** At most five Chinese characters. */
  readonly title: string
  readonly text: string
}

/** Which unit it is about, and the name of the community. */
interface About {
  readonly unit: UnitDocument
  readonly place: string
}

type Way = Pick<InboxDocument, 'page' | 'template' | 'push'>

/** WeChat has approved no message for contact persons: the inbox has it. */
const forContact: Way = { page: '/member/pages/units/index', template: 'requestProgress', push: 'noQuota' }
const forDesk: Way = { page: '/community/pages/units/index', template: 'taskArrived', push: 'pending' }

const nudgeFor = ({ unit, place }: About, key: string, person: string, words: Words, at: Date, way: Way): Nudge => ({
  row: { _id: fingerprint(unit._id, key, person), person, request: null, ...words, at, read: false, ...way },
  subject: { title: unit.name, place, number: '' },
})

/** For the contact person of a unit; nobody once he has cancelled his account. @param key the same happening is told once */
export const toContact = (about: About, key: string, words: Words, at: Date): Nudge[] => {
  const { person } = about.unit.contact
  return person === '' ? [] : [nudgeFor(about, key, person, words, at, forContact)]
}

/** For whoever is at the community's desk now. */
export const toDesk = async (
  about: About,
  community: string,
  key: string,
  words: Words,
  at: Date,
): Promise<Nudge[]> => {
  const desks = await postsOn([community], ['communityDesk'])
  const people = new Set(desks.flatMap((desk) => concerned(desk, at)))
  return [...people].map((person) => nudgeFor(about, key, person, words, at, forDesk))
}

/** The messages of WeChat for rows that wait for one, best effort: the inboxes have it already. */
export const nudge = async (nudges: readonly Nudge[]): Promise<void> => {
  const waiting = nudges.filter(({ row }) => row.push === 'pending')
  const sent = await Promise.allSettled(waiting.map(push))
  for (const outcome of sent) if (outcome.status === 'rejected') console.error('could not push', outcome.reason)
}

/** A unit that waited has a seat now: its contact person and the community's desk hear of it. */
export const ofFreeSeat = async (about: About, community: string, key: string, at: Date): Promise<Nudge[]> => {
  const { unit, place } = about
  const free = { title: '排到名额', text: `${place} 有了名额，正等社区确认 ${unit.name} 的报到` }
  const toConfirm = { title: '单位报到', text: `${unit.name} 排到了名额，请确认` }
  return [...toContact(about, key, free, at), ...(await toDesk(about, community, key, toConfirm, at))]
}

/** Puts rows into inboxes and nudges their people: those that were there before have been told. */
export const tellOnce = async (nudges: readonly Nudge[]): Promise<void> => {
  const added = await addToInbox(nudges.map(({ row }) => row))
  await nudge(nudges.filter(({ row }) => added.has(row._id)))
}
