import { View } from '@tarojs/components'
import { sendWaiting } from '../../cloud/submit'
import { Card } from '../../components/card'
import { MainButton } from '../../components/main-button'
import { Tag } from '../../components/status-tag'
import { toast } from '../../device/dialog'
import { takeBackToDraft } from '../../device/draft'
import { outbox, type Parcel } from '../../device/outbox'
import { useStore } from '../../hooks/use-store'
import { openRaise } from '../../routes'

const sendNow = async () => {
  const arrived = await sendWaiting()
  toast(arrived > 0 ? '已提交' : '网络不稳，还没有发出')
}

function WaitingCard({ parcel }: { readonly parcel: Parcel }) {
  const change = () => {
    if (takeBackToDraft(parcel)) openRaise()
    else toast('请先提交或清空正在写的草稿')
  }
  return (
    <Card title={parcel.title} aside={<Tag tone={parcel.refusal === null ? 'wait' : 'late'}>待提交</Tag>}>
      <View className={`waiting-line ${parcel.refusal === null ? '' : 'waiting-refused'}`}>
        {parcel.refusal ?? '网络不稳，已存好，有网时自动提交'}
      </View>
      <View className="waiting-actions">
        <MainButton id="change-waiting" size="row" tone="quiet" onTap={change}>
          修改
        </MainButton>
        {parcel.refusal === null && (
          <MainButton id="send-waiting" size="row" tone="outline" onTap={() => void sendNow()}>
            现在提交
          </MainButton>
        )}
      </View>
    </Card>
  )
}

/** Requests that lie on this phone, not yet with the server. */
export function Waiting() {
  const parcels = useStore(outbox).filter(({ action }) => action === 'raise')
  return (
    <>
      {parcels.map((parcel) => (
        <WaitingCard key={parcel.key} parcel={parcel} />
      ))}
    </>
  )
}
