import type { Phone } from '../runtime/phone'
import type { WxFamily } from './answer'

/** Events a phone can tell of, as `wx.onX` and `wx.offX`. Those never raised here may still be listened to. */
const names = (
  'AppShow AppHide Error UnhandledRejection PageNotFound LazyLoadError ThemeChange NetworkStatusChange ' +
  'NetworkWeakChange WindowResize MemoryWarning KeyboardHeightChange UserCaptureScreen AudioInterruptionBegin ' +
  'AudioInterruptionEnd LocationChange LocationChangeError CopyUrl'
).split(' ')

export const appEventApis = (phone: Phone): WxFamily => {
  const family: WxFamily = {}
  for (const name of names) {
    family[`on${name}`] = (listener: (value: unknown) => void) => {
      phone.events.on(name, listener)
    }
    family[`off${name}`] = (listener?: (value: unknown) => void) => {
      phone.events.off(name, listener)
    }
  }
  return family
}
