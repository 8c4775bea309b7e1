import Taro from '@tarojs/taro'
import type { Position } from '../../contract/place'
import { toast } from './dialog'

export interface Destination {
  readonly at: Position
  readonly name: string
  readonly address: string
}

/** Shows the place in WeChat's own map, from where every navigation app on the phone can be opened. */
export const openDirections = ({ at: [longitude, latitude], name, address }: Destination): void => {
  Taro.openLocation({ longitude, latitude, name, address, scale: 17 }).catch((error: unknown) => {
    const isCancelled =
      typeof error === 'object' && error !== null && 'errMsg' in error && String(error.errMsg).includes('cancel')
    if (!isCancelled) toast('没有打开地图，请按地址前往')
  })
}
