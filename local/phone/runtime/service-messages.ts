import { listenToMessages } from '../gateway/messages'
import { showBanner, wordsOf } from '../screen/banner'
import { readTemplates } from '../store/site-files'
import type { Phone } from './phone'

const openPage = (phone: Phone, page: string): void => {
  const url = `/${page.replace(/^\//, '')}`
  const problem = phone.pages.navigateTo({ url })
  if (problem === null) return
  if (phone.tabBar.paths.includes(url.slice(1).split('?')[0] ?? '')) phone.pages.switchTab({ url })
  else phone.pages.reLaunch({ url })
}

/** Shows what the cloud sends to this person, as WeChat's service notifications. */
export const showServiceMessages = (phone: Phone): void => {
  listenToMessages(phone.gateway, phone.network, (message) => {
    phone.journal.record('serviceMessage', message)
    void readTemplates().then((templates) => {
      showBanner(phone.screen.overlays, phone.settings.title, wordsOf(message, templates), () => {
        if (message.page) openPage(phone, message.page)
      })
    })
  })
}
