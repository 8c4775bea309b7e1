import { appraisal } from '../../../../contract/appraisal'
import { unitId, type UnitId } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { AboutOne } from '../../../components/about-one'
import { PageFrame } from '../../../components/page-frame'
import { QuarterCard } from '../../../components/quarter-card'
import { NothingYet, QueryView } from '../../../components/query-view'
import { useQuery } from '../../../hooks/use-query'
import { lists } from '../../routes'

function CardsOf({ unit }: { readonly unit: UnitId }) {
  const query = useQuery(() => call(appraisal.cards, { unit }))
  return (
    <PageFrame>
      <QueryView
        query={query}
        isEmpty={({ cards }) => cards.length === 0}
        empty={<NothingYet text="还没有反馈卡。社区每个季度会评价单位做得怎么样，发来后在这里看。" />}
      >
        {({ cards }) => cards.map((card) => <QuarterCard key={card.quarter} card={card} />)}
      </QueryView>
    </PageFrame>
  )
}

/** What its community has told a unit, for its contact person: the newest quarter first. */
export default function UnitCardsPage() {
  return (
    <AboutOne what="家单位" list={lists.units} shape={unitId} param="unit">
      {(unit) => <CardsOf unit={unit} />}
    </AboutOne>
  )
}
