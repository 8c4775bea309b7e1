import { View } from '@tarojs/components'
import { Card } from '../components/card'
import { MainButton } from '../components/main-button'
import type { Parcel } from '../device/outbox'
import './waiting-card.scss'

export interface WaitingCardProps {
  readonly id: string
  /** What it is: 办理结果 */
  readonly what: string
  readonly parcel: Pick<Parcel, 'refusal' | 'title'>
  readonly onChange: () => void
  readonly onSend: () => void
  readonly onDrop: () => void
}

/** Something sent that lies on this phone: it waits for the network, or for its writer when the server refused it. */
export function WaitingCard({ id, what, parcel, onChange, onSend, onDrop }: WaitingCardProps) {
  const isRefused = parcel.refusal !== null
  return (
    <Card id={id} title={isRefused ? `${what}没有发出` : `${what}待发送`} late={isRefused}>
      <View className="waiting-words">{parcel.title}</View>
      <View className="waiting-why">{parcel.refusal ?? '网络不稳，已存在手机里，有网时自动发出。'}</View>
      <View className="waiting-steps">
        <MainButton id="change-waiting" size="row" tone="quiet" onTap={onChange}>
          修改
        </MainButton>
        {isRefused ? (
          <MainButton id="drop-waiting" size="row" tone="quiet" onTap={onDrop}>
            删除
          </MainButton>
        ) : (
          <MainButton id="send-waiting" size="row" tone="outline" onTap={onSend}>
            现在发送
          </MainButton>
        )}
      </View>
    </Card>
  )
}
