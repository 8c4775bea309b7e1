import type { CloudAnswer } from '../gateway/client'
import type { Phone } from '../runtime/phone'
import { answer, refuse, type Callbacks, type Refusal, type WxFamily } from './answer'

type Progress = (event: { progress: number; totalBytesSent: number; totalBytesExpectedToSend: number }) => void

interface UploadOptions extends Callbacks {
  cloudPath: string
  filePath: string
}

const outcome = <T extends object>(api: string, given: CloudAnswer<T>): T | Refusal =>
  given.ok
    ? { ...given.value, errMsg: `cloud.${api}:ok` }
    : refuse(given.refusal.errMsg, { errCode: given.refusal.errCode })

const createUpload = (phone: Phone) => (options: UploadOptions) => {
  const listeners: Progress[] = []
  let abort = (): void => undefined
  const send = answer(phone, 'cloud.uploadFile', async ({ cloudPath, filePath }: UploadOptions) => {
    const blob = phone.files.find(filePath)
    if (!blob) return refuse(`no such file or directory, open "${filePath}"`, { errCode: -1 })
    const sent = await phone.gateway.upload(cloudPath, blob, {
      begun: (stop) => (abort = stop),
      progress: (done, total) => {
        const event = {
          progress: Math.floor((done / Math.max(total, 1)) * 100),
          totalBytesSent: done,
          totalBytesExpectedToSend: total,
        }
        for (const listener of listeners) listener(event)
      },
    })
    return outcome('uploadFile', sent)
  })
  const promise = send(options)
  // As in WeChat: a promise without callbacks, the upload's task with them.
  return (
    promise ?? {
      abort: () => {
        abort()
      },
      onProgressUpdate: (listener: Progress) => listeners.push(listener),
      offProgressUpdate: (listener?: Progress) => {
        listeners.splice(0, listeners.length, ...listeners.filter((each) => listener && each !== listener))
      },
    }
  )
}

const idsOf = (fileList: (string | { fileID: string })[]): string[] =>
  fileList.map((file) => (typeof file === 'string' ? file : file.fileID))

/** `wx.cloud`, answered by the local cloud's client gateway. There is no database on the phone's side. */
export const cloudApis = (phone: Phone): WxFamily => ({
  cloud: {
    init: (options: unknown) => {
      phone.journal.record('cloud.init', options)
    },
    callFunction: answer(phone, 'cloud.callFunction', async ({ name, data }: { name: string; data?: unknown }) =>
      outcome('callFunction', await phone.gateway.call(name, data ?? {})),
    ),
    uploadFile: createUpload(phone),
    getTempFileURL: answer(
      phone,
      'cloud.getTempFileURL',
      async ({ fileList }: { fileList: (string | { fileID: string })[] }) =>
        outcome('getTempFileURL', await phone.gateway.tempUrls(idsOf(fileList))),
    ),
    downloadFile: answer(phone, 'cloud.downloadFile', async ({ fileID }: { fileID: string }) => {
      const found = await phone.gateway.tempUrls([fileID])
      if (!found.ok) return outcome('downloadFile', found)
      const url = found.value.fileList[0]?.tempFileURL
      if (typeof url !== 'string') return refuse('storage file not exists', { errCode: -503003 })
      const file = await phone.network.fetch(url).catch(() => null)
      if (!file) return refuse('request:fail', { errCode: -1 })
      return { tempFilePath: phone.files.keep(await file.blob()), statusCode: file.status }
    }),
  },
})
