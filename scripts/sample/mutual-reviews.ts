import { reviewYear, windowOf } from '../../domain/appraisal/mutual-review'
import type { ModelCaseDocument } from '../../server/repositories/documents/model-case'
import { noPhotos } from '../../server/repositories/documents/photo'
import type { MutualReviewDocument } from '../../server/repositories/documents/mutual-review'
import type { UnitDocument } from '../../server/repositories/documents/unit'

type Inside = UnitDocument & { readonly community: NonNullable<UnitDocument['community']> }

const day = 86_400_000

const isInside = (unit: UnitDocument): unit is Inside => unit.community !== null

/** What the first unit and its community have said of each other, in the last year whose results can have been published. */
const reviewOf = ({ _id, name, community }: Inside, now: Date): MutualReviewDocument => {
  const last = reviewYear(now)
  // While the forms of a year are open nothing of it need have been published yet.
  const year = now < windowOf(last).closes ? last - 1 : last
  const { opens, closes } = windowOf(year)
  const at = new Date(opens.getTime() + 10 * day)
  const said = { at, version: 1 }
  return {
    ...{ _id: `${_id}:${String(year)}`, unit: { id: _id, name }, community, year },
    sides: {
      unit: {
        ...{ ...said, by: name, grade: 'good', words: '社区对接及时，活动安排清楚。' },
        report: '全年到社区服务 18 次，为独居老人检修电路 12 户，开法律咨询 4 场。',
      },
      community: {
        ...{ ...said, by: `${community.name}工作台`, grade: 'fairlyGood', words: '党员来得准时，下一年请多来。' },
        report: '为单位列出 6 项需求，每次活动有专人对接，活动后都听了居民意见。',
      },
    },
    figures: { members: 30, served: 12, services: 18, minutes: 2160, commitments: 3, completed: 2 },
    ...{ isPublished: true, publishedAt: new Date(Math.min(closes.getTime(), now.getTime()) - day), version: 3 },
  }
}

const plans: readonly Pick<ModelCaseDocument, 'title' | 'class' | 'done' | 'result' | 'state'>[] = [
  {
    ...{ title: '楼道充电桩让飞线没有了', class: 'safety', state: 'published' },
    done: '党员入户听意见，和物业一起选了 6 处装充电桩，轮流值守两周帮居民学会用。',
    result: '飞线全部拆除，120 户居民受益。',
  },
  {
    ...{ title: '夜间法律门诊', class: 'legalAid', state: 'submitted' },
    done: '单位的两名公职律师每月一个晚上在社区服务站值班。',
    result: '半年接待 46 人，调解 9 起邻里纠纷。',
  },
]

const caseOf = (
  { _id: id, name, community }: Inside,
  { state, ...plan }: (typeof plans)[number],
  n: number,
  now: Date,
): ModelCaseDocument => ({
  ...{ _id: `${id}-case-${String(n)}`, by: { kind: 'unit', id, name }, community, ...plan, state },
  ...{ photos: [], ...noPhotos },
  ...{ note: '', nominations: [], awards: [], version: state === 'published' ? 3 : 1 },
  submittedAt: new Date(now.getTime() - (20 - n) * day),
  publishedAt: state === 'published' ? new Date(now.getTime() - 10 * day) : null,
})

/** How the first unit and its community have reviewed each other, and two cases: one that everybody reads, one to be recommended. */
export const sampleMutualReviews = (
  units: readonly UnitDocument[],
  now: Date,
): { mutualReviews: MutualReviewDocument[]; modelCases: ModelCaseDocument[] } => {
  const first = units.filter(isInside).slice(0, 1)
  return {
    mutualReviews: first.map((unit) => reviewOf(unit, now)),
    modelCases: first.flatMap((unit) => plans.map((plan, n) => caseOf(unit, plan, n, now))),
  }
}
