import type { Cloud } from '../cloud'
import type { Routes } from '../http/open-server'
import { call } from './call'
import { events } from './events'
import { phoneCode } from './phone-code'
import { personas, signIn } from './sign-in'
import { subscribe } from './subscribe'
import { tempUrls } from './temp-urls'
import { unsubscribe } from './unsubscribe'
import { upload } from './upload'

/** What wx.cloud and WeChat itself do for a phone. */
export const clientRoutes = (cloud: Cloud): Routes => ({
  'GET /client/personas': personas(cloud),
  'POST /client/sign-in': signIn(cloud),
  'POST /client/call': call(cloud),
  'POST /client/upload': upload(cloud),
  'POST /client/temp-urls': tempUrls(cloud),
  'POST /client/subscribe': subscribe(cloud),
  'POST /client/unsubscribe': unsubscribe(cloud),
  'POST /client/phone-code': phoneCode(cloud),
  'GET /client/events': events(cloud),
})
