import { View } from '@tarojs/components'
import type { CalendarView } from '../../../../contract/working-calendar'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { Line } from '../../../components/line'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { DaysSheet } from './days-sheet'
import { HoursSheet, hoursWords } from './hours-sheet'
import './index.scss'
import { useCalendar, type CalendarState } from './use-calendar'
import { YearCard } from './year-card'

function Missing({ missing }: Pick<CalendarView, 'missing'>) {
  if (missing.length === 0) return null
  return (
    <Card id="missing" title={`${missing.join('、')} 年的放假安排还没有录全`}>
      <View className="calendar-line">
        现在的时限会算到那时候，暂时都按周一至周五上班算。放假通知公布以后，请在下面录入。
      </View>
    </Card>
  )
}

function Bar({ calendar: { year, trouble, giveUp, saveYear, busy } }: { readonly calendar: CalendarState }) {
  return (
    <ButtonBar>
      <MainButton id="give-up" tone="outline" disabled={busy} onTap={giveUp}>
        不改了
      </MainButton>
      <MainButton id="save-year" busy={busy} disabled={trouble !== null} onTap={() => void saveYear(year)}>
        {`保存 ${year.year} 年`}
      </MainButton>
    </ButtonBar>
  )
}

function Calendar() {
  const calendar = useCalendar()
  const { query, chosen, choose, ask, touched } = calendar
  return (
    <PageFrame bar={touched ? <Bar calendar={calendar} /> : undefined}>
      <QueryView query={query}>
        {({ officeHours, years, missing }) => (
          <>
            <Missing missing={missing} />
            <Card title="每个工作日">
              <Line id="ask-hours" label="办公时间" hint={hoursWords(officeHours)} onTap={() => ask('hours')} />
            </Card>
            <View className="calendar-years">
              <Chips
                chips={years.map(({ year }) => ({ value: String(year), label: `${year} 年` }))}
                chosen={String(chosen)}
                onChoose={(year) => choose(Number(year))}
              />
            </View>
            <YearCard calendar={calendar} />
            <HoursSheet now={officeHours} calendar={calendar} />
            <DaysSheet calendar={calendar} />
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}

/** By which days and hours deadlines are counted. */
export default function CalendarPage() {
  return (
    <StaffOnly workplace="admin">
      <Calendar />
    </StaffOnly>
  )
}
