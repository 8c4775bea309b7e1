import { View } from '@tarojs/components'
import { useState } from 'react'
import { appraisal } from '../../../../contract/appraisal'
import type { PublishedReview } from '../../../../contract/mutual-review'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { Card } from '../../../components/card'
import { PageFrame } from '../../../components/page-frame'
import { QuarterFigures } from '../../../components/quarter-card'
import { NothingYet, QueryView } from '../../../components/query-view'
import { useRows } from '../../../hooks/use-rows'
import { AnyCommunity, WhereLine, type InCommunityProps } from '../../any-community'
import { ReviewCard } from '../../review-body'
import '../../more-line.scss'

function Result({ review }: { readonly review: PublishedReview }) {
  const { unitName, communityName, year, sides, figures } = review
  return (
    <>
      <Card title={unitName} aside={<View className="review-hint">{`${year} 年`}</View>}>
        <View className="review-hint">{`${communityName} · 双方互相述职、互相评价`}</View>
        {figures !== null && (
          <View className="review-send">
            <QuarterFigures figures={figures} />
          </View>
        )}
      </Card>
      <ReviewCard side="unit" form={sides.unit} without="未提交" />
      <ReviewCard side="community" form={sides.community} without="未提交" />
    </>
  )
}

const useReviewsIn = (community: string) => {
  const [name, setName] = useState('')
  const list = useRows(async (cursor) => {
    const answer = await call(appraisal.publishedReviews, { community, cursor })
    if (answer.ok) setName(answer.data.community.name)
    return mapResult(answer, ({ reviews, next }) => ({
      rows: reviews.map((review) => ({ ...review, id: `${review.unit}-${review.year}` })),
      next,
    }))
  })
  return { name, list }
}

function InCommunity({ community, onOther, children }: InCommunityProps) {
  const { name, list } = useReviewsIn(community)
  return (
    <PageFrame>
      <WhereLine name={name} onOther={onOther} />
      <QueryView
        query={list}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<NothingYet text="还没有公布过。每年年底，单位和社区互相述职、互相评价，公布后在这里看。" />}
      >
        {({ rows, next }) => (
          <>
            {rows.map((review) => (
              <Result key={review.id} review={review} />
            ))}
            {next !== null && <View className="more-line">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
          </>
        )}
      </QueryView>
      {children}
    </PageFrame>
  )
}

/** How a community and its units have reviewed each other, for everybody. */
export default function PublicReviewsPage() {
  return (
    <AnyCommunity invitation="单位和社区每年互相述职、互相评价，结果都在这里公示。先选一个社区。">
      {(props) => <InCommunity key={props.community} {...props} />}
    </AnyCommunity>
  )
}
