import { useState } from 'react'
import { lists } from '../../../../contract/lists'
import type { DepartmentScoreView } from '../../../../contract/assessment'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { useQuery } from '../../../hooks/use-query'
import { yearOf } from '../../../time/words'

export type Group = 'all' | 'mustRectify'

const shown: Readonly<Record<Group, (row: DepartmentScoreView) => boolean>> = {
  all: () => true,
  mustRectify: ({ mustRectify }) => mustRectify,
}

/** This year and the two before it. */
const yearsUntil = (now: Date): number[] => [0, 1, 2].map((ago) => yearOf(now) - ago)

/** How departments did in a year, by who whistled for them. */
export const useAssessment = () => {
  const years = yearsUntil(serverNow())
  const [year, setYear] = useState(years[0]!)
  const [group, setGroup] = useState<Group>('all')
  const query = useQuery(() => call(lists.departmentScores, { year }), { key: String(year) })
  const rows = query.data?.rows ?? []
  return {
    years,
    year,
    chooseYear: setYear,
    group,
    chooseGroup: setGroup,
    query,
    rows: rows.filter(shown[group]),
    /** How many must put things right. */
    toRectify: rows.filter(shown.mustRectify).length,
  }
}

export type Assessment = ReturnType<typeof useAssessment>
