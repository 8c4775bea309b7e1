import Taro from '@tarojs/taro'

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

/** Takes or picks photos; the paths given back survive closing the app. Empty when the user changed his mind. */
export const choosePhotos = async (most: number): Promise<string[]> => Promise.all((await choose(most)).map(keep))

export const showPhotos = (urls: string[], current: string): void => {
  Taro.previewImage({ urls, current }).catch(() => undefined)
}

/** Frees the space of a kept photo that is no longer needed. */
export const forgetPhoto = (path: string): void => {
  Taro.getFileSystemManager().removeSavedFile({ filePath: path, fail: () => undefined })
}
