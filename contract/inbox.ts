import './jitless'
import { action, actionsOf } from './action'
import { clientKey, cursor, noticeId, requestId } from './ids'
import { instant } from './instant'
import { noticeTemplate } from './vocabulary/notice-template'
import * as z from 'zod'

export const noticeView = z.object({
  id: noticeId,
  /** Null for what is about a post. */
  request: requestId.nullable(),
  /** The page that shows it to this reader: /pages/request/index?id=… */
  page: z.string(),
  title: z.string(),
  text: z.string(),
  at: instant,
  read: z.boolean(),
})
export type NoticeView = z.infer<typeof noticeView>

const answer = z.enum(['accept', 'reject', 'ban', 'filter'])

export const inbox = actionsOf('inbox', {
  list: action(
    z.object({ cursor: cursor.optional(), limit: z.number().int().min(1).max(50).default(20) }),
    z.object({ notices: z.array(noticeView), next: cursor.nullable() }),
  ),
  unread: action(z.object({}), z.object({ unread: z.number().int() })),
  markRead: action(
    z.object({ ids: z.array(noticeId).min(1).max(50).or(z.literal('all')) }),
    z.object({ unread: z.number().int() }),
  ),
  /** What the resident answered to wx.requestSubscribeMessage; the key makes a retry count once. */
  grant: action(
    z.object({ answers: z.partialRecord(noticeTemplate, answer), clientKey }),
    z.object({ quota: z.record(noticeTemplate, z.number().int()) }),
  ),
})
