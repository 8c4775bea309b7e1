import Taro from '@tarojs/taro'

/** Opens the dialler; turning back there is no error. */
export const dial = (number: string): void => {
  Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
}
