import { fingerprint } from '../privacy/fingerprint'
import type { InboxDocument } from '../repositories/documents/notice'
import { addToInbox } from '../repositories/inbox'
import { allowance, push, type Nudge, type Subject } from './push'

export interface Words {
  /** At most five Chinese characters. */
  readonly title: string
  readonly text: string
}

/** Which page shows it, and whether WeChat is asked to say it too. */
export type Way = Pick<InboxDocument, 'page' | 'template' | 'push'>

/** What the inbox alone says: of the few messages that WeChat grants, none is spent on what needs nobody to come. */
export const quietly = { push: 'noQuota' } as const

interface Told extends Way, Words {
  readonly at: Date
  readonly subject: Omit<Subject, 'number'>
}

/** A row for the inbox of somebody. @param key of whom or what it is, and which happening: the same one is told once */
export const nudgeFor = (key: readonly string[], person: string, { subject, ...told }: Told): Nudge => ({
  row: { _id: fingerprint(...key, person), person, request: null, read: false, ...told },
  subject: { ...subject, number: '' },
})

/** The messages of WeChat for rows that wait for one, best effort: the inboxes have it already. */
export const nudge = async (nudges: readonly Nudge[]): Promise<void> => {
  const waiting = nudges.filter(({ row }) => row.push === 'pending')
  const sent = await Promise.allSettled(waiting.map(push))
  for (const outcome of sent) if (outcome.status === 'rejected') console.error('could not push', outcome.reason)
}

/** So many rows of inboxes are written at once. */
const batch = 50

/** For most there is no message left: they are looked up together, before anything is written. */
const asFarAsQuotasGo = async (nudges: readonly Nudge[]): Promise<readonly Nudge[]> => {
  const waiting = nudges.filter(({ row }) => row.push === 'pending')
  if (waiting.length === 0) return nudges
  const isAllowed = await allowance(waiting.map(({ row }) => row))
  return nudges.map(({ row, subject }) =>
    row.push === 'pending' && !isAllowed(row) ? { row: { ...row, ...quietly }, subject } : { row, subject },
  )
}

/** Puts rows into inboxes and nudges their people: those that were there before have been told. */
export const tellOnce = async (nudges: readonly Nudge[]): Promise<void> => {
  for (let from = 0; from < nudges.length; from += batch) {
    const some = await asFarAsQuotasGo(nudges.slice(from, from + batch))
    const added = await addToInbox(some.map(({ row }) => row))
    await nudge(some.filter(({ row }) => added.has(row._id)))
  }
}
