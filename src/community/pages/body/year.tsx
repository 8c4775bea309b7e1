import { View } from '@tarojs/components'
import { useState } from 'react'
import { meetings } from '../../../../contract/meetings'
import type { AreaCode } from '../../../../contract/ids'
import type { YearView } from '../../../../contract/meetings'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { MainButton } from '../../../components/main-button'
import { NothingYet, QueryView } from '../../../components/query-view'
import { confirm, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { yearOf } from '../../../time/words'
import { useYearSteps } from '../../../told/use-year-steps'
import { YearPlan, yearsAround, yearWords } from '../../../told/year-plan'

const missingWords = ({ rows, mayReport }: YearView): string => {
  const [goals, reports] = (['goals', 'report'] as const).map(
    (kind) => rows.filter(({ missing }) => missing === kind).length,
  )
  const words = [`${rows.length} 家`, `${goals ?? 0} 家缺目标`, mayReport ? `${reports ?? 0} 家缺述职` : '']
  return words.filter(Boolean).join(' · ')
}

interface OverviewProps {
  readonly view: YearView
  readonly busy: boolean
  readonly onPublish: () => void
}

function Overview({ view, busy, onPublish }: OverviewProps) {
  return (
    <Card id="year" title={`${view.year} 年目标和述职`}>
      <View className="meeting-line">{missingWords(view)}</View>
      <View className="meeting-line">{yearWords(view)}</View>
      {view.mayPublish && (
        <View className="meeting-steps">
          <MainButton id="publish-year" size="row" tone="outline" busy={busy} onTap={onPublish}>
            公布这一年
          </MainButton>
        </View>
      )}
    </Card>
  )
}

/** What the members of a body planned for a year and did, and who has not said so yet. */
export function Year({ body }: { readonly body: AreaCode }) {
  const current = yearOf(serverNow())
  const [year, choose] = useState(current)
  const query = useQuery(() => call(meetings.year, { body, year }), { key: String(year) })
  const steps = useYearSteps(query, year)
  const [publish, publishing] = useAction(() => call(meetings.publishYear, { body, year }), {
    done: (view) => {
      query.put(view)
      toast('已公布')
    },
    refused: () => void query.reload(),
  })
  const askToPublish = async () => {
    if (await confirm('公布后委员都能看到，谁也不能再改。', '公布')) await publish()
  }
  return (
    <>
      <View className="meeting-chips">
        <Chips chips={yearsAround(current)} chosen={String(year)} onChoose={(value) => choose(Number(value))} />
      </View>
      <QueryView query={query}>
        {(view) => (
          <>
            <Overview view={view} busy={publishing} onPublish={() => void askToPublish()} />
            {view.rows.length === 0 && <NothingYet text="这一年没有在任的委员。" />}
            <YearPlan view={view} steps={steps} mayWrite={() => true} />
          </>
        )}
      </QueryView>
    </>
  )
}
