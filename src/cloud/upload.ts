import Taro from '@tarojs/taro'
import { mapResult, phoneRefusal, type Result } from './result'
import { refreshMe, session } from './session'

const extension = (path: string): string => /\.(png|jpe?g|webp|gif)$/i.exec(path)?.[1]?.toLowerCase() ?? 'jpg'

/** The same photo of the same submit always lands under the same name, so that a retry overwrites instead of doubling. */
const cloudPath = (folder: string, key: string, path: string): string => {
  const name = /([^/]+?)(\.\w+)?$/.exec(path)?.[1]?.replace(/[^A-Za-z0-9_-]/g, '') ?? ''
  return `${folder}/${key}/${name.slice(-40) || 'photo'}.${extension(path)}`
}

const isLost = (message: string): boolean => /no such file|not exist|not found|ENOENT/i.test(message)

/** My own folder in the storage, as the server says. */
const myFolder = async (): Promise<Result<string>> => {
  const known = session.me.get()
  return mapResult(known === null ? await refreshMe() : { ok: true, data: known }, ({ uploads }) =>
    uploads.replace(/\/+$/, ''),
  )
}

/**
 * Sends a file to a place in the cloud's storage.
 * @param onProgress 0 to 100
 * @returns the file's id in the cloud (cloud://…)
 */
export const sendFile = (
  cloudPath: string,
  filePath: string,
  onProgress: (percent: number) => void,
): Promise<Result<string>> =>
  new Promise((resolve) => {
    const task: Partial<Taro.UploadTask.UploadTaskPromise> | undefined = Taro.cloud.uploadFile({
      cloudPath,
      filePath,
      success: ({ fileID }) => resolve({ ok: true, data: fileID }),
      fail: ({ errMsg }) => resolve(phoneRefusal(isLost(errMsg) ? 'photoLost' : 'offline')),
    })
    task?.onProgressUpdate?.(({ progress }) => onProgress(progress))
  })

/**
 * Sends one photo to the cloud's storage.
 * @param key client key of the submit it belongs to
 * @param onProgress 0 to 100
 * @returns the file's id in the cloud (cloud://…)
 */
export const uploadPhoto = async (
  key: string,
  path: string,
  onProgress: (percent: number) => void = () => undefined,
): Promise<Result<string>> => {
  const folder = await myFolder()
  return folder.ok ? sendFile(cloudPath(folder.data, key, path), path, onProgress) : folder
}
