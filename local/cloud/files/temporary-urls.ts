import { limits } from '../limits'
import { cloudPathOf } from './cloud-path'
import type { Files } from './open-files'

export interface TemporaryUrl {
  code: 'SUCCESS' | 'STORAGE_FILE_NONEXIST' | 'STORAGE_EXCEED_AUTHORITY'
  fileID: string
  tempFileURL: string
  /** Seconds. */
  maxAge: number
}

/** Signed addresses for the files which `may` allows, one answer per id in the same order. */
export const temporaryUrls = (
  files: Files,
  wanted: { fileID: string; maxAge?: number }[],
  origin: string,
  may: (path: string) => boolean = () => true,
): TemporaryUrl[] =>
  wanted.map(({ fileID, maxAge = limits.temporaryUrlSeconds }) => {
    const path = cloudPathOf(fileID)
    if (path === undefined || files.size(path) === undefined) {
      return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '', maxAge }
    }
    if (!may(path)) return { code: 'STORAGE_EXCEED_AUTHORITY', fileID, tempFileURL: '', maxAge }
    return { code: 'SUCCESS', fileID, tempFileURL: origin + files.downloadUrl(path, maxAge), maxAge }
  })
