import type { Phone } from '../runtime/phone'
import { createIntersectionObserver, type ObserverOptions } from '../runtime/intersection-observer'
import { createSelectorQuery } from '../runtime/selector-query'
import type { WxFamily } from './answer'

export const queryApis = (phone: Phone): WxFamily => ({
  createSelectorQuery: () => createSelectorQuery(() => phone.pages.top()?.instance),
  createIntersectionObserver: (instance?: object, options?: ObserverOptions) =>
    createIntersectionObserver(() => instance ?? phone.pages.top()?.instance, options),
})
