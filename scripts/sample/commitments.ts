import { quarterBefore, quarterOf, yearOf, yearOfQuarter } from '../../domain/appraisal/quarters'
import { shanghai } from '../../domain/service-level/shanghai'
import type { CommitmentDocument, UnitCardDocument } from '../../server/repositories/documents/appraisal'
import { noPhotos } from '../../server/repositories/documents/photo'
import type { MemberDocument } from '../../server/repositories/documents/member'
import type { UnitDocument } from '../../server/repositories/documents/unit'

type Inside = UnitDocument & { readonly community: NonNullable<UnitDocument['community']> }

const [hour, day] = [3_600_000, 86_400_000]
/** So many units have promised something. */
const promising = 6

const isInside = (unit: UnitDocument): unit is Inside => unit.community !== null

/** So long ago, but in the year that runs. */
const earlier = (milliseconds: number, now: Date): Date =>
  new Date(Math.max(shanghai(now).startOf('year').valueOf(), now.getTime() - milliseconds))

const promiseOf = ({ _id, name, community }: Inside, number: number, text: string, at: Date): CommitmentDocument => ({
  _id: `${_id}-${String(number)}`,
  by: { kind: 'unit', id: _id, name },
  place: number,
  community,
  year: yearOf(at),
  text,
  state: 'promised',
  promisedAt: at,
  completedAt: null,
  ...{ evidence: '', photos: [], ...noPhotos },
  rated: { sum: 0, count: 0 },
  version: 1,
})

/** One that is still open, and one that is done. */
const promisesOf = (unit: Inside, n: number, now: Date): CommitmentDocument[] => {
  const at = earlier((40 + n) * day, now)
  return [
    promiseOf(unit, 1, '每季度在社区开一次法律咨询', at),
    {
      ...promiseOf(unit, 2, '为独居老人检修一次家中电路', at),
      state: 'completed',
      completedAt: earlier((10 + n) * day, now),
      evidence: `派出电工 4 人，检修 ${String(12 + n)} 户，换下老化的插座和开关`,
      version: 2,
    },
  ]
}

interface Surroundings {
  readonly units: readonly UnitDocument[]
  readonly members: readonly MemberDocument[]
}

/** What a unit has been told about the quarter before, in which nobody had served yet. */
const cardOf = (
  { _id, name, community }: Inside,
  { members }: Surroundings,
  promises: readonly CommitmentDocument[],
  now: Date,
): UnitCardDocument => {
  const quarter = quarterBefore(quarterOf(now))
  const ours = promises.filter(({ by, year }) => by.id === _id && year === yearOfQuarter(quarter))
  const confirmed = members.filter(({ unit, membership }) => unit?.id === _id && membership === 'confirmed')
  return {
    _id: `${_id}:${quarter}`,
    unit: _id,
    unitName: name,
    communityName: community.name,
    quarter,
    figures: {
      ...{ members: confirmed.length, served: 0, services: 0, minutes: 0 },
      commitments: ours.length,
      completed: ours.filter(({ state }) => state === 'completed').length,
    },
    grade: 'fairlyGood',
    words: '承诺都已公开。党员来社区服务还不多，下个季度请多来。',
    at: new Date(now.getTime() - hour),
    by: `${community.name}工作台`,
  }
}

/** What some units of the first communities have promised, unrated yet, and one quarterly card. */
export const sampleCommitments = (
  surroundings: Surroundings,
  now: Date,
): { commitments: CommitmentDocument[]; unitCards: UnitCardDocument[] } => {
  const first = surroundings.units.filter(isInside).slice(0, promising)
  const commitments = first.flatMap((unit, n) => promisesOf(unit, n, now))
  return { commitments, unitCards: first.slice(0, 1).map((unit) => cardOf(unit, surroundings, commitments, now)) }
}
