import type { Cloud } from '../cloud'
import { clientCodes } from '../errors'
import { fileIdOf, isCloudPath } from '../files/cloud-path'
import { mayWrite } from '../files/may-touch'
import type { Exchange, Handler } from '../http/open-server'
import { replyJson } from '../http/reply'
import { limits } from '../limits'
import { refuseClient, signedIn } from './signed-in'

const api = 'uploadFile'

const refuse = (exchange: Exchange, code: { errCode: number; text: string }, detail?: string): void => {
  exchange.request.resume()
  refuseClient(exchange, api, code, detail)
}

const refusals = { tooLarge: clientCodes.fileTooLarge, notYours: clientCodes.mayNotStore } as const

/** `POST /client/upload?cloudPath=` with the bytes as body: wx.cloud.uploadFile. The user's own file is replaced. */
export const upload = (cloud: Cloud): Handler =>
  signedIn(cloud, api, async (exchange, openid) => {
    const path = exchange.url.searchParams.get('cloudPath') ?? ''
    if (!isCloudPath(path)) return refuse(exchange, clientCodes.invalid, `cloudPath may not be ${JSON.stringify(path)}`)
    if (!mayWrite(cloud, path, openid)) return refuse(exchange, clientCodes.mayNotStore)
    const putting = await cloud.files.put(path, exchange.request, limits.phoneUpload, openid)
    if (putting !== 'stored') return refuseClient(exchange, api, refusals[putting])
    replyJson(exchange.response, { fileID: fileIdOf(path), statusCode: 200, errMsg: `${api}:ok` })
  })
