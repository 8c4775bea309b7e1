import { useState } from 'react'
import { administration } from '../../../../contract/administration'
import { workingCalendar, type CalendarView, type YearView } from '../../../../contract/working-calendar'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { yearOf } from '../../../time/words'
import { anewIfStale } from '../../anew'
import { firstTrouble } from '../../first-trouble'
import { isTouched, untouched, withDraft, type YearDraft } from './year-draft'

export type OfficeHours = CalendarView['officeHours']

/** The working calendar as the server has it, and one draft for each year. */
export const useCalendar = () => {
  const query = useQuery(() => call(administration.calendar, {}))
  const [chosen, choose] = useState(() => yearOf(serverNow()))
  const [drafts, setDrafts] = useState<Readonly<Record<number, YearDraft>>>({})
  const [asking, ask] = useState<'hours' | 'days' | null>(null)
  const seen: YearView = query.data?.years.find(({ year }) => year === chosen) ?? {
    year: chosen,
    complete: false,
    days: [],
  }
  const draft = drafts[chosen] ?? untouched
  const year = withDraft(seen, draft)
  const change = (changed: (before: YearDraft) => YearDraft) =>
    setDrafts((before) => ({ ...before, [chosen]: changed(before[chosen] ?? untouched) }))

  const saved = {
    done: (after: CalendarView) => {
      query.put(after)
      toast('已保存')
    },
    refused: anewIfStale(query),
  }
  const [saveYear, savingYear] = useAction((entered: YearView) => call(administration.saveYear, { entered, seen }), {
    ...saved,
    done: (after) => {
      setDrafts(({ [chosen]: _, ...others }) => others)
      saved.done(after)
    },
  })
  const [saveHours, savingHours] = useAction(
    (officeHours: OfficeHours) =>
      call(administration.saveOfficeHours, { officeHours, seen: query.data?.officeHours ?? [] }),
    {
      ...saved,
      done: (after) => {
        ask(null)
        saved.done(after)
      },
    },
  )
  return {
    query,
    chosen,
    choose,
    asking,
    ask,
    year,
    touched: isTouched(seen, draft),
    trouble: firstTrouble(workingCalendar.saveYear.input, { entered: year, seen }),
    change,
    giveUp: () => change(() => untouched),
    saveYear,
    saveHours,
    busy: savingYear || savingHours,
  }
}

export type CalendarState = ReturnType<typeof useCalendar>
