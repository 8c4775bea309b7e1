import { z } from 'zod'
import type { Cloud } from '../cloud'
import { clientCodes, tcbCodes } from '../errors'
import { temporaryUrls, type TemporaryUrl } from '../files/temporary-urls'
import { readJson } from '../http/read-body'
import type { Handler } from '../http/open-server'
import { replyJson } from '../http/reply'
import { limits } from '../limits'
import { refuseClient, signedIn } from './signed-in'

const wanted = z.union([
  z.string().transform((fileID) => ({ fileID })),
  z.object({ fileID: z.string(), maxAge: z.number().positive().optional() }),
])
const request = z.object({ fileList: z.array(wanted).max(limits.filesPerCall) })

const api = 'getTempFileURL'

const { errCode, text } = tcbCodes.STORAGE_FILE_NONEXIST

const entry = ({ code, fileID, tempFileURL, maxAge }: TemporaryUrl): object =>
  code === 'SUCCESS'
    ? { fileID, tempFileURL, maxAge, status: 0, errMsg: 'ok' }
    : { fileID, tempFileURL, maxAge, status: errCode, errMsg: text }

/** `POST /client/temp-urls { fileList }`: wx.cloud.getTempFileURL. */
export const tempUrls = (cloud: Cloud): Handler =>
  signedIn(cloud, api, async (exchange) => {
    const read = request.safeParse(await readJson(exchange.request, limits.callData))
    if (!read.success) return refuseClient(exchange, api, clientCodes.invalid, z.prettifyError(read.error))
    const fileList = temporaryUrls(cloud.files, read.data.fileList, exchange.origin).map(entry)
    replyJson(exchange.response, { fileList, errMsg: `cloud.${api}:ok` })
  })
