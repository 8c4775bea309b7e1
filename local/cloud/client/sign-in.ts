import { z } from 'zod'
import type { Cloud } from '../cloud'
import { clientCodes } from '../errors'
import { readJson } from '../http/read-body'
import type { Handler } from '../http/open-server'
import { replyJson } from '../http/reply'
import { refuseClient } from './signed-in'

// Like WeChat's: an o and 27 letters, digits, _ or -. One of digits only would become a number in the SDK.
const newcomer = /^o[\w-]{27}$/

const request = z.object({ openid: z.string().max(64) })

/** `GET /client/personas`: who may be signed in as. Only in demo mode. */
export const personas =
  (cloud: Cloud): Handler =>
  (exchange) => {
    if (!cloud.demo) return refuseClient(exchange, 'personas', clientCodes.permission, 'only in demo mode')
    replyJson(exchange.response, cloud.record.personas.list())
  }

/** `POST /client/sign-in { openid }`: a persona, or a fresh WeChat user with an openid made up by the phone. Only in demo mode. */
export const signIn =
  (cloud: Cloud): Handler =>
  async (exchange) => {
    if (!cloud.demo) {
      exchange.request.resume()
      return refuseClient(exchange, 'signIn', clientCodes.permission, 'only in demo mode')
    }
    const read = request.safeParse(await readJson(exchange.request, 1024))
    if (!read.success) return refuseClient(exchange, 'signIn', clientCodes.invalid, 'openid is missing')
    const { openid } = read.data
    if (!cloud.record.personas.has(openid) && !newcomer.test(openid)) {
      return refuseClient(exchange, 'signIn', clientCodes.invalid, 'there is no such persona')
    }
    replyJson(exchange.response, { token: cloud.record.signIns.signIn(openid, cloud.clock.now()) })
  }
