import Taro from '@tarojs/taro'
import { createStore } from '../state/store'

/** Whether the phone says that it has a network. A weak one still fails calls: that is for the caller to see. */
export const online = createStore(true)

/** Begins to listen; `onBack` is told each time the network returns. */
export const watchNetwork = (onBack: () => void): void => {
  Taro.onNetworkStatusChange(({ isConnected }) => {
    const was = online.get()
    online.set(isConnected)
    if (isConnected && !was) onBack()
  })
  Taro.getNetworkType({ success: ({ networkType }) => online.set(networkType !== 'none') }).catch(() => undefined)
}
