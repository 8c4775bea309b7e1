import { Button, Input, View } from '@tarojs/components'
import { api } from '../../../contract/api'
import { call } from '../../cloud/call'
import { Card } from '../../components/card'
import { useAction } from '../../hooks/use-action'
import { useMe } from '../../hooks/use-me'
import { Fault } from '../../told/fault'
import type { Raise } from './use-raise'

/** Where the resident can be called. Who stays anonymous is not asked. */
export function PhoneCard({ raise: { draft, change, faults } }: { readonly raise: Raise }) {
  const known = useMe()?.phone ?? ''
  const [ask, busy] = useAction((code: string) => call(api.people.phoneFromWeChat, { code }), {
    done: ({ phone }) => change({ phone }),
  })
  if (draft.anonymous) return null
  return (
    <Card>
      <View className="told-label">联系电话（可不填）</View>
      <View className="raise-phone">
        <Input
          id="raise-phone"
          className="raise-phone-number"
          type="number"
          value={draft.phone ?? known}
          maxlength={20}
          placeholder="方便办理的人联系您"
          placeholderClass="raise-phone-placeholder"
          onInput={(event) => change({ phone: event.detail.value })}
        />
        <Button
          id="phone-from-wechat"
          className="raise-phone-wechat"
          openType="getPhoneNumber"
          disabled={busy}
          onGetPhoneNumber={({ detail }) => {
            // Without a code the resident has said no: then he types it, or leaves it out.
            if (detail.code) void ask(detail.code)
          }}
        >
          用微信号码
        </Button>
      </View>
      <View className="told-hint">只有办理的人写明原因后能看到，谁看过都有记录</View>
      <Fault words={faults.phone} />
    </Card>
  )
}
