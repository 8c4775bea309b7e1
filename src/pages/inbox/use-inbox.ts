import { inbox } from '../../../contract/inbox'
import type { NoticeView } from '../../../contract/inbox'
import { call } from '../../cloud/call'
import { mapResult } from '../../cloud/result'
import { session } from '../../cloud/session'
import { useAction } from '../../hooks/use-action'
import { useMe } from '../../hooks/use-me'
import { useRows } from '../../hooks/use-rows'
import { useUnreadBadge } from '../../hooks/use-unread-badge'
import { openPage } from '../../routes'

const keepUnread = ({ unread }: { readonly unread: number }): void => {
  const me = session.me.get()
  if (me !== null) session.me.set({ ...me, unread })
}

export const useInbox = () => {
  useUnreadBadge(useMe()?.unread ?? 0)
  const list = useRows(
    async (cursor) => mapResult(await call(inbox.list, { cursor }), ({ notices, next }) => ({ rows: notices, next })),
    { every: 20_000 },
  )

  const open = (notice: NoticeView) => {
    openPage(notice.page)
    if (notice.read) return
    // Whether it counts as read is not worth a word to the reader: it is tried again the next time.
    void call(inbox.markRead, { ids: [notice.id] }).then((answer) => answer.ok && keepUnread(answer.data))
  }

  const [readAll, busy] = useAction(() => call(inbox.markRead, { ids: 'all' }), {
    done: (answer) => {
      keepUnread(answer)
      void list.reload()
    },
  })
  return { list, open, readAll, busy }
}
