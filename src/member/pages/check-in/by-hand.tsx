import { Input, View } from '@tarojs/components'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { MainButton } from '../../../components/main-button'
import { Fault } from '../../../told/fault'
import type { CheckIn } from './use-check-in'

const station = 'station'

/** For who cannot scan: what he is at, and the six digits or his place. */
export function ByHand({ page }: { readonly page: CheckIn }) {
  const { today, target, setTarget, digits, setDigits, fault, busy, type, stand } = page
  const chips = [
    { value: station, label: '社区月签到' },
    ...today.map(({ id, title }) => ({ value: String(id), label: title })),
  ]
  const choose = (value: string) => {
    const activity = today.find(({ id }) => id === value)
    setTarget(activity === undefined ? { kind: 'station' } : { kind: 'activity', id: activity.id })
  }
  return (
    <Card title="扫不了码">
      <View className="check-in-label">签哪一个</View>
      <Chips chips={chips} chosen={target.kind === 'station' ? station : target.id} onChoose={choose} />
      <View className="check-in-digits">
        <Input
          id="digits"
          className="check-in-input"
          type="number"
          value={digits}
          maxlength={6}
          placeholder="动态码下面的 6 位数字"
          placeholderClass="check-in-placeholder"
          onInput={(event) => setDigits(event.detail.value)}
        />
      </View>
      <Fault words={fault} />
      <View className="check-in-ways">
        <MainButton id="by-digits" tone="outline" disabled={busy} onTap={() => void type()}>
          用数字签到
        </MainButton>
        <MainButton id="by-place" tone="outline" disabled={busy} onTap={() => void stand()}>
          用定位签到
        </MainButton>
      </View>
    </Card>
  )
}
