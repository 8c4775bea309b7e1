import type { Cloud } from '../cloud'
import type { Handler } from '../http/open-server'
import { replyJson } from '../http/reply'
import { signedIn } from './signed-in'

/** `POST /client/phone-code`: what a button `getPhoneNumber` gets when the user agrees. */
export const phoneCode = (cloud: Cloud): Handler =>
  signedIn(cloud, 'phoneCode', (exchange, openid) => {
    exchange.request.resume()
    replyJson(exchange.response, { code: cloud.record.phoneCodes.give(openid, cloud.clock.now()) })
  })
