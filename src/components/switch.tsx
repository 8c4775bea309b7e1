import { Switch as NutSwitch } from '@nutui/nutui-react-taro'
import '@nutui/nutui-react-taro/dist/es/packages/switch/style/css'

export interface SwitchProps {
  readonly className: string
  readonly checked: boolean
  readonly onChange: (on: boolean) => void
}

/** NutUI's own waiting for `onChange` never ends where the answer is there at once, and takes no second tap: it is left out. */
export function Switch(props: SwitchProps) {
  return <NutSwitch {...props} loading={false} />
}
