import type { NoticeTemplate } from '../../contract/vocabulary/notice-template'
import { shanghai } from '../../domain/service-level/shanghai'
import { readDocument, updateDocuments } from '../cloud/database'
import { sendSubscribeMessage, type Sent } from '../cloud/messages'
import { inboxDocument, type InboxDocument } from '../repositories/documents/notice'
import { districtSettings } from '../repositories/settings'
import { emptyQuota, returnQuota, takeQuota } from '../repositories/subscriptions'

/** What a message says about its request, besides the notice itself. */
export interface Subject {
  readonly title: string
  readonly place: string
  readonly number: string
}

const settle: Readonly<Record<Sent, (person: string, template: NoticeTemplate) => Promise<InboxDocument['push']>>> = {
  sent: () => Promise.resolve('sent'),
  failed: () => Promise.resolve('failed'),
  usedUp: async (person, template) => {
    await emptyQuota(person, template)
    return 'usedUp'
  },
  later: async (person, template) => {
    await returnQuota(person, template)
    return 'pending'
  },
}

const send = async (notice: InboxDocument, subject: Subject): Promise<InboxDocument['push']> => {
  if (!(await takeQuota(notice.person, notice.template))) return 'noQuota'
  const { id, fields } = (await districtSettings()).templates[notice.template]
  const parts = {
    ...subject,
    text: notice.text,
    status: notice.title,
    time: shanghai(notice.at).format('YYYY-MM-DD HH:mm'),
  }
  const sent = await sendSubscribeMessage({
    openid: notice.person,
    templateId: id,
    page: notice.page,
    fields: Object.fromEntries(Object.entries(fields).map(([field, part]) => [field, parts[part]])),
  })
  return settle[sent](notice.person, notice.template)
}

/** Somebody else has the claim: settled once his answer stands there. */
const isSettled = async (id: string): Promise<boolean> => {
  const row = await readDocument('inbox', id, inboxDocument)
  return row !== null && row.push !== 'pending' && row.push !== 'sending'
}

/**
 * The nudge by WeChat: claimed first, so that two relays never send it twice; a crash between claim and answer leaves
 * it unsent, and the inbox still has it.
 * @returns whether it is settled; false: WeChat was busy, try later
 */
export const push = async (notice: InboxDocument, subject: Subject): Promise<boolean> => {
  const claimed = await updateDocuments('inbox', { _id: notice._id, push: 'pending' }, { push: 'sending' })
  if (claimed === 0) return isSettled(notice._id)
  const outcome = await send(notice, subject)
  await updateDocuments('inbox', { _id: notice._id }, { push: outcome })
  return outcome !== 'pending'
}
