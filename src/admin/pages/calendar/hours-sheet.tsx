import { View } from '@tarojs/components'
import { useState } from 'react'
import { officeHours } from '../../../../contract/working-calendar'
import { MainButton } from '../../../components/main-button'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { TextLink } from '../../../components/text-link'
import { ClockField } from '../../../components/clock-field'
import { firstTrouble } from '../../first-trouble'
import type { CalendarState, OfficeHours } from './use-calendar'

export const hoursWords = (spans: OfficeHours): string => spans.map(([from, to]) => `${from}–${to}`).join('，')

interface HoursProps {
  readonly now: OfficeHours
  readonly calendar: CalendarState
}

function Content({ now, calendar: { saveHours, busy } }: HoursProps) {
  const [spans, setSpans] = useState(now)
  const put = (index: number, span: OfficeHours[number]) =>
    setSpans((before) => before.map((other, i) => (i === index ? span : other)))
  const trouble = firstTrouble(officeHours, spans)
  return (
    <>
      <View className="calendar-line">现在是 {hoursWords(now)}。改了以后，新开始的时限按新的算，已经在走的不变。</View>
      {spans.map(([from, to], i) => (
        <View key={i} className="calendar-fields">
          <ClockField id={`opens-${i}`} label="从" value={from} onChange={(value) => put(i, [value, to])} />
          <ClockField id={`closes-${i}`} label="到" value={to} onChange={(value) => put(i, [from, value])} />
          <TextLink id={`remove-hours-${i}`} onTap={() => setSpans(spans.filter((_, n) => n !== i))}>
            去掉
          </TextLink>
        </View>
      ))}
      <TextLink id="add-hours" onTap={() => setSpans([...spans, ['19:00', '21:00']])}>
        加一段办公时间
      </TextLink>
      {trouble !== null && <View className="calendar-trouble">{trouble}</View>}
      <SheetFoot>
        <MainButton id="save-hours" busy={busy} disabled={trouble !== null} onTap={() => void saveHours(spans)}>
          保存
        </MainButton>
      </SheetFoot>
    </>
  )
}

/** When offices are open on a working day. */
export function HoursSheet(props: HoursProps) {
  const { asking, ask } = props.calendar
  return (
    <Sheet title="办公时间" open={asking === 'hours'} onClose={() => ask(null)}>
      <Content {...props} />
    </Sheet>
  )
}
