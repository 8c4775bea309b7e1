import type { Cloud } from '../cloud'
import { clientCodes } from '../errors'
import { fileIdOf, isCloudPath } from '../files/cloud-path'
import type { Handler } from '../http/open-server'
import { replyJson } from '../http/reply'
import { limits } from '../limits'
import { refuseClient, signedIn } from './signed-in'

const api = 'uploadFile'

/** `POST /client/upload?cloudPath=` with the bytes as body: wx.cloud.uploadFile. An existing file is replaced. */
export const upload = (cloud: Cloud): Handler =>
  signedIn(cloud, api, async (exchange) => {
    const path = exchange.url.searchParams.get('cloudPath') ?? ''
    if (!isCloudPath(path)) {
      exchange.request.resume()
      return refuseClient(exchange, api, clientCodes.invalid, `cloudPath may not be ${JSON.stringify(path)}`)
    }
    const stored = await cloud.files.put(path, exchange.request, limits.phoneUpload)
    if (!stored) return refuseClient(exchange, api, clientCodes.fileTooLarge)
    replyJson(exchange.response, { fileID: fileIdOf(path), statusCode: 200, errMsg: `${api}:ok` })
  })
