import Taro from '@tarojs/taro'

/** Whether the screen stays lit by itself; a phone that does not know how goes dark as ever. */
export const keepScreenOn = (keepScreenOn: boolean): void => {
  Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined)
}
