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
