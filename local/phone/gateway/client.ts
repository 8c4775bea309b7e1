import {
  callAnswerSchema,
  fileAnswerSchema,
  phoneCodeSchema,
  refusalSchema,
  subscribeAnswerSchema,
  uploadAnswerSchema,
} from './answers'
import { NetworkLost, type Network } from './network'
import { signIn } from './session'
import { sendFile, type Sending } from './send-file'
import type * as z from 'zod/mini'

/** A refusal in the platform's own words. */
export interface CloudRefusal {
  errCode: number
  errMsg: string
}

export type CloudAnswer<T> = { ok: true; value: T } | { ok: false; refusal: CloudRefusal }

export interface Gateway {
  token: () => string
  /** Signs in anew, when the cloud no longer knows the token. */
  renew(): Promise<void>
  call(name: string, data: unknown): Promise<CloudAnswer<z.infer<typeof callAnswerSchema>>>
  /** Bytes sent so far come to `progress`; `abort` ends it. */
  upload(cloudPath: string, blob: Blob, sending: Sending): Promise<CloudAnswer<z.infer<typeof uploadAnswerSchema>>>
  tempUrls(fileList: string[]): Promise<CloudAnswer<z.infer<typeof fileAnswerSchema>>>
  subscribe(results: Record<string, string>): Promise<CloudAnswer<unknown>>
  /** The code that stands for the user's phone number. */
  phoneCode(): Promise<CloudAnswer<z.infer<typeof phoneCodeSchema>>>
}

const networkRefusal = (api: string): CloudRefusal => ({
  errCode: -1,
  errMsg: `cloud.${api}:fail Error: errCode: -1 | errMsg: request:fail `,
})

const withApi = (api: string, refusal: CloudRefusal): CloudRefusal =>
  refusal.errMsg.startsWith(`cloud.${api}:fail`)
    ? refusal
    : { ...refusal, errMsg: `cloud.${api}:fail Error: errCode: ${refusal.errCode} | errMsg: ${refusal.errMsg}` }

const unexpected = (status: number): CloudRefusal => ({ errCode: -1, errMsg: `unexpected answer ${status}` })

const read = async <T>(api: string, answer: Response, schema: z.ZodMiniType<T>): Promise<CloudAnswer<T>> => {
  const body: unknown = await answer.json().catch(() => null)
  const value = answer.ok ? schema.safeParse(body) : undefined
  if (value?.success) return { ok: true, value: value.data }
  const refusal = refusalSchema.safeParse(body)
  return { ok: false, refusal: withApi(api, refusal.success ? refusal.data : unexpected(answer.status)) }
}

/** Speaks to the local cloud as WeChat's client does to the real one. */
export const createGateway = (openid: string, firstToken: string, network: Network): Gateway => {
  let token = firstToken

  // The local cloud was started anew: its old tokens are gone, the person is the same.
  const renew = async (): Promise<void> => {
    token = await signIn(openid)
  }

  const post = async (path: string, body: unknown): Promise<Response> =>
    network.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })

  const ask = async <T>(
    api: string,
    path: string,
    body: unknown,
    schema: z.ZodMiniType<T>,
  ): Promise<CloudAnswer<T>> => {
    try {
      let answer = await post(path, body)
      if (answer.status === 401) {
        await renew()
        answer = await post(path, body)
      }
      return await read(api, answer, schema)
    } catch (error) {
      if (error instanceof NetworkLost) return { ok: false, refusal: networkRefusal(api) }
      throw error
    }
  }

  return {
    token: () => token,
    renew,
    call: (name, data) => ask('callFunction', 'client/call', { name, data }, callAnswerSchema),
    tempUrls: (fileList) => ask('getTempFileURL', 'client/temp-urls', { fileList }, fileAnswerSchema),
    subscribe: (results) => ask('subscribe', 'client/subscribe', { results }, subscribeAnswerSchema),
    phoneCode: () => ask('getPhoneNumber', 'client/phone-code', {}, phoneCodeSchema),
    upload: async (cloudPath, blob, sending) => {
      const url = `client/upload?cloudPath=${encodeURIComponent(cloudPath)}`
      try {
        const answer = await sendFile(network, url, token, blob, sending)
        return await read('uploadFile', answer, uploadAnswerSchema)
      } catch (error) {
        if (error instanceof NetworkLost) return { ok: false, refusal: networkRefusal('uploadFile') }
        throw error
      }
    },
  }
}
