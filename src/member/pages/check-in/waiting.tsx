import { View } from '@tarojs/components'
import { sendWaiting } from '../../../cloud/submit'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { Tag } from '../../../components/status-tag'
import { toast } from '../../../device/dialog'
import { outbox, takeBack, type Parcel } from '../../../device/outbox'
import { useStore } from '../../../hooks/use-store'
import { isCheckIn } from './send'

const sendNow = async () => {
  if ((await sendWaiting()) === 0) toast('还没有发出，请看看网络')
}

function WaitingCard({ parcel: { key, title, refusal } }: { readonly parcel: Parcel }) {
  const isRefused = refusal !== null
  return (
    <Card
      title={title}
      late={isRefused}
      aside={<Tag tone={isRefused ? 'late' : 'wait'}>{isRefused ? '没有签上' : '待发送'}</Tag>}
    >
      <View className="check-in-label">{refusal ?? '没有网络时扫的码，有网时自动发出。'}</View>
      <View className="check-in-ways">
        {isRefused ? (
          <MainButton id="drop-waiting" size="row" tone="quiet" onTap={() => takeBack(key)}>
            知道了
          </MainButton>
        ) : (
          <MainButton id="send-waiting" size="row" tone="outline" onTap={() => void sendNow()}>
            现在发送
          </MainButton>
        )}
      </View>
    </Card>
  )
}

/** Check-ins that lie on this phone: they wait for the network, or the server refused them. */
export function Waiting() {
  return (
    <>
      {useStore(outbox)
        .filter(isCheckIn)
        .map((parcel) => (
          <WaitingCard key={parcel.key} parcel={parcel} />
        ))}
    </>
  )
}
