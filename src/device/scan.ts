import Taro from '@tarojs/taro'

/** The text behind a code, or null when the user turned back. A mini program code gives its page with the scene. */
export const scanCode = async (): Promise<string | null> => {
  try {
    const { result, path } = await Taro.scanCode({ onlyFromCamera: false })
    return path ? decodeURIComponent(path) : result
  } catch {
    return null
  }
}

/** What a mini program code tells the page that it opens; WeChat hands it over encoded. */
export const sceneIn = (given: string | undefined): string | null => {
  if (given === undefined) return null
  try {
    return decodeURIComponent(given)
  } catch {
    return given
  }
}
