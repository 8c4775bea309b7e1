import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../contract/action'
import { appraisal } from '../../../../contract/appraisal'
import type { ReviewRow } from '../../../../contract/mutual-review'
import { reviewPile, reviewPileLabels, type ReviewPile } from '../../../../contract/vocabulary/review-pile'
import { reviewSideLabels } from '../../../../contract/vocabulary/review-side'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { mapResult } from '../../../cloud/result'
import { Card } from '../../../components/card'
import { Line } from '../../../components/line'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Segments } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import { useRows } from '../../../hooks/use-rows'
import { openMutualReview } from '../../../routes'
import { dayWords } from '../../../time/words'
import '../../more-line.scss'

const { reviews } = appraisal
type About = Pick<OutputOf<typeof reviews>, 'year' | 'isOpen' | 'closes' | 'counts'>

const empty: Readonly<Record<ReviewPile, string>> = {
  missing: '没有还没提交的。',
  ready: '没有等着公布的。单位和社区都提交后，街道或区里在这里公布。',
  published: '这一年还没有公布过。',
}

const missingWords = ({ communityName, missing }: ReviewRow): string =>
  [communityName, missing.length === 0 ? null : `${missing.map((side) => reviewSideLabels[side]).join('、')}未提交`]
    .filter((words) => words !== null)
    .join(' · ')

const windowWords = ({ year, isOpen, closes }: About): string =>
  isOpen
    ? `${year} 年双述双评，${dayWords(new Date(closes.getTime() - 1), serverNow())}（含）前填写`
    : `${year} 年双述双评，现在不在填写期（每年 12 月 1 日到次年 1 月 31 日）`

const useReviews = () => {
  const [pile, choose] = useState<ReviewPile>('missing')
  const [about, setAbout] = useState<About | null>(null)
  const list = useRows(
    async (cursor) => {
      const answer = await call(reviews, { pile, cursor })
      if (answer.ok) setAbout(answer.data)
      return mapResult(answer, ({ rows, next }) => ({ rows: rows.map((row) => ({ ...row, id: row.unit })), next }))
    },
    { key: pile },
  )
  return { pile, choose, about, list }
}

function Piles() {
  const { pile, choose, about, list } = useReviews()
  const segments = reviewPile.options.map((value) => ({
    ...{ value, label: reviewPileLabels[value], count: about?.counts[value] ?? 0 },
  }))
  return (
    <PageFrame head={<Segments segments={segments} chosen={pile} onChoose={choose} />}>
      {about !== null && <View className="more-line-hint">{windowWords(about)}</View>}
      <QueryView query={list} isEmpty={({ rows }) => rows.length === 0} empty={<NothingYet text={empty[pile]} />}>
        {({ rows, next }) => (
          <Card>
            {rows.map((row) => (
              <Line
                key={row.id}
                id={`review-${row.id}`}
                label={row.unitName}
                hint={missingWords(row)}
                onTap={() => openMutualReview(row.unit, about?.year)}
              />
            ))}
            {next !== null && <View className="more-line">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
          </Card>
        )}
      </QueryView>
    </PageFrame>
  )
}

/** How far the mutual reviews of the units below a desk have come. */
export default function ReviewsPage() {
  return (
    <StaffOnly workplace="community">
      <Piles />
    </StaffOnly>
  )
}
