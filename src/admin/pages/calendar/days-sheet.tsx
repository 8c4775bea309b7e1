import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayKind, dayKindLabels, type DayKind } from '../../../../contract/vocabulary/day-kind'
import { workingCalendar, type YearView } from '../../../../contract/working-calendar'
import { serverNow } from '../../../cloud/clock'
import { Chips } from '../../../components/chips'
import { MainButton } from '../../../components/main-button'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { calendarDay, yearOf } from '../../../time/words'
import { DateField } from '../../../components/clock-field'
import { firstTrouble } from '../../first-trouble'
import { datesBetween } from './day-spans'
import type { CalendarState } from './use-calendar'
import { untouched, withDays, withDraft } from './year-draft'

const kinds = dayKind.options.map((value) => ({ value, label: dayKindLabels[value] }))

const troubleWith = (year: YearView, dates: readonly string[], kind: DayKind): string | null => {
  if (dates.length === 0) return '最后一天不能早于第一天'
  const entered = { ...withDraft(year, withDays(untouched, dates, kind)), complete: false }
  return firstTrouble(workingCalendar.saveYear.input, { entered, seen: year })
}

function Content({ calendar: { year, change, ask } }: { readonly calendar: CalendarState }) {
  const today = serverNow()
  const first = yearOf(today) === year.year ? calendarDay(today) : `${year.year}-01-01`
  const [kind, setKind] = useState<DayKind>('holiday')
  const [from, setFrom] = useState(first)
  const [to, setTo] = useState(first)
  const dates = datesBetween(from, to)
  const trouble = troubleWith(year, dates, kind)
  const add = () => {
    change((before) => withDays(before, dates, kind))
    ask(null)
  }
  return (
    <>
      <Chips chips={kinds} chosen={kind} onChoose={(value) => setKind(dayKind.parse(value))} />
      <View className="calendar-fields">
        <DateField
          id="days-from"
          label="第一天"
          value={from}
          onChange={(date) => {
            setFrom(date)
            if (to < date) setTo(date)
          }}
        />
        <DateField id="days-to" label="最后一天" value={to} onChange={setTo} />
      </View>
      {trouble !== null && <View className="calendar-trouble">{trouble}</View>}
      <SheetFoot>
        <MainButton id="add-these-days" disabled={trouble !== null} onTap={add}>
          {`加上这 ${dates.length} 天`}
        </MainButton>
      </SheetFoot>
    </>
  )
}

/** Days off, or days worked in exchange, put into the draft of the year. */
export function DaysSheet({ calendar }: { readonly calendar: CalendarState }) {
  const { asking, ask } = calendar
  return (
    <Sheet title={`${calendar.chosen} 年加日子`} open={asking === 'days'} onClose={() => ask(null)}>
      <Content calendar={calendar} />
    </Sheet>
  )
}
