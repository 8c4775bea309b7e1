import type { Phone } from '../runtime/phone'
import { showActionSheet } from '../screen/action-sheet'
import { showModal } from '../screen/modal'
import { createToasts } from '../screen/toast'
import { acknowledge, answer, refuse, type WxFamily } from './answer'

export const deviceApis = (phone: Phone): WxFamily => {
  const host = phone.screen.overlays
  const toasts = createToasts(host)
  let clipboard = ''
  return {
    makePhoneCall: answer(phone, 'makePhoneCall', async ({ phoneNumber }: { phoneNumber: string }) => {
      const chosen = await showActionSheet(host, { itemList: [`呼叫 ${phoneNumber}`] })
      if (chosen === null) return refuse('cancel')
      await showModal(host, { title: '拨打电话', content: `真机上会拨打 ${phoneNumber}`, showCancel: false })
      return undefined
    }),
    setClipboardData: answer(phone, 'setClipboardData', async ({ data }: { data: string }) => {
      clipboard = data
      // The browser may not let us; the phone keeps its own copy.
      await navigator.clipboard?.writeText(data).catch(() => undefined)
      toasts.show({ title: '内容已复制', icon: 'success' })
      return undefined
    }),
    getClipboardData: answer(phone, 'getClipboardData', () => ({ data: clipboard })),
    vibrateShort: answer(phone, 'vibrateShort', () => {
      navigator.vibrate?.(15)
      return undefined
    }),
    vibrateLong: answer(phone, 'vibrateLong', () => {
      navigator.vibrate?.(400)
      return undefined
    }),
    hideKeyboard: answer(phone, 'hideKeyboard', () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      return undefined
    }),
    ...acknowledge(phone, ['setKeepScreenOn', 'loadFontFace', 'reportAnalytics', 'reportEvent', 'preloadPage']),
  }
}
