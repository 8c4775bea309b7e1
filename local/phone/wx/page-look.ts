import type { Phone } from '../runtime/phone'
import { elementOf } from '../runtime/backend'
import { queryIn } from '../runtime/page-tree'
import { acknowledge, answer, type WxFamily } from './answer'

const scrollPage = (
  phone: Phone,
  options: { scrollTop?: number; selector?: string; duration?: number; offsetTop?: number },
): undefined => {
  const page = phone.pages.top()
  if (!page) return
  const target = options.selector ? queryIn(page.instance, options.selector)[0] : undefined
  const from = page.body.getBoundingClientRect().top - page.body.scrollTop
  const found = target ? elementOf(target).getBoundingClientRect().top - from + (options.offsetTop ?? 0) : undefined
  const top = found ?? options.scrollTop
  if (top !== undefined) page.body.scrollTo({ top, behavior: options.duration === 0 ? 'instant' : 'smooth' })
}

export const pageLookApis = (phone: Phone): WxFamily => ({
  setNavigationBarTitle: answer(phone, 'setNavigationBarTitle', ({ title }: { title: string }) => {
    phone.pages.top()?.navBar.setTitle(title)
    return undefined
  }),
  setNavigationBarColor: answer(
    phone,
    'setNavigationBarColor',
    (colour: { frontColor?: string; backgroundColor?: string }) => {
      phone.pages.top()?.navBar.setColour(colour)
      return undefined
    },
  ),
  showNavigationBarLoading: answer(phone, 'showNavigationBarLoading', () => {
    phone.pages.top()?.navBar.setLoading(true)
    return undefined
  }),
  hideNavigationBarLoading: answer(phone, 'hideNavigationBarLoading', () => {
    phone.pages.top()?.navBar.setLoading(false)
    return undefined
  }),
  hideHomeButton: answer(phone, 'hideHomeButton', () => {
    phone.pages.top()?.navBar.hideHome()
    return undefined
  }),
  startPullDownRefresh: answer(phone, 'startPullDownRefresh', () => {
    phone.pages.top()?.pullDown.start()
    return undefined
  }),
  stopPullDownRefresh: answer(phone, 'stopPullDownRefresh', () => {
    for (const page of phone.pages.all()) page.pullDown.stop()
    return undefined
  }),
  setBackgroundColor: answer(phone, 'setBackgroundColor', ({ backgroundColor }: { backgroundColor?: string }) => {
    const view = phone.pages.top()?.view
    if (view && backgroundColor) view.style.backgroundColor = backgroundColor
    return undefined
  }),
  pageScrollTo: answer(phone, 'pageScrollTo', (options: Parameters<typeof scrollPage>[1]) =>
    scrollPage(phone, options),
  ),
  ...acknowledge(phone, [
    'setBackgroundTextStyle',
    'setPageStyle',
    'disableAlertBeforeUnload',
    'enableAlertBeforeUnload',
  ]),
})
