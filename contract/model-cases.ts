import './jitless'
import { action } from './action'
import { year } from './figures'
import { awardRoundId, areaCode, clientKey, cursor, modelCaseId, unitId } from './ids'
import { instant } from './instant'
import { someFiles } from './some-files'
import { contributor } from './vocabulary/contributor'
import { modelCaseState } from './vocabulary/model-case-state'
import { modelCaseStep } from './vocabulary/model-case-step'
import { serviceClass } from './vocabulary/service-class'
import { words } from './words'
import * as z from 'zod'

const facts = {
  title: words(40, '请填案例标题'),
  class: serviceClass,
  done: words(800, '请写做了什么'),
  result: words(300, '请写成效'),
}

/** A project that was awarded (优秀共建项目): in which round, and its rank in words. */
const award = z.object({ round: awardRoundId, name: z.string(), year, rank: z.string() })

export const modelCaseRow = z.object({
  ...facts,
  id: modelCaseId,
  version: z.number().int(),
  state: modelCaseState,
  by: z.object({ kind: contributor, name: z.string() }),
  community: z.object({ code: areaCode, name: z.string() }),
  /** Addresses of those that the reader may see. */
  photos: z.array(z.string()),
  submittedAt: instant,
  publishedAt: instant.nullable(),
  awards: z.array(award),
})
export type ModelCaseRow = z.infer<typeof modelCaseRow>

export const modelCaseView = modelCaseRow.extend({
  /** Photos that the reader is not shown: their check is not over, or they have not passed it. */
  hiddenPhotos: z.number().int(),
  /** Why it was declined; empty otherwise, and for everybody whom it does not concern. */
  note: z.string(),
  steps: z.array(modelCaseStep),
  /** Rounds in which the reader's desk may nominate it now. */
  rounds: z.array(z.object({ id: awardRoundId, name: z.string() })),
})
export type ModelCaseView = z.infer<typeof modelCaseView>

export const awardRound = z.object({
  id: awardRoundId,
  name: z.string(),
  year,
  /** Until when cases may be nominated. */
  until: instant,
  isOver: z.boolean(),
})
export type AwardRound = z.infer<typeof awardRound>

const one = z.object({ modelCase: modelCaseId })
const known = one.extend({ version: z.number().int() })
const inRound = one.extend({ round: awardRoundId })
const page = z.object({ cases: z.array(modelCaseRow), next: cursor.nullable() })

/** Model cases (典型案例): submitted by who did it, recommended by the community, published by the district, and awarded. */
export const modelCases = {
  /** `by` says for whom; a unit is named. The key makes a retry count once. */
  submitCase: action(
    z.object({
      ...facts,
      clientKey,
      by: contributor,
      unit: unitId.optional(),
      photos: someFiles.default([]),
    }),
    modelCaseView,
  ),
  /** What the caller has submitted for himself and for his units, the newest first. */
  myCases: action(z.object({ cursor: cursor.optional() }), page),
  /** Public: the newest first. */
  caseLibrary: action(z.object({ cursor: cursor.optional() }), page),
  showCase: action(one, modelCaseView),

  /** For a desk: the cases of the communities below it. */
  casesBelow: action(z.object({ pile: modelCaseState, cursor: cursor.optional() }), page),
  recommendCase: action(known, modelCaseView),
  /** By the community before it has recommended it, by the district after that. */
  declineCase: action(known.extend({ reason: words(100, '请写明原因，提交的人会看到') }), modelCaseView),
  /** By the district. It does not change any more. */
  publishCase: action(known, modelCaseView),

  /** By the district, once a round: the key makes a retry count once. */
  openRound: action(
    z.object({ clientKey, name: words(30, '请填评选名称'), year, until: instant }),
    z.object({ rounds: z.array(awardRound) }),
  ),
  /** For desks: the last ones, the newest first. */
  rounds: action(z.object({}), z.object({ rounds: z.array(awardRound), mayOpen: z.boolean() })),
  /** By a desk over its community; once a round. */
  nominateCase: action(inRound, modelCaseView),
  /** For desks. */
  nominated: action(
    z.object({ round: awardRoundId, cursor: cursor.optional() }),
    page.extend({ round: awardRound, mayAward: z.boolean() }),
  ),
  /** By the district, when nominations are over. */
  awardCase: action(inRound.extend({ rank: words(10, '请填奖次，比如“一等”') }), modelCaseView),
}
