import Taro from '@tarojs/taro'
import { useEffect } from 'react'

const inboxTab = 2

/** The red number at the tab bar's 消息; for pages of the tab bar only. */
export const useUnreadBadge = (unread: number): void => {
  useEffect(() => {
    const shown =
      unread > 0
        ? Taro.setTabBarBadge({ index: inboxTab, text: unread > 99 ? '99+' : String(unread) })
        : Taro.removeTabBarBadge({ index: inboxTab })
    shown.catch(() => undefined)
  }, [unread])
}
