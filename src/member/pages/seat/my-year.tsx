import { View } from '@tarojs/components'
import { useState } from 'react'
import { meetings } from '../../../../contract/meetings'
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

const lateWords = '还没有写下目标：年底前可以补写一次，保存后不再改动，之后填写述职。'
const missedWords = '这一年没有写下目标，不能述职；下一年的目标现在可以写。'

/** What to do without goals when those of the others stand; null: that is not so. */
const wordsWithoutGoals = ({ rows, mayReport }: YearView, member: PartTimeMemberId): string | null => {
  const row = rows.find((one) => one.member === member)
  if (!mayReport || row?.missing !== 'goals') return null
  return row.maySetGoals ? lateWords : missedWords
}

/** The goals of a year, and what came of them; once the year is published, those of the others too. */
export function MyYear({ member }: { readonly member: PartTimeMemberId }) {
  const current = yearOf(serverNow())
  const [year, choose] = useState(current)
  const query = useQuery(() => call(meetings.myYear, { member, year }), { key: `${member}-${year}` })
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
              {wordsWithoutGoals(view, member) !== null && (
                <View className="meeting-line">{wordsWithoutGoals(view, member)}</View>
              )}
            </Card>
            <YearPlan view={view} steps={steps} mayWrite={(row) => row.member === member} />
          </>
        )}
      </QueryView>
    </>
  )
}
