import type * as glassEasel from 'glass-easel'
import { showModal } from '../screen/modal'
import type { Phone } from './phone'

interface ShareMessage {
  title?: string
  path?: string
  imageUrl?: string
}

/** Asks the page what to share and shows it: there is nobody here to send it to. */
export const share = (phone: Phone, from: 'button' | 'menu', target?: glassEasel.Element): void => {
  const page = phone.pages.top()
  if (!page) return
  const message = page.life('onShareAppMessage', { from, target, webViewUrl: undefined }) as ShareMessage | undefined
  phone.journal.record('share', message ?? null)
  const title = message?.title ?? phone.settings.title
  const path = message?.path ?? `/${page.path}`
  void showModal(phone.screen.overlays, { title: '转发给朋友', content: `${title}\n${path}`, showCancel: false })
}
