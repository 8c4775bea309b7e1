import { View } from '@tarojs/components'
import { unitId, type UnitId } from '../../../../contract/ids'
import { AboutOne } from '../../../components/about-one'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { PageFrame } from '../../../components/page-frame'
import { QuarterCard, QuarterFigures } from '../../../components/quarter-card'
import { quarterWords } from '../../../components/quarter-words'
import { QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { lists } from '../../routes'
import './index.scss'
import { useUnitCard, type Draft, type CardPage } from './use-unit-card'
import { VerdictCard } from './verdict-card'

interface DraftProps {
  readonly draft: Draft
  readonly page: CardPage
}

function Quarters({ draft, page: { choose } }: DraftProps) {
  return (
    <View className="unit-card-quarters">
      <Chips
        chips={draft.open.map((value) => ({ value, label: quarterWords(value) }))}
        chosen={draft.quarter}
        onChoose={choose}
      />
    </View>
  )
}

/** What would be told, or what was. */
function Quarter({ draft, page }: DraftProps) {
  const { issued, figures, quarter } = draft
  if (issued !== null) {
    return (
      <>
        <View className="unit-card-title">已发给单位，不能再改</View>
        <QuarterCard card={issued} />
      </>
    )
  }
  return (
    <>
      <Card id="figures" title="单位做了什么">
        <QuarterFigures figures={figures} />
      </Card>
      <VerdictCard key={quarter} draft={draft} page={page} />
    </>
  )
}

function Earlier({ draft, page: { earlier } }: DraftProps) {
  const cards = (earlier.data?.cards ?? []).filter(({ quarter }) => quarter !== draft.quarter)
  if (cards.length === 0) return null
  return (
    <>
      <View className="unit-card-title">以前的反馈卡</View>
      {cards.map((card) => (
        <QuarterCard key={card.quarter} card={card} />
      ))}
    </>
  )
}

function OfUnit({ unit }: { readonly unit: UnitId }) {
  const page = useUnitCard(unit)
  return (
    <PageFrame>
      <QueryView query={page.draft}>
        {(draft) => (
          <>
            <Card title={draft.unitName} />
            <Quarters draft={draft} page={page} />
            <Quarter draft={draft} page={page} />
            <Earlier draft={draft} page={page} />
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}

/** A community tells one of its units how a quarter went, for its desk. */
export default function UnitCardPage() {
  return (
    <StaffOnly workplace="community">
      <AboutOne what="家单位" list={lists.units} shape={unitId} param="unit">
        {(unit) => <OfUnit unit={unit} />}
      </AboutOne>
    </StaffOnly>
  )
}
