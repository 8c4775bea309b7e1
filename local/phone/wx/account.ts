import type { Phone } from '../runtime/phone'
import { acknowledge, answer, type WxFamily } from './answer'

/** Who is signed in is the frame's business: the cloud gets the openid with each call, as from WeChat. */
export const accountApis = (phone: Phone): WxFamily => ({
  login: answer(phone, 'login', () => ({ code: `local-${phone.openid.slice(0, 8)}-${Date.now().toString(36)}` })),
  ...acknowledge(phone, ['checkSession', 'showShareMenu', 'hideShareMenu', 'updateShareMenu']),
})
