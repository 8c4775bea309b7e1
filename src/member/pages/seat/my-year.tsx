import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../../contract/api'
import type { PartTimeMemberId } from '../../../../contract/ids'
import type { YearView } from '../../../../contract/meetings'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { QueryView } from '../../../components/query-view'
import { useQuery } from '../../../hooks/use-query'
import { yearOf } from '../../../time/words'
import { useYearSteps } from '../../../told/use-year-steps'
import { YearPlan, yearsAround, yearWords } from '../../../told/year-plan'

const missedWords = '没有在 3 月 31 日前写下目标，这一年就不用述职；下一年的目标现在可以写。'

const hasMissed = ({ rows, mayReport }: YearView, member: PartTimeMemberId): boolean =>
  mayReport && rows.some((row) => row.member === member && row.missing === 'goals')

/** The goals of a year, and what came of them; once the year is published, those of the others too. */
export function MyYear({ member }: { readonly member: PartTimeMemberId }) {
  const current = yearOf(serverNow())
  const [year, choose] = useState(current)
  const query = useQuery(() => call(api.meetings.myYear, { member, year }), { key: `${member}-${year}` })
  const steps = useYearSteps(query, year)
  return (
    <>
      <View className="meeting-chips">
        <Chips chips={yearsAround(current)} chosen={String(year)} onChoose={(value) => choose(Number(value))} />
      </View>
      <QueryView query={query}>
        {(view) => (
          <>
            <Card title={`${year} 年`}>
              <View className="meeting-line">{yearWords(view)}</View>
              {hasMissed(view, member) && <View className="meeting-line">{missedWords}</View>}
            </Card>
            <YearPlan view={view} steps={steps} mayWrite={(row) => row.member === member} />
          </>
        )}
      </QueryView>
    </>
  )
}
