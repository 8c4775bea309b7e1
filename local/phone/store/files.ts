import { openBlobs } from './blobs'

export interface SavedFile {
  filePath: string
  size: number
  /** Seconds since 1970. */
  createTime: number
}

/** Files by the paths WeChat gives them: `http://tmp/…` until the app closes, `http://store/…` and `http://usr/…` for good. */
export interface Files {
  /** Keeps a blob for now; returns its temporary path. */
  keep(blob: Blob, extension?: string): string
  find(path: string): Blob | undefined
  write(path: string, blob: Blob): Promise<void>
  /** Returns false when there is no such file. */
  remove(path: string): Promise<boolean>
  saved(): SavedFile[]
  /** An address which an `<img>` can show, or undefined when there is no such file. */
  urlOf(path: string): string | undefined
}

const temporary = 'http://tmp/'
export const storeFolder = 'http://store/'
export const userFolder = 'http://usr'

const randomName = (extension: string): string =>
  `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 12)}.${extension}`

export const extensionOf = (blob: Blob): string =>
  ({ 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif', 'video/mp4': 'mp4' })[
    blob.type
  ] ?? 'bin'

export const newStorePath = (extension: string): string => storeFolder + randomName(extension)

export const isLocalFile = (path: string): boolean =>
  [temporary, storeFolder, userFolder, 'wxfile://'].some((start) => path.startsWith(start))

export const openFiles = async (openid: string): Promise<Files> => {
  const blobs = await openBlobs(openid)
  const known = await blobs.all()
  const urls = new Map<string, string>()
  const forget = (path: string): void => {
    const url = urls.get(path)
    if (url) URL.revokeObjectURL(url)
    urls.delete(path)
    known.delete(path)
  }
  return {
    keep: (blob, extension = extensionOf(blob)) => {
      const path = temporary + randomName(extension)
      known.set(path, blob)
      return path
    },
    find: (path) => known.get(path),
    write: async (path, blob) => {
      forget(path)
      known.set(path, blob)
      await blobs.put(path, blob)
    },
    remove: async (path) => {
      if (!known.has(path)) return false
      forget(path)
      await blobs.remove(path)
      return true
    },
    saved: () =>
      [...known]
        .filter(([path]) => path.startsWith(storeFolder))
        .map(([filePath, blob]) => ({ filePath, size: blob.size, createTime: Math.floor(Date.now() / 1000) })),
    urlOf: (path) => {
      const blob = known.get(path)
      if (!blob) return undefined
      const url = urls.get(path) ?? URL.createObjectURL(blob)
      urls.set(path, url)
      return url
    },
  }
}
