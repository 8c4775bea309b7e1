import type { TabConfig } from '../package'
import type { Phone } from '../runtime/phone'
import { answer, refuse, type WxFamily } from './answer'

interface Indexed {
  index: number
}

export const tabApis = (phone: Phone): WxFamily => {
  const onTab = <O extends Indexed>(name: string, act: (options: O) => void) =>
    answer(phone, name, (options: O) => {
      if (!phone.tabBar.tabAt(options.index)) return refuse('tabbar item not found')
      act(options)
      return undefined
    })
  const onBar = <O extends object>(name: string, act: (options: O) => void) =>
    answer(phone, name, (options: O) => {
      act(options)
      return undefined
    })
  const bar = phone.tabBar
  return {
    setTabBarBadge: onTab('setTabBarBadge', ({ index, text }: Indexed & { text: string }) => {
      bar.setBadge(index, text)
    }),
    removeTabBarBadge: onTab('removeTabBarBadge', ({ index }) => {
      bar.setBadge(index, null)
    }),
    showTabBarRedDot: onTab('showTabBarRedDot', ({ index }) => {
      bar.setDot(index, true)
    }),
    hideTabBarRedDot: onTab('hideTabBarRedDot', ({ index }) => {
      bar.setDot(index, false)
    }),
    setTabBarItem: onTab('setTabBarItem', ({ index, ...item }: Indexed & Partial<TabConfig>) => {
      bar.setItem(index, item)
    }),
    setTabBarStyle: onBar('setTabBarStyle', (style: Parameters<typeof bar.setStyle>[0]) => {
      bar.setStyle(style)
    }),
    hideTabBar: onBar('hideTabBar', () => {
      bar.setHidden(true)
    }),
    showTabBar: onBar('showTabBar', () => {
      bar.setHidden(false)
    }),
  }
}
