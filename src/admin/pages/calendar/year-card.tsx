import { View } from '@tarojs/components'
import { dayKind, dayKindLabels, type DayKind } from '../../../../contract/vocabulary/day-kind'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { Line } from '../../../components/line'
import { Tag } from '../../../components/status-tag'
import { TextLink } from '../../../components/text-link'
import { spansOf, spanWords } from './day-spans'
import type { CalendarState } from './use-calendar'
import { withDays } from './year-draft'

interface YearProps {
  readonly calendar: CalendarState
}

function Days({ kind, calendar: { year, change } }: YearProps & { readonly kind: DayKind }) {
  const spans = spansOf(year.days.filter((day) => day.kind === kind))
  return (
    <>
      <View className="calendar-label">{dayKindLabels[kind]}</View>
      {spans.length === 0 && <View className="calendar-line">还没有</View>}
      {spans.map((span) => (
        <View key={span.dates[0]} className="calendar-days">
          <View>{spanWords(span)}</View>
          <TextLink id={`remove-${span.dates[0]}`} onTap={() => change((before) => withDays(before, span.dates, null))}>
            去掉
          </TextLink>
        </View>
      ))}
    </>
  )
}

function State({ touched, complete }: { readonly touched: boolean; readonly complete: boolean }) {
  if (touched) return <Tag tone="wait">还没保存</Tag>
  return <Tag tone={complete ? 'ok' : 'mute'}>{complete ? '已录全' : '没有录全'}</Tag>
}

/** The days of one year that are not what their weekday says. */
export function YearCard({ calendar }: YearProps) {
  const { year, touched, trouble, ask, change } = calendar
  return (
    <Card id="year" title={`${year.year} 年`} aside={<State touched={touched} complete={year.complete} />}>
      <View className="calendar-line">没有列出的日子，周一至周五上班，周六周日休息。</View>
      {dayKind.options.map((kind) => (
        <Days key={kind} kind={kind} calendar={calendar} />
      ))}
      <Line id="add-days" label="加日子" hint="放假或者调休上班" onTap={() => ask('days')} />
      <View className="calendar-label">这一年的日子</View>
      <Chips
        chips={[
          { value: 'complete', label: '已经录全' },
          { value: 'partial', label: '还没录全' },
        ]}
        chosen={year.complete ? 'complete' : 'partial'}
        onChoose={(value) => change((before) => ({ ...before, complete: value === 'complete' }))}
      />
      {trouble !== null && <View className="calendar-trouble">{trouble}</View>}
    </Card>
  )
}
