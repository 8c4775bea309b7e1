import { Input, View } from '@tarojs/components'
import { Card } from '../../../components/card'
import { PhoneField } from '../../../components/phone-field'
import { Fault } from '../../../told/fault'
import type { Form } from './use-form'

/** Who he is and how the community reaches him. */
export function WhoCard({ form: { draft, faults, change } }: { readonly form: Form }) {
  return (
    <Card title="您是谁">
      <View className="report-in-field">
        <View className="told-label">姓名</View>
        <Input
          id="member-name"
          className="report-in-input"
          value={draft.name}
          maxlength={20}
          placeholder="和单位名册上的一样"
          placeholderClass="report-in-placeholder"
          onInput={(event) => change({ name: event.detail.value })}
        />
        <Fault words={faults.name} />
      </View>
      <View className="report-in-field">
        <View className="told-label">联系电话</View>
        <PhoneField
          id="member-phone"
          value={draft.phone ?? ''}
          placeholder="社区联系您时用"
          onChange={(phone) => change({ phone })}
        />
        <Fault words={faults.phone} />
        <View className="told-hint">社区写明原因后才看得到号码，谁看过都有记录</View>
      </View>
    </Card>
  )
}
