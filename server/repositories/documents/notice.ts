import * as z from 'zod'
import { noticeTemplate } from '../../../contract/vocabulary/notice-template'

/** A row of somebody's inbox. The id is made of request, event and person, so that nobody is told twice. */
export const inboxDocument = z.object({
  _id: z.string(),
  person: z.string(),
  /** Null for what is about a post or a unit. */
  request: z.string().nullable(),
  page: z.string(),
  title: z.string(),
  text: z.string(),
  at: z.date(),
  read: z.boolean(),
  template: noticeTemplate,
  /** What became of the subscribe message. */
  push: z.enum(['pending', 'sending', 'sent', 'noQuota', 'usedUp', 'failed']),
})
export type InboxDocument = z.infer<typeof inboxDocument>

/** How many messages of one kind WeChat lets us send to one person, as far as we know. `_id` is `<person>:<template>`. */
export const subscriptionDocument = z.object({
  _id: z.string(),
  template: noticeTemplate,
  count: z.number().int(),
  /** Of the taps that were counted last: one that comes again counts nothing. */
  keys: z.array(z.string()).default([]),
})
export type SubscriptionDocument = z.infer<typeof subscriptionDocument>
