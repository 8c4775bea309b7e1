import { fingerprint } from '../privacy/fingerprint'
import type { InboxDocument } from '../repositories/documents/notice'
import type { UnitDocument } from '../repositories/documents/unit'
import { postsOn } from '../repositories/posts'
import { push } from './push'
import { concerned } from './recipients'

interface Words {
  /** At most five Chinese characters. */
  readonly title: string
  readonly text: string
}

const row = (unit: UnitDocument, key: string, person: string, { title, text }: Words, at: Date) => ({
  _id: fingerprint(unit._id, key, person),
  person,
  request: null,
  title,
  text,
  at,
  read: false,
})

/** For the contact person of a unit; nobody once he has cancelled his account. WeChat has approved no message for it: the inbox has it. */
export const toContact = (unit: UnitDocument, key: string, words: Words, at: Date): InboxDocument[] => {
  const { person } = unit.contact
  if (person === '') return []
  return [
    {
      ...row(unit, key, person, words, at),
      page: '/member/pages/units/index',
      template: 'requestProgress',
      push: 'noQuota',
    },
  ]
}

/** For whoever is at the community's desk now. */
export const toDesk = async (
  unit: UnitDocument,
  community: string,
  key: string,
  words: Words,
  at: Date,
): Promise<InboxDocument[]> => {
  const desks = await postsOn([community], ['communityDesk'])
  const people = new Set(desks.flatMap((desk) => concerned(desk, at)))
  return [...people].map((person) => ({
    ...row(unit, key, person, words, at),
    page: '/community/pages/units/index',
    template: 'taskArrived',
    push: 'pending',
  }))
}

/** The nudges by WeChat for rows that wait for one, best effort: the inboxes have it already. */
export const nudge = async (unit: UnitDocument, rows: readonly InboxDocument[]): Promise<void> => {
  const subject = { title: unit.name, place: unit.community?.name ?? '', number: '' }
  const waiting = rows.filter((one) => one.push === 'pending')
  const sent = await Promise.allSettled(waiting.map((one) => push({ row: one, subject })))
  for (const outcome of sent)
    if (outcome.status === 'rejected') console.error('could not push', unit._id, outcome.reason)
}
