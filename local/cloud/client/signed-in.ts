import type { IncomingMessage } from 'node:http'
import type { Cloud } from '../cloud'
import { clientCodes } from '../errors'
import type { Exchange, Handler } from '../http/open-server'
import { replyJson } from '../http/reply'

/** Refuses in the words of wx.cloud: `{ errCode, errMsg: "cloud.<api>:fail <text>" }`. HTTP 200 unless nobody is signed in. */
export const refuseClient = (
  { response }: Exchange,
  api: string,
  { errCode, text }: { errCode: number; text: string },
  detail = '',
): void => {
  const status = errCode === clientCodes.permission.errCode ? 401 : 200
  replyJson(response, { errCode, errMsg: `cloud.${api}:fail ${errCode} ${text}${detail && ` | ${detail}`}` }, status)
}

const bearer = (request: IncomingMessage): string =>
  /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''

/** A handler that runs only for somebody who has signed in. */
export const signedIn =
  (
    cloud: Cloud,
    api: string,
    handle: (exchange: Exchange, openid: string) => void | Promise<void>,
    tokenOf: (exchange: Exchange) => string = ({ request }) => bearer(request),
  ): Handler =>
  (exchange) => {
    const openid = cloud.record.signIns.openidOf(tokenOf(exchange))
    if (openid !== undefined) return handle(exchange, openid)
    exchange.request.resume()
    refuseClient(exchange, api, clientCodes.permission, 'not signed in')
  }
