import Taro from '@tarojs/taro'
import { headLength, pictureFault } from './picture-kind'

/** Kept in the app's own folder: a temporary file would be gone when the app is closed with the draft open. */
const keep = (temporary: string): Promise<string> =>
  new Promise((resolve) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: temporary,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      // Ten megabytes are the limit; the photo can still be sent while the app is open.
      fail: () => resolve(temporary),
    })
  })

const choose = async (most: number): Promise<string[]> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
    })
    return tempFiles.map((file) => file.tempFilePath)
  } catch {
    return []
  }
}

/** Null where the phone does not let it be read: the server sees what it is. */
const faultAt = (filePath: string): Promise<string | null> =>
  new Promise((resolve) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      position: 0,
      length: headLength,
      success: ({ data }) => resolve(typeof data === 'string' ? null : pictureFault(new Uint8Array(data))),
      fail: () => resolve(null),
    })
  })

export interface ChosenPhotos {
  /** They survive closing the app. */
  readonly paths: readonly string[]
  /** Why others could not be taken, each reason once. */
  readonly faults: readonly string[]
}

/** Takes or picks photos; nothing when the user changed his mind. What nobody could be shown is not taken. */
export const choosePhotos = async (most: number): Promise<ChosenPhotos> => {
  const chosen = await choose(most)
  const faults = await Promise.all(chosen.map(faultAt))
  const paths = await Promise.all(chosen.filter((_, i) => faults[i] === null).map(keep))
  return { paths, faults: [...new Set(faults.filter((fault) => fault !== null))] }
}

export const showPhotos = (urls: string[], current: string): void => {
  Taro.previewImage({ urls, current }).catch(() => undefined)
}

/** Frees the space of a kept photo that is no longer needed. */
export const forgetPhoto = (path: string): void => {
  Taro.getFileSystemManager().removeSavedFile({ filePath: path, fail: () => undefined })
}
