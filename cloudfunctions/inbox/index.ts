import { inbox } from '../../contract/inbox'
import { noticeId, requestId } from '../../contract/ids'
import { noticeTemplate } from '../../contract/vocabulary/notice-template'
import { inboxOf, markRead, unreadOf } from '../../server/repositories/inbox'
import { grant } from '../../server/repositories/subscriptions'
import { serve, type Handlers } from '../../server/serve/serve'

const handlers: Handlers<typeof inbox> = {
  list: async (page, { actor }) => {
    const { notices, next } = await inboxOf(actor.person, page)
    return {
      notices: notices.map(({ _id, request, page: path, title, text, at, read }) => ({
        id: noticeId.parse(_id),
        request: request === null ? null : requestId.parse(request),
        page: path,
        title,
        text,
        at,
        read,
      })),
      next,
    }
  },
  unread: async (_, { actor }) => ({ unread: await unreadOf(actor.person) }),
  markRead: async ({ ids }, { actor }) => {
    await markRead(actor.person, ids)
    return { unread: await unreadOf(actor.person) }
  },
  grant: async ({ answers, clientKey }, { actor }) => {
    const accepted = noticeTemplate.options.filter((template) => answers[template] === 'accept')
    return { quota: await grant(actor.person, accepted, clientKey) }
  },
}

/** What somebody is changes nothing about what he was told. */
const forAnybody = ['list', 'unread', 'markRead', 'grant'] as const

export const main = serve(inbox, handlers, { forAnybody })
