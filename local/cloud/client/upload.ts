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

/** The path is the user's before the first byte comes, or two phones could both make the same file. */
const store = async ({ record, files }: Cloud, path: string, openid: string, exchange: Exchange): Promise<boolean> => {
  record.fileOwners.set(path, openid)
  try {
    return await files.put(path, exchange.request, limits.phoneUpload)
  } finally {
    if (files.size(path) === undefined) record.fileOwners.forget(path)
  }
}

/** `POST /client/upload?cloudPath=` with the bytes as body: wx.cloud.uploadFile. The user's own file is replaced. */
export const upload = (cloud: Cloud): Handler =>
  signedIn(cloud, api, async (exchange, openid) => {
    const path = exchange.url.searchParams.get('cloudPath') ?? ''
    if (!isCloudPath(path)) return refuse(exchange, clientCodes.invalid, `cloudPath may not be ${JSON.stringify(path)}`)
    if (!mayWrite(cloud, path, openid)) return refuse(exchange, clientCodes.mayNotStore)
    if (!(await store(cloud, path, openid, exchange))) return refuseClient(exchange, api, clientCodes.fileTooLarge)
    replyJson(exchange.response, { fileID: fileIdOf(path), statusCode: 200, errMsg: `${api}:ok` })
  })
