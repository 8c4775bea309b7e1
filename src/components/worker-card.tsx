import { View } from '@tarojs/components'
import { dial } from '../device/phone'
import { Card } from './card'
import './worker-card.scss'

export interface WorkerCardProps {
  readonly name: string
  /** 我的网格 · 在岗 · 负责 286 户 */
  readonly line: string
  /** One character in the round mark. */
  readonly mark?: string
  /** A duty phone; without one there is no button. */
  readonly phone: string | null
}

/** Who is in charge, and how to reach them. */
export function WorkerCard({ name, line, mark = '网', phone }: WorkerCardProps) {
  return (
    <Card>
      <View className="worker-card">
        <View className="worker-card-mark">{mark}</View>
        <View className="worker-card-words">
          <View className="worker-card-name">{name}</View>
          <View className="worker-card-line">{line}</View>
        </View>
        {phone !== null && (
          <View id="call-worker" className="worker-card-call" onClick={() => dial(phone)}>
            打电话
          </View>
        )}
      </View>
    </Card>
  )
}
