import { shanghai } from '../../domain/service-level/shanghai'
import { sendSubscribeMessage, type Sent, type SubscribeMessage } from '../cloud/messages'
import type { InboxDocument } from '../repositories/documents/notice'
import type { SettingsDocument } from '../repositories/documents/settings'
import { claimPush, notePushed, pushStates } from '../repositories/inbox'
import { districtSettings } from '../repositories/settings'
import { emptyQuotas, quotaKey, quotasLeft, returnQuota, takeQuotas } from '../repositories/subscriptions'

/** What a message says about its request, besides the notice itself. */
export interface Subject {
  readonly title: string
  readonly place: string
  readonly number: string
}

/** A row of an inbox, and what it is about. */
export interface Nudge {
  readonly row: InboxDocument
  readonly subject: Subject
}

const messageOf = ({ row, subject }: Nudge, { templates }: SettingsDocument): SubscribeMessage => {
  const { id, fields } = templates[row.template]
  const parts = {
    ...subject,
    text: row.text,
    status: row.title,
    time: shanghai(row.at).format('YYYY-MM-DD HH:mm'),
  }
  return {
    openid: row.person,
    templateId: id,
    page: row.page,
    fields: Object.fromEntries(Object.entries(fields).map(([field, part]) => [field, parts[part]])),
  }
}

/** What stands in the inbox of a message with this outcome. */
const states: Readonly<Record<Sent, InboxDocument['push']>> = {
  sent: 'sent',
  failed: 'failed',
  usedUp: 'usedUp',
  later: 'pending',
}

/**
 * Sends the messages of rows that the caller has claimed, and whose people have a quota.
 * @returns the ids of those that WeChat was too busy to take
 */
export const sendClaimed = async (nudges: readonly Nudge[]): Promise<ReadonlySet<string>> => {
  if (nudges.length === 0) return new Set()
  const [settings] = await Promise.all([districtSettings(), takeQuotas(nudges.map(({ row }) => row))])
  const outcomes = await Promise.all(nudges.map((nudge) => sendSubscribeMessage(messageOf(nudge, settings))))
  const rowsOf = (outcome: Sent): InboxDocument[] =>
    nudges.filter((_, i) => outcomes[i] === outcome).map(({ row }) => row)
  const idsOf = (outcome: Sent): string[] => rowsOf(outcome).map(({ _id }) => _id)
  await Promise.all([
    emptyQuotas(rowsOf('usedUp')),
    ...rowsOf('later').map(returnQuota),
    ...(Object.keys(states) as Sent[]).map((outcome) => notePushed(idsOf(outcome), states[outcome])),
  ])
  return new Set(idsOf('later'))
}

/** Whether each of these may be sent a message, as far as the quotas go: asked in the order in which they shall have it. */
export const allowance = async (rows: readonly InboxDocument[]): Promise<(row: InboxDocument) => boolean> => {
  const left = await quotasLeft(rows)
  return (row) => {
    const count = left.get(quotaKey(row)) ?? 0
    left.set(quotaKey(row), count - 1)
    return count > 0
  }
}

/**
 * The nudge by WeChat for a row that waits for it: claimed first, so that two relays never send it twice; a crash between claim and
 * answer leaves it unsent, and the inbox still has it.
 * @returns whether it is settled; false: WeChat was busy, or somebody else has it, try later
 */
export const push = async (nudge: Nudge): Promise<boolean> => {
  const { row } = nudge
  if (!(await claimPush(row._id))) {
    const state = (await pushStates([row._id])).get(row._id)
    return state !== undefined && state !== 'pending' && state !== 'sending'
  }
  const isAllowed = await allowance([row])
  if (isAllowed(row)) return (await sendClaimed([nudge])).size === 0
  await notePushed([row._id], 'noQuota')
  return true
}
