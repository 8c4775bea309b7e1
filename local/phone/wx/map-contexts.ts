import type { Phone } from '../runtime/phone'
import { elementOf } from '../runtime/backend'
import { contextOf } from '../runtime/node-registry'
import { queryIn } from '../runtime/page-tree'
import type { WxFamily } from './answer'

/** Finds the map when it is used, not when it is asked for: it may not be drawn yet. */
export const mapContextApis = (phone: Phone): WxFamily => ({
  createMapContext: (id: string, instance?: object) => {
    const owner = instance ?? phone.pages.top()?.instance
    const found = (): WxFamily => {
      const node = owner ? queryIn(owner, `#${id}`)[0] : undefined
      return ((node && contextOf(elementOf(node))) as WxFamily | undefined) ?? {}
    }
    return new Proxy({}, { get: (_target, name) => found()[String(name)] })
  },
})
