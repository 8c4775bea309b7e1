import type { ModelCaseView } from '../../contract/model-cases'
import type { HeldPost } from '../../domain/access/actor'
import { deskOver, desksOf } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellContributor } from '../../server/notices/model-case-notices'
import { fingerprint } from '../../server/privacy/fingerprint'
import { ownIds } from '../../server/reporting/own-ids'
import type { AwardRoundDocument, ModelCaseDocument } from '../../server/repositories/documents/model-case'
import {
  addAward,
  addNomination,
  addRound,
  casesInRound,
  modelCaseById,
  roundById,
  roundsIn,
} from '../../server/repositories/model-cases'
import { districtSettings } from '../../server/repositories/settings'
import type { Call } from '../../server/serve/serve'
import { awardRoundView, modelCaseRows } from '../../server/views/model-case-view'
import { asSeen } from './cases'
import type { Input, Output } from './input'

const centreOf = ({ actor }: Call): HeldPost | undefined => desksOf(actor).find(({ duty }) => duty === 'districtCentre')

const roundsFor = async (district: string, { now }: Call): Promise<Output<'openRound'>> => ({
  rounds: (await roundsIn(district)).map((round) => awardRoundView(round, now)),
})

export const openRound = async (
  { clientKey, name, year, until }: Input<'openRound'>,
  call: Call,
): Promise<Output<'openRound'> | Refused> => {
  const { actor, now } = call
  const centre = centreOf(call)
  if (centre === undefined) return refuse('notAllowed')
  if (until <= now) return refuse('untilInvalid', '提名截止日期要在今天之后')
  if (await isRisky({ text: name }, actor.person)) return refuse('riskyText')
  const district = centre.area
  await addRound({
    ...{ _id: fingerprint('awardRound', actor.person, clientKey), district, name, year, until, openedAt: now },
  })
  return roundsFor(district, call)
}

export const rounds = async (_: Input<'rounds'>, call: Call): Promise<Output<'rounds'> | Refused> => {
  if (desksOf(call.actor).length === 0) return refuse('notAllowed')
  const { district } = await districtSettings()
  return { ...(await roundsFor(district, call)), mayOpen: centreOf(call) !== undefined }
}

/** A case and a round, and the desk over its community in which the caller acts: on what is his own nobody does. */
const found = async (
  { modelCase: id, round: roundId }: Input<'nominateCase'>,
  call: Call,
): Promise<{ modelCase: ModelCaseDocument; round: AwardRoundDocument; desk: HeldPost } | Refused> => {
  const [modelCase, round] = await Promise.all([modelCaseById(id), roundById(roundId)])
  if (modelCase === null || round === null) return refuse('notFound')
  const { path } = modelCase.community
  const desk = deskOver(call.actor, path)
  if (desk === undefined || !path.includes(round.district)) return refuse('notAllowed')
  return (await ownIds(call)).has(modelCase.by.id) ? refuse('ownAffair') : { modelCase, round, desk }
}

const isNominated = ({ nominations }: ModelCaseDocument, { _id }: AwardRoundDocument): boolean =>
  nominations.some(({ round }) => round === _id)

export const nominateCase = async (input: Input<'nominateCase'>, call: Call): Promise<ModelCaseView | Refused> => {
  const known = await found(input, call)
  if (isRefused(known)) return known
  const { modelCase, round, desk } = known
  if (isNominated(modelCase, round)) return asSeen(modelCase, call)
  if (modelCase.state !== 'published') return refuse('wrongStatus')
  if (call.now >= round.until) return refuse('nominationsOver')
  await addNomination(modelCase._id, { round: round._id, by: desk.name, at: call.now })
  return asSeen((await modelCaseById(modelCase._id)) ?? modelCase, call)
}

export const nominated = async (
  { round: id, cursor }: Input<'nominated'>,
  call: Call,
): Promise<Output<'nominated'> | Refused> => {
  if (desksOf(call.actor).length === 0) return refuse('notAllowed')
  const round = await roundById(id)
  if (round === null) return refuse('notFound')
  const { rows, next } = await casesInRound(id, cursor)
  const { now } = call
  return {
    round: awardRoundView(round, now),
    cases: await modelCaseRows(rows, () => ({ isOwn: false, as: 'public' })),
    mayAward: centreOf(call)?.area === round.district && now >= round.until,
    next,
  }
}

/** Why the caller may not award it; null: he may. */
const refusedToAward = (modelCase: ModelCaseDocument, round: AwardRoundDocument, call: Call): Refused | null => {
  if (centreOf(call)?.area !== round.district) return refuse('notAllowed')
  if (call.now < round.until) return refuse('nominationsOpen')
  return isNominated(modelCase, round) ? null : refuse('wrongStatus')
}

export const awardCase = async (
  { rank, ...input }: Input<'awardCase'>,
  call: Call,
): Promise<ModelCaseView | Refused> => {
  const known = await found(input, call)
  if (isRefused(known)) return known
  const { modelCase, round } = known
  const no = refusedToAward(modelCase, round, call)
  if (no !== null) return no
  if (await isRisky({ text: rank }, call.actor.person)) return refuse('riskyText')
  const { _id, name, year } = round
  await addAward(modelCase._id, { round: _id, name, year, rank })
  const after = (await modelCaseById(modelCase._id)) ?? modelCase
  if (after.awards.find((award) => award.round === _id)?.rank !== rank) return refuse('alreadyAwarded')
  const words = { title: '获奖', text: `案例“${after.title}”获评“${name}”${rank}` }
  await tellContributor(after, `awarded-${_id}`, words, call.now)
  return asSeen(after, call)
}
