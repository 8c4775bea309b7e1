import { meetings } from '../../contract/meetings'
import type { YearRow, YearView } from '../../contract/meetings'
import { call } from '../cloud/call'
import { toast } from '../device/dialog'
import { useAction } from '../hooks/use-action'
import type { Query } from '../hooks/use-query'
import type { GoalReport, YearSteps } from './year-plan'

/** What is written about a year, by the desk or by who speaks for a part-time member. */
export const useYearSteps = (query: Query<YearView>, year: number): YearSteps => {
  const done = (words: string) => (view: YearView) => {
    query.put(view)
    toast(words)
  }
  const refused = () => void query.reload()
  const [setGoals, setting] = useAction(
    ({ member }: YearRow, goals: string[]) => call(meetings.setGoals, { member, year, goals }),
    { done: done('已保存目标'), refused },
  )
  const [reportYear, reporting] = useAction(
    ({ member }: YearRow, reports: GoalReport[]) => call(meetings.reportYear, { member, year, reports }),
    { done: done('已提交述职'), refused },
  )
  return {
    busy: setting || reporting,
    setGoals: (row, goals) => void setGoals(row, goals),
    reportYear: (row, reports) => void reportYear(row, reports),
  }
}
