import Taro from '@tarojs/taro'
import { openPage } from '../routes'

const pages = {
  units: '/member/pages/units/index',
  registerUnit: '/member/pages/register-unit/index',
} as const

export const openRegisterUnit = (): void => openPage(pages.registerUnit)

/** Back to the list, or to the page that was open before; the list takes the place of a page that was opened alone. */
export const backToUnits = (): void => {
  const left = Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.redirectTo({ url: pages.units })
  left.catch(() => undefined)
}
