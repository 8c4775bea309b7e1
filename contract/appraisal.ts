import './jitless'
import { action, actionsOf } from './action'
import { figures, year } from './figures'
import { commentId, areaCode, clientKey, commitmentId, cursor, unitId } from './ids'
import { instant } from './instant'
import { modelCases } from './model-cases'
import { mutualReview } from './mutual-review'
import { someFiles } from './some-files'
import { assessmentGrade } from './vocabulary/assessment-grade'
import { commitmentState } from './vocabulary/commitment-state'
import { ratingLevel } from './vocabulary/rating'
import { contributor } from './vocabulary/contributor'
import { optionalWords, words } from './words'
import * as z from 'zod'

/** How much one unit, or one member, promises in a year. */
export const mostCommitments = 10

/** 2026-Q4 */
export const quarter = z.string().regex(/^\d{4}-Q[1-4]$/, '请选择季度')
const named = z.object({ code: areaCode, name: z.string() })

/** A unit, or a member for himself. */
export const promiser = contributor.extract(['unit', 'member'])
export type Promiser = z.infer<typeof promiser>

export const commitmentView = z.object({
  id: commitmentId,
  /** A step by who looks at an older one is refused as stale. */
  version: z.number().int(),
  /** A member's name is told as far as he lets residents see it. */
  by: z.object({ kind: promiser, name: z.string(), unit: unitId.nullable() }),
  community: named,
  year,
  text: z.string(),
  state: commitmentState,
  promisedAt: instant,
  completedAt: instant.nullable(),
  /** What shows that it is done; empty before. */
  evidence: z.string(),
  /** Addresses of its photos, as far as the reader may see them. */
  photos: z.array(z.string()),
  /** Of residents; `average` of 1 to 5, null while nobody has rated. */
  rating: z.object({ average: z.number().nullable(), count: z.number().int() }),
})
export type CommitmentView = z.infer<typeof commitmentView>

const ownCommitment = commitmentView.extend({
  /** Of its photos so many are not for everybody yet: they are being checked, or have not passed. */
  unchecked: z.number().int(),
})
export type OwnCommitment = z.infer<typeof ownCommitment>

const comment = z.object({
  id: commentId,
  at: instant,
  level: ratingLevel,
  text: z.string(),
  /** Whether everybody reads it. */
  isShown: z.boolean(),
})
export type CommentView = z.infer<typeof comment>

const publicCommitment = commitmentView.extend({
  /** The reader's own, null when he has not rated. */
  mine: z.object({ level: ratingLevel, comment: z.string() }).nullable(),
  /** Whether the reader may rate: not his own or his own unit's, and once. */
  mayRate: z.boolean(),
})
export type PublicCommitment = z.infer<typeof publicCommitment>

/** What a community tells a unit each quarter (反馈卡). It does not change any more. */
export const unitCard = z.object({
  quarter,
  unitName: z.string(),
  communityName: z.string(),
  figures,
  grade: assessmentGrade,
  words: z.string(),
  at: instant,
  by: z.string(),
})
export type UnitCard = z.infer<typeof unitCard>

const ofUnit = z.object({ unit: unitId })
const own = z.object({ commitment: commitmentId, version: z.number().int() })
/** Of a unit, for its contact person; of the caller as a member when absent. */
const ofOwn = z.object({ unit: unitId.optional() })
const ownCommitments = z.object({ year, commitments: z.array(ownCommitment) })

/** Units and members promise in public, residents rate, and communities tell units each quarter how it went. */
export const appraisal = actionsOf('appraisal', {
  /** Public: what the units, or the members, of a community have promised, the newest first. */
  commitments: action(
    z.object({ community: areaCode, year, by: promiser.default('unit'), cursor: cursor.optional() }),
    z.object({ community: named, commitments: z.array(publicCommitment), next: cursor.nullable() }),
  ),
  /** Public: what one unit has promised. */
  commitmentsOf: action(
    z.object({ unit: unitId, year }),
    z.object({ unitName: z.string(), commitments: z.array(publicCommitment) }),
  ),
  /** Once a person. A comment is seen by others when it has passed moderation. */
  rate: action(
    z.object({
      commitment: commitmentId,
      level: ratingLevel,
      comment: optionalWords(100),
    }),
    publicCommitment,
  ),
  /** Public: what residents have said, the newest first. A desk above the community reads those too that others do not. */
  comments: action(
    z.object({ commitment: commitmentId, cursor: cursor.optional() }),
    z.object({ comments: z.array(comment), mayJudge: z.boolean(), next: cursor.nullable() }),
  ),
  /** For such a desk: whether others read it. The stars count either way. */
  judgeComment: action(z.object({ comment: commentId, isShown: z.boolean() }), comment),

  ownCommitments: action(ofOwn.extend({ year }), ownCommitments),
  /** Who promises must have reported in: the community makes it public. The key makes a retry count once. */
  promise: action(ofOwn.extend({ clientKey, text: words(200, '请填承诺事项') }), ownCommitments),
  /** While nobody has rated it and it is not completed. */
  retract: action(own, ownCommitments),
  complete: action(
    own.extend({ evidence: words(300, '请写明做了什么、什么时候、惠及多少人'), photos: someFiles.default([]) }),
    ownCommitments,
  ),

  /** For the contact person, and for a desk over the unit's community: the newest first. */
  cards: action(ofUnit, z.object({ unitName: z.string(), cards: z.array(unitCard) })),
  /** For such a desk: what it would tell, from what has been served so far. */
  draftCard: action(
    ofUnit.extend({ quarter: quarter.optional() }),
    z.object({
      quarter,
      unitName: z.string(),
      figures,
      /** The card of this quarter, when it has been told already. */
      issued: unitCard.nullable(),
      /** The quarters for which a card may be told, the newest first. */
      open: z.array(quarter),
    }),
  ),
  issueCard: action(
    ofUnit.extend({ quarter, grade: assessmentGrade, words: words(200, '请写几句，单位会看到') }),
    unitCard,
  ),

  ...mutualReview,
  ...modelCases,
})
