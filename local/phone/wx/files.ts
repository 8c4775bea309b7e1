import type { Phone } from '../runtime/phone'
import { extensionOf, newStorePath } from '../store/files'
import { decodeBlob, encodeData, readNow } from '../store/encoding'
import { element } from '../screen/element'
import { answer, refuse, type Refusal, type WxFamily } from './answer'

const missing = (path: string): Refusal => refuse(`no such file or directory, open '${path}'`, { errno: 1300002 })

const thrown = (api: string, refusal: Refusal): never => {
  throw new Error(`${api}:fail ${refusal.refused}`)
}

/** `getFileSystemManager` and the older file calls, on blobs that the browser keeps for this person. */
export const fileApis = (phone: Phone): WxFamily => {
  const { files } = phone

  const save = async ({ tempFilePath, filePath }: { tempFilePath: string; filePath?: string }) => {
    const blob = files.find(tempFilePath)
    if (!blob) return refuse('tempFilePath file not exist', { errno: 1300002 })
    const savedFilePath = filePath ?? newStorePath(extensionOf(blob))
    await files.write(savedFilePath, blob)
    return { savedFilePath }
  }
  const remove = async (path: string) => ((await files.remove(path)) ? undefined : missing(path))
  const stat = (path: string) => {
    const blob = files.find(path)
    if (!blob) return null
    const now = Math.floor(Date.now() / 1000)
    return {
      size: blob.size,
      mode: 33206,
      lastAccessedTime: now,
      lastModifiedTime: now,
      isFile: () => true,
      isDirectory: () => false,
    }
  }

  const manager: WxFamily = {
    saveFile: answer(phone, 'saveFile', save),
    access: answer(phone, 'access', ({ path }: { path: string }) => (files.find(path) ? undefined : missing(path))),
    accessSync: (path: string) => (files.find(path) ? undefined : thrown('accessSync', missing(path))),
    stat: answer(phone, 'stat', ({ path }: { path: string }) => {
      const stats = stat(path)
      return stats ? { stats } : missing(path)
    }),
    statSync: (path: string) => stat(path) ?? thrown('statSync', missing(path)),
    readFile: answer(phone, 'readFile', async ({ filePath, encoding }: { filePath: string; encoding?: string }) => {
      const blob = files.find(filePath)
      return blob ? { data: decodeBlob(await blob.arrayBuffer(), encoding) } : missing(filePath)
    }),
    readFileSync: (path: string, encoding?: string) => {
      const url = files.urlOf(path)
      return url ? decodeBlob(readNow(url), encoding) : thrown('readFileSync', missing(path))
    },
    writeFile: answer(
      phone,
      'writeFile',
      async ({ filePath, data, encoding }: { filePath: string; data: string | ArrayBuffer; encoding?: string }) => {
        await files.write(filePath, encodeData(data, encoding))
        return undefined
      },
    ),
    copyFile: answer(phone, 'copyFile', async ({ srcPath, destPath }: { srcPath: string; destPath: string }) => {
      const blob = files.find(srcPath)
      if (!blob) return missing(srcPath)
      await files.write(destPath, blob)
      return undefined
    }),
    unlink: answer(phone, 'unlink', ({ filePath }: { filePath: string }) => remove(filePath)),
    unlinkSync: (path: string) => {
      if (!files.find(path)) thrown('unlinkSync', missing(path))
      void files.remove(path)
    },
    getFileInfo: answer(phone, 'getFileInfo', ({ filePath }: { filePath: string }) => {
      const blob = files.find(filePath)
      return blob ? { size: blob.size } : missing(filePath)
    }),
    getSavedFileList: answer(phone, 'getSavedFileList', () => ({ fileList: files.saved() })),
    removeSavedFile: answer(phone, 'removeSavedFile', ({ filePath }: { filePath: string }) => remove(filePath)),
  }
  // A browser cannot show what WeChat shows: it hands the file to whoever can.
  const openDocument = ({ filePath }: { filePath: string }) => {
    const address = files.urlOf(filePath)
    if (address === undefined) return missing(filePath)
    const link = element('a', { href: address, download: filePath.slice(filePath.lastIndexOf('/') + 1) })
    link.click()
    return undefined
  }
  return {
    openDocument: answer(phone, 'openDocument', openDocument),
    getFileSystemManager: () => manager,
    saveFile: manager.saveFile,
    getSavedFileList: manager.getSavedFileList,
    removeSavedFile: manager.removeSavedFile,
    getFileInfo: manager.getFileInfo,
  }
}
