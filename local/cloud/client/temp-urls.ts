import { z } from 'zod'
import type { Cloud } from '../cloud'
import { clientCodes, tcbCodes } from '../errors'
import { mayRead } from '../files/may-touch'
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

const statusOf = (code: TemporaryUrl['code']): { status: number; errMsg: string } =>
  code === 'SUCCESS' ? { status: 0, errMsg: 'ok' } : { status: tcbCodes[code].errCode, errMsg: tcbCodes[code].text }

const entry = ({ code, ...file }: TemporaryUrl): object => ({ ...file, ...statusOf(code) })

/** `POST /client/temp-urls { fileList }`: wx.cloud.getTempFileURL. */
export const tempUrls = (cloud: Cloud): Handler =>
  signedIn(cloud, api, async (exchange, openid) => {
    const read = request.safeParse(await readJson(exchange.request, limits.callData))
    if (!read.success) return refuseClient(exchange, api, clientCodes.invalid, z.prettifyError(read.error))
    const may = (path: string): boolean => mayRead(cloud, path, openid)
    const fileList = temporaryUrls(cloud.files, read.data.fileList, exchange.origin, may).map(entry)
    replyJson(exchange.response, { fileList, errMsg: `cloud.${api}:ok` })
  })
