import { View } from '@tarojs/components'
import { Card } from '../../components/card'
import { PhoneField } from '../../components/phone-field'
import { useMe } from '../../hooks/use-me'
import { Fault } from '../../told/fault'
import type { Raise } from './use-raise'

/** Where the resident can be called. Who stays anonymous is not asked. */
export function PhoneCard({ raise: { draft, change, faults } }: { readonly raise: Raise }) {
  const known = useMe()?.phone ?? ''
  if (draft.anonymous) return null
  return (
    <Card>
      <View className="told-label">联系电话（可不填）</View>
      <PhoneField
        id="raise-phone"
        value={draft.phone ?? known}
        placeholder="方便办理的人联系您"
        onChange={(phone) => change({ phone })}
      />
      <View className="told-hint">只有办理的人写明原因后能看到，谁看过都有记录</View>
      <Fault words={faults.phone} />
    </Card>
  )
}
