import { View } from '@tarojs/components'
import type { AssessmentRule } from '../../../../contract/assessment'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Segments } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import './index.scss'
import { ScoreCard } from './score-card'
import { useAssessment, type Assessment, type Group } from './use-assessment'
import { ruleWords } from './words'

const emptyWords: Readonly<Record<Group, string>> = {
  all: '这一年还没有收过的哨。收哨时给单位打的分会算到这里。',
  mustRectify: '这一年没有得“一般”或“差”的单位。',
}

function Piles({ group, chooseGroup, toRectify }: Assessment) {
  return (
    <Segments
      segments={[
        { value: 'all', label: '全部单位' },
        { value: 'mustRectify', label: '重点整改', count: toRectify, urgent: true },
      ]}
      chosen={group}
      onChoose={chooseGroup}
    />
  )
}

function Rule({ rule }: { readonly rule: AssessmentRule }) {
  return (
    <Card id="rule" title="怎么算">
      {ruleWords(rule).map((line) => (
        <View key={line} className="assessment-rule">
          {line}
        </View>
      ))}
    </Card>
  )
}

function Scores() {
  const assessment = useAssessment()
  const { years, year, chooseYear, query, rows, group } = assessment
  return (
    <PageFrame head={<Piles {...assessment} />}>
      <View className="assessment-years">
        <Chips
          chips={years.map((one) => ({ value: String(one), label: `${one} 年` }))}
          chosen={String(year)}
          onChoose={(value) => chooseYear(Number(value))}
        />
      </View>
      <QueryView query={query}>
        {({ rule }) => (
          <>
            {rows.length === 0 && <NothingYet text={emptyWords[group]} />}
            {rows.map((row) => (
              <ScoreCard key={row.id} row={row} />
            ))}
            <Rule rule={rule} />
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}

/** How departments did, for the desks of streets and of the district that assess them. */
export default function AssessmentPage() {
  return (
    <StaffOnly workplace="community">
      <Scores />
    </StaffOnly>
  )
}
