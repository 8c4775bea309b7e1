import type { NoticeTemplate } from '../../../contract/vocabulary/notice-template'
import { askForReminders } from '../../cloud/reminders'
import { refreshMe, session } from '../../cloud/session'
import { toast } from '../../device/dialog'
import { useAction } from '../../hooks/use-action'
import { useSettings } from '../../hooks/use-me'
import { useQuery } from '../../hooks/use-query'
import { useStore } from '../../hooks/use-store'
import { useUnreadBadge } from '../../hooks/use-unread-badge'

const forResidents: readonly NoticeTemplate[] = ['requestProgress', 'resultToConfirm']
/** Who is told of something to do: at his post, or where he has reported in. */
const forHelpers: readonly NoticeTemplate[] = ['taskArrived', ...forResidents]

export const useMyPage = () => {
  const query = useQuery(refreshMe)
  const me = useStore(session.me)
  const settings = useSettings()
  useUnreadBadge(me?.unread ?? 0)
  const isHelper = me !== null && (me.workplaces.length > 0 || me.isMember)
  const kinds = isHelper ? forHelpers : forResidents

  const [getReminders, busy] = useAction(async () => ({ ok: true as const, data: await askForReminders(kinds) }), {
    done: (accepted) => toast(accepted > 0 ? `领到 ${accepted} 次提醒` : '没有领到，可在微信设置里打开提醒'),
  })
  return {
    query,
    me,
    kinds,
    getReminders,
    busy,
    about: settings === null ? '' : `${settings.productName} · ${settings.districtName}`,
  }
}

export type MyPage = ReturnType<typeof useMyPage>
