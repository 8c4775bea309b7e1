import { View } from '@tarojs/components'
import { online } from '../device/network'
import { outbox } from '../device/outbox'
import { useStore } from '../hooks/use-store'
import './offline-line.scss'

const wordsFor = (isOnline: boolean, waiting: number): string | null => {
  if (waiting > 0) return isOnline ? `正在发送，还有 ${waiting} 条` : `网络不稳，${waiting} 条待发送，有网时自动发出`
  return isOnline ? null : '没有网络，看到的是之前的内容'
}

/** One quiet line while there is no network or something waits to be sent. */
export function OfflineLine() {
  const waiting = useStore(outbox).filter(({ refusal }) => refusal === null).length
  const words = wordsFor(useStore(online), waiting)
  return words === null ? null : <View className="offline-line">{words}</View>
}
