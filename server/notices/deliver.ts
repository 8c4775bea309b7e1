import { fingerprint } from '../privacy/fingerprint'
import type { InboxDocument } from '../repositories/documents/notice'
import type { PendingNotice } from '../repositories/documents/request'
import { addToInbox, claimPush, pushStates } from '../repositories/inbox'
import { allowance, sendClaimed, type Nudge, type Subject } from './push'
import { recipientsFor, type Recipient } from './recipients'

/** A notice to people, and the request it is about. */
export interface Delivery {
  readonly request: string
  readonly subject: Subject
  readonly notice: PendingNotice
}

const rowFor = ({ request, notice }: Delivery, { person, page }: Recipient): InboxDocument => ({
  _id: fingerprint(request, String(notice.seq), person),
  person,
  request,
  page,
  title: notice.title,
  text: notice.text,
  at: notice.at,
  read: false,
  template: notice.template,
  push: 'sending',
})

/** Whoever is told of one event in two capacities hears of it once. */
const distinct = (nudges: readonly Nudge[]): Nudge[] => [
  ...new Map(nudges.map((nudge) => [nudge.row._id, nudge])).values(),
]

/**
 * Rows that were there before: somebody else has told them, is about to, or died over it. Messages that wait are claimed; those that are
 * being sent are looked at again later.
 */
const takeUp = async (known: readonly Nudge[]): Promise<{ claimed: Nudge[]; open: string[] }> => {
  const states = await pushStates(known.map(({ row }) => row._id))
  const waiting = known.filter(({ row }) => states.get(row._id) === 'pending')
  const claims = await Promise.all(waiting.map(({ row }) => claimPush(row._id)))
  const lost = waiting.filter((_, i) => !claims[i])
  const sending = known.filter(({ row }) => states.get(row._id) === 'sending')
  return { claimed: waiting.filter((_, i) => claims[i]), open: [...lost, ...sending].map(({ row }) => row._id) }
}

/**
 * Puts rows into inboxes and nudges their people by WeChat. To add a row is to claim its message, so that two relays never send it twice;
 * a crash between claim and answer leaves it unsent, and the inbox still has it.
 * @returns the ids of rows whose message is to be looked at again
 */
const tell = async (nudges: readonly Nudge[]): Promise<ReadonlySet<string>> => {
  if (nudges.length === 0) return new Set()
  const isAllowed = await allowance(nudges.map(({ row }) => row))
  const fresh = nudges.map(({ row, subject }): Nudge =>
    isAllowed(row) ? { row, subject } : { row: { ...row, push: 'noQuota' }, subject },
  )
  const added = await addToInbox(fresh.map(({ row }) => row))
  const { claimed, open } = await takeUp(fresh.filter(({ row }) => !added.has(row._id)))
  const mine = fresh.filter(({ row }) => added.has(row._id) && row.push === 'sending')
  const busy = await sendClaimed([...mine, ...claimed])
  return new Set([...open, ...busy])
}

/**
 * Delivers notices, all by a handful of calls, whose number does not grow with that of the notices; each message is one more.
 * @returns whether a notice is settled: everybody it is for has it. One that nobody is there for is not.
 */
export const deliver = async (
  deliveries: readonly Delivery[],
  now: Date,
): Promise<(notice: PendingNotice) => boolean> => {
  const recipients = await recipientsFor(
    deliveries.map(({ notice }) => notice),
    now,
  )
  const rows = new Map(
    deliveries.map((delivery) => [
      delivery.notice,
      recipients(delivery.notice, delivery.request).map((recipient) => ({
        row: rowFor(delivery, recipient),
        subject: delivery.subject,
      })),
    ]),
  )
  const open = await tell(distinct([...rows.values()].flat()))
  return (notice) => {
    const its = rows.get(notice) ?? []
    return its.length > 0 && its.every(({ row }) => !open.has(row._id))
  }
}
