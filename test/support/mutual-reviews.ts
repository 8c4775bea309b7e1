import { awardRoundId, modelCaseId, unitId } from '../../contract/ids'
import type { ModelCaseView } from '../../contract/model-cases'
import type { MutualReviewView, ReviewForm } from '../../contract/mutual-review'
import { unitCard } from './commitments'
import { community, minutesFromNow } from './resident'

export const reviewForm = (change: Partial<ReviewForm> = {}): ReviewForm => ({
  report: '全年服务 20 次',
  grade: 'good',
  words: '对接及时',
  at: minutesFromNow(-5),
  by: '示例单位党支部',
  ...change,
})

const unwritten = { isIn: false, version: 0, form: null }

/** A review that the contact person of the unit may write, and nobody has written yet. */
export const mutualReview = (change: Partial<MutualReviewView> = {}): MutualReviewView => ({
  unit: unitId.parse('unit-1'),
  unitName: '示例单位党支部',
  communityName: '青檀社区',
  year: 2026,
  version: 0,
  pile: 'missing',
  own: 'unit',
  sides: { unit: unwritten, community: unwritten },
  figures: null,
  isOpen: true,
  opens: minutesFromNow(-60),
  closes: minutesFromNow(60 * 24 * 40),
  mayPublish: false,
  ...change,
})

/** The same when both have handed in, for a desk above that may publish it. */
export const readyReview = (change: Partial<MutualReviewView> = {}): MutualReviewView =>
  mutualReview({
    ...{ version: 2, pile: 'ready', own: null, mayPublish: true, figures: unitCard().figures },
    sides: {
      unit: { isIn: true, version: 1, form: reviewForm() },
      community: { isIn: true, version: 1, form: reviewForm({ grade: 'ordinary', words: '来得少' }) },
    },
    ...change,
  })

/** A case of a unit that everybody may read. */
export const modelCase = (change: Partial<ModelCaseView> = {}): ModelCaseView => ({
  id: modelCaseId.parse('case-1'),
  version: 3,
  state: 'published',
  by: { kind: 'unit', name: '示例单位党支部' },
  community: { code: community, name: '青檀社区' },
  title: '楼道充电整治',
  class: 'safety',
  done: '装了 6 个充电桩',
  result: '飞线没有了',
  photos: [],
  hiddenPhotos: 0,
  submittedAt: minutesFromNow(-90),
  publishedAt: minutesFromNow(-30),
  awards: [],
  note: '',
  steps: [],
  rounds: [],
  ...change,
})

export const round = awardRoundId.parse('round-1')
