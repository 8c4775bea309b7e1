import { Picker, View } from '@tarojs/components'
import { suspensionReasonLabels } from '../../../../contract/vocabulary/suspension-reason'
import { serverNow } from '../../../cloud/clock'
import { Chips } from '../../../components/chips'
import type { FieldsProps } from '../../../steps/step-form'
import { calendarDay, dayWords, endOfDay, joined } from '../../../time/words'

const reasons = Object.entries(suspensionReasonLabels).map(([value, label]) => ({ value, label }))

/** The server takes no longer waits at once: days. */
const longest = 90

const soon = [3, 7, 15, 30]

/** What it waits for, and until which day. */
export function SuspensionFields({ state: { draft, choose } }: FieldsProps) {
  const now = serverNow()
  const { reason, until } = draft.choices
  const days = soon.map((ahead) => ({ value: calendarDay(now, ahead), label: `${ahead} 天后` }))
  return (
    <>
      <Chips chips={reasons} chosen={reason ?? null} onChoose={(chosen) => choose('reason', chosen)} />
      <View className="step-label">等到哪一天</View>
      <Chips chips={days} chosen={until ?? null} onChoose={(day) => choose('until', day)} />
      <Picker
        mode="date"
        value={until ?? calendarDay(now, 1)}
        start={calendarDay(now, 1)}
        end={calendarDay(now, longest)}
        onChange={({ detail }) => choose('until', String(detail.value))}
      >
        <View id="until" className="task-until">
          <View>{until === undefined ? '选一个日子' : joined('等到', dayWords(endOfDay(until), now))}</View>
          <View className="task-until-change">{until === undefined ? '选择 ›' : '更改 ›'}</View>
        </View>
      </Picker>
    </>
  )
}
