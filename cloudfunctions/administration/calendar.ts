import type { InputOf } from '../../contract/action'
import type { workingCalendar } from '../../contract/working-calendar'
import { withYearDays, yearChangeWords, yearDaysOf } from '../../domain/service-level/year-days'
import type { Refused } from '../../domain/refused'
import { changeDistrict, replacing, type Author } from '../../server/repositories/settings-changes'
import { districtSettings } from '../../server/repositories/settings'
import type { Handlers } from '../../server/serve/serve'
import { calendarView } from '../../server/views/calendar-view'
import { forAdministrators } from './for-administrators'

const view = async (now: Date) => calendarView((await districtSettings()).calendar, now)

const withView = <Input>(change: (input: Input, by: Author) => Promise<Refused | null>) =>
  forAdministrators(change, view)

type Action = typeof workingCalendar

const hoursWords = (spans: readonly (readonly string[])[]): string => spans.map((span) => span.join('—')).join('，')

/** The working calendar. A corrected one moves nobody's deadline: those are computed once, when a step begins. */
export const calendar: Pick<Handlers<Action>, keyof Action> = {
  calendar: withView(() => Promise.resolve(null)),
  saveOfficeHours: withView(({ officeHours: next, seen }: InputOf<Action['saveOfficeHours']>, by) =>
    changeDistrict('district', by, ({ calendar: before }) =>
      replacing({ now: before.officeHours, seen, next }, () => ({
        data: { calendar: { ...before, officeHours: next } },
        what: `办公时间：${hoursWords(before.officeHours)} 改为 ${hoursWords(next)}`,
      })),
    ),
  ),
  saveYear: withView(({ entered, seen }: InputOf<Action['saveYear']>, by) =>
    changeDistrict('district', by, ({ calendar: before }) => {
      const now = yearDaysOf(before, entered.year)
      const after = { ...before, ...withYearDays(before, entered) }
      const next = yearDaysOf(after, entered.year)
      return replacing({ now, seen, next }, () => ({ data: { calendar: after }, what: yearChangeWords(now, next) }))
    }),
  ),
}
