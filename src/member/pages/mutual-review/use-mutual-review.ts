import { useRouter } from '@tarojs/taro'
import { appraisal } from '../../../../contract/appraisal'
import type { UnitId } from '../../../../contract/ids'
import type { MutualReviewView, ReviewForm } from '../../../../contract/mutual-review'
import { call } from '../../../cloud/call'
import { confirm, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'

export type ReviewAsk = Pick<ReviewForm, 'report' | 'grade' | 'words'>

/** What both sides have handed in, as far as the reader may see it, and what he can do. */
export const useMutualReview = (unit: UnitId) => {
  const { year } = useRouter().params
  const about = { unit, ...(year !== undefined && { year: Number(year) }) }
  const query = useQuery(() => call(appraisal.review, about))
  const refused = () => void query.reload()
  const done = (words: string) => (after: MutualReviewView) => {
    query.put(after)
    toast(words)
  }
  const [handIn, sending] = useAction(
    (review: MutualReviewView, seen: number, ask: ReviewAsk) =>
      call(appraisal.handInReview, { unit: review.unit, year: review.year, version: seen, ...ask }),
    { done: done('已提交'), refused },
  )
  const [send, publishing] = useAction(
    ({ unit: id, year: of, version }: MutualReviewView) =>
      call(appraisal.publishReview, { unit: id, year: of, version }),
    { done: done('已公布'), refused },
  )
  const publish = async (review: MutualReviewView) => {
    if (await confirm('公布后，居民都看得到，双方都不能再改。', '公布')) await send(review)
  }
  return { query, handIn, publish, busy: sending || publishing }
}

export type ReviewPage = ReturnType<typeof useMutualReview>
