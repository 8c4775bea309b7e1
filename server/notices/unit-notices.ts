import { fingerprint } from '../privacy/fingerprint'
import type { InboxDocument } from '../repositories/documents/notice'
import type { UnitDocument } from '../repositories/documents/unit'
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
