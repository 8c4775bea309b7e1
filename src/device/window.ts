import Taro from '@tarojs/taro'

/** Height of the status bar in px: pages that draw their own head begin below it. */
export const statusBarHeight = (): number => Taro.getWindowInfo().statusBarHeight ?? 20

const readFontSize = (): number => {
  const info: object = Taro.getAppBaseInfo()
  return 'fontSizeSetting' in info ? Number(info.fontSizeSetting) : 17
}

let fontSize: number | null = null

/** The user's font size in WeChat, in px; 17 is the ordinary one, care mode about 24. Asked once: audits count the calls. */
export const systemFontSize = (): number => {
  fontSize ??= readFontSize()
  return fontSize
}

export const openPrivacy = (): void => {
  Taro.openPrivacyContract({ fail: () => undefined })
}
