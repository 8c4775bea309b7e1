import { useRouter } from '@tarojs/taro'
import { appraisal } from '../../../../contract/appraisal'
import { call } from '../../../cloud/call'
import { PageFrame } from '../../../components/page-frame'
import { QuarterCard } from '../../../components/quarter-card'
import { NothingYet, QueryView } from '../../../components/query-view'
import { useQuery } from '../../../hooks/use-query'

/** What its community has told a unit, for its contact person: the newest quarter first. */
export default function UnitCardsPage() {
  const unit = useRouter().params.unit ?? ''
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
