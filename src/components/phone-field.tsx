import { Button, Input, View } from '@tarojs/components'
import { people } from '../../contract/people'
import { call } from '../cloud/call'
import { useAction } from '../hooks/use-action'
import './phone-field.scss'

export interface PhoneFieldProps {
  readonly id: string
  readonly value: string
  readonly placeholder: string
  readonly onChange: (phone: string) => void
}

/** A telephone number, typed or taken over from WeChat. */
export function PhoneField({ id, value, placeholder, onChange }: PhoneFieldProps) {
  const [ask, busy] = useAction((code: string) => call(people.phoneFromWeChat, { code }), {
    done: ({ phone }) => onChange(phone),
  })
  return (
    <View className="phone-field">
      <Input
        id={id}
        className="phone-field-number"
        type="number"
        value={value}
        maxlength={20}
        placeholder={placeholder}
        placeholderClass="phone-field-placeholder"
        onInput={(event) => onChange(event.detail.value)}
      />
      <Button
        id="phone-from-wechat"
        className="phone-field-wechat"
        openType="getPhoneNumber"
        disabled={busy}
        onGetPhoneNumber={({ detail }) => {
          // Without a code its owner has said no: then he types it.
          if (detail.code) void ask(detail.code)
        }}
      >
        用微信号码
      </Button>
    </View>
  )
}
