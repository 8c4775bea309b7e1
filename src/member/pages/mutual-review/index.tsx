import { View } from '@tarojs/components'
import { unitId, type UnitId } from '../../../../contract/ids'
import type { MutualReviewView } from '../../../../contract/mutual-review'
import { reviewPileLabels, type ReviewPile } from '../../../../contract/vocabulary/review-pile'
import type { ReviewSide } from '../../../../contract/vocabulary/review-side'
import { serverNow } from '../../../cloud/clock'
import { AboutOne } from '../../../components/about-one'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { QuarterFigures } from '../../../components/quarter-card'
import { QueryView } from '../../../components/query-view'
import { Tag, type Tone } from '../../../components/status-tag'
import { lists } from '../../../routes'
import { dayWords } from '../../../time/words'
import { ReviewCard } from '../../review-body'
import { FormCard } from './form-card'
import { useMutualReview, type ReviewPage } from './use-mutual-review'

const tones: Readonly<Record<ReviewPile, Tone>> = { missing: 'wait', ready: 'info', published: 'ok' }

const lastDay = ({ closes }: MutualReviewView): Date => new Date(closes.getTime() - 1)

/** What is to come, in one line. */
const nextWords = (review: MutualReviewView): string => {
  const { pile, isOpen, opens } = review
  if (pile === 'published') return '结果已经公布，不能再改。'
  const now = serverNow()
  if (now < opens) return `${dayWords(opens, now)}开始填写。`
  if (!isOpen) return '填写期已过，等街道或区里公布。'
  return pile === 'ready'
    ? '双方都已提交，等街道或区里公布。'
    : `${dayWords(lastDay(review), now)}（含）前填写，双方都提交后互相看到。`
}

interface ReviewProps {
  readonly review: MutualReviewView
  readonly page: ReviewPage
}

const withoutWords = ({ sides, pile }: MutualReviewView, side: ReviewSide): string =>
  sides[side].isIn && pile !== 'published' ? '已提交，暂不可见' : '未提交'

function Sides({ review, page }: ReviewProps) {
  const { own, isOpen, pile, sides } = review
  const writes = own !== null && isOpen && pile !== 'published'
  const shown = (['unit', 'community'] as const).filter((side) => !(writes && side === own))
  return (
    <>
      {writes && (
        <FormCard key={`${review.year} ${sides[own].version} ${pile}`} review={review} own={own} page={page} />
      )}
      {shown.map((side) => (
        <ReviewCard key={side} side={side} form={sides[side].form} without={withoutWords(review, side)} />
      ))}
    </>
  )
}

function Review({ review, page }: ReviewProps) {
  const { unitName, communityName, year, pile, figures } = review
  return (
    <>
      <Card id="review" title={`${year} 年双述双评`} aside={<Tag tone={tones[pile]}>{reviewPileLabels[pile]}</Tag>}>
        <View className="review-words">{`${unitName} · ${communityName}`}</View>
        <View className="review-hint">{nextWords(review)}</View>
      </Card>
      <Sides review={review} page={page} />
      {figures !== null && (
        <Card id="figures" title="单位全年做了什么">
          <QuarterFigures figures={figures} />
        </Card>
      )}
    </>
  )
}

function ReviewOf({ unit }: { readonly unit: UnitId }) {
  const page = useMutualReview(unit)
  const { query, publish, busy } = page
  const review = query.data
  const bar = review?.mayPublish ? (
    <ButtonBar>
      <MainButton id="publish-review" busy={busy} onTap={() => void publish(review)}>
        {review.pile === 'ready' ? '公布结果' : '公布（没交的写“未提交”）'}
      </MainButton>
    </ButtonBar>
  ) : undefined
  return (
    <PageFrame bar={bar}>
      <QueryView query={query}>{(found) => <Review review={found} page={page} />}</QueryView>
    </PageFrame>
  )
}

/** The mutual review of a unit and its community: for the contact person, the community's desk, and the desks that publish it. */
export default function MutualReviewPage() {
  return (
    <AboutOne what="家单位" list={lists.home} shape={unitId} param="unit">
      {(unit) => <ReviewOf unit={unit} />}
    </AboutOne>
  )
}
