import { z } from 'zod'
import type { Cloud } from '../cloud'
import { environment } from '../environment'
import { clientCodes, functionCodes } from '../errors'
import type { InvokeResult } from '../hosting/open-hosting'
import { readJson } from '../http/read-body'
import type { Exchange, Handler } from '../http/open-server'
import { replyJson } from '../http/reply'
import { limits } from '../limits'
import { refuseClient, signedIn } from './signed-in'

const request = z.object({ name: z.string(), data: z.record(z.string(), z.unknown()).default({}) })

const api = 'callFunction'

// Room for the envelope and for data that is a little too large, so that its size can be named.
const bodyLimit = limits.callData * 4

/** Bytes as JSON; undefined for what JSON.stringify cannot follow, though JSON.parse could. */
const sizeOf = (data: object): number | undefined => {
  try {
    return Buffer.byteLength(JSON.stringify(data))
  } catch {
    return undefined
  }
}

// Everybody here is signed in, so `auth != null` holds.
const mayCall = ({ administration: { functions } }: Cloud, name: string): boolean =>
  ((functions[name] ?? functions['*'])?.invoke ?? false) !== false

const reply = (exchange: Exchange, result: InvokeResult): void => {
  if (!result.ok) {
    const { errCode, text } = functionCodes[result.kind]
    const service = `cloud function service error code ${errCode}, error message ${text} ${result.text}`
    return refuseClient(exchange, api, clientCodes.failed, `requestID ${result.requestId}, ${service}`)
  }
  if (Buffer.byteLength(result.value) > limits.callResult)
    return refuseClient(exchange, api, clientCodes.resultTooLarge)
  const value: unknown = JSON.parse(result.value)
  replyJson(exchange.response, { result: value, requestID: result.requestId, errMsg: `cloud.${api}:ok` })
}

/** `POST /client/call { name, data }`: wx.cloud.callFunction. */
export const call = (cloud: Cloud): Handler =>
  signedIn(cloud, api, async (exchange, openid) => {
    const body = await readJson(exchange.request, bodyLimit)
    if (body === undefined) return refuseClient(exchange, api, clientCodes.dataTooLarge)
    const read = request.safeParse(body)
    if (!read.success) return refuseClient(exchange, api, clientCodes.invalid, z.prettifyError(read.error))
    const { name, data } = read.data
    const size = sizeOf(data)
    if (size === undefined) return refuseClient(exchange, api, clientCodes.invalid, 'data nests too deeply')
    if (size > limits.callData) return refuseClient(exchange, api, clientCodes.dataTooLarge)
    if (!mayCall(cloud, name)) return refuseClient(exchange, api, clientCodes.mayNotCall)
    cloud.record.signIns.visit(openid, cloud.clock.now())
    // As on the platform; who calls is still to be taken from getWXContext alone.
    const event = JSON.stringify({ ...data, userInfo: { appId: environment.appId, openId: openid } })
    const caller = { openid, source: 'wx_client', depth: 0, origin: exchange.origin }
    reply(exchange, await cloud.hosting.invoke({ name, event, caller }))
  })
