import type { InputOf, OutputOf } from '../../contract/action'
import { mostCommitments, type appraisal } from '../../contract/appraisal'
import { yearOf } from '../../domain/appraisal/quarters'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { moderateText } from '../../server/moderation/moderate-text'
import { fingerprint } from '../../server/privacy/fingerprint'
import {
  addCommitment,
  commitmentById,
  commitmentsOfUnit,
  completeCommitment,
  removeCommitment,
} from '../../server/repositories/appraisal'
import type { CommitmentDocument } from '../../server/repositories/documents/appraisal'
import { queueOf } from '../../server/repositories/units'
import type { Call } from '../../server/serve/serve'
import { commitmentView } from '../../server/views/commitment-view'
import { ownUnit } from './own-unit'

type Input<Name extends keyof typeof appraisal> = InputOf<(typeof appraisal)[Name]>
type Promised = OutputOf<typeof appraisal.ofUnit>

const view = async (unit: string, year: number): Promise<Promised> => ({
  year,
  commitments: (await commitmentsOfUnit(unit, year)).map(commitmentView),
})

const isRisky = async (text: string, { actor }: Call): Promise<boolean> =>
  (await moderateText(text, actor.person)) === 'risky'

export const ofUnit = async ({ unit: id, year }: Input<'ofUnit'>, call: Call): Promise<Promised | Refused> => {
  const unit = await ownUnit(id, call)
  return isRefused(unit) ? unit : view(id, year)
}

/** The community to which a unit has reported in, with its yes. */
const communityOf = async (
  unit: Exclude<Awaited<ReturnType<typeof ownUnit>>, Refused>,
): Promise<CommitmentDocument['community'] | null> => {
  const { community, _id } = unit
  if (community === null) return null
  const isInside = (await queueOf(community.code)).some((queued) => queued.unit === _id && queued.confirmedAt !== null)
  return isInside ? { code: community.code, name: community.name } : null
}

export const promise = async (
  { unit: id, clientKey, text }: Input<'promise'>,
  call: Call,
): Promise<Promised | Refused> => {
  const unit = await ownUnit(id, call)
  if (isRefused(unit)) return unit
  const [_id, year] = [fingerprint('commitment', id, clientKey), yearOf(call.now)]
  const known = await commitmentsOfUnit(id, year)
  if (known.some((commitment) => commitment._id === _id)) return view(id, year)
  const community = await communityOf(unit)
  if (community === null) return refuse('notReportedIn')
  if (known.length >= mostCommitments) return refuse('tooManyCommitments')
  if (await isRisky(text, call)) return refuse('riskyText')
  await addCommitment({
    ...{ _id, community, year, text, version: 1 },
    unit: { id, name: unit.name },
    state: 'promised',
    promisedAt: call.now,
    completedAt: null,
    evidence: '',
    rated: { sum: 0, count: 0 },
  })
  return view(id, year)
}

/** A commitment of the caller's own unit. */
const ownCommitment = async (id: string, call: Call): Promise<CommitmentDocument | Refused> => {
  const commitment = await commitmentById(id)
  if (commitment === null) return refuse('notFound')
  const unit = await ownUnit(commitment.unit.id, call)
  return isRefused(unit) ? unit : commitment
}

export const retract = async (
  { commitment: id, version }: Input<'retract'>,
  call: Call,
): Promise<Promised | Refused> => {
  const commitment = await ownCommitment(id, call)
  if (isRefused(commitment)) return commitment
  if (commitment.state === 'completed' || commitment.rated.count > 0) return refuse('commitmentFixed')
  if (commitment.version !== version || !(await removeCommitment(commitment))) return refuse('stale')
  return view(commitment.unit.id, commitment.year)
}

export const complete = async (
  { commitment: id, version, evidence }: Input<'complete'>,
  call: Call,
): Promise<Promised | Refused> => {
  const commitment = await ownCommitment(id, call)
  if (isRefused(commitment)) return commitment
  const shown = (): Promise<Promised> => view(commitment.unit.id, commitment.year)
  // The answer to the first try may have got lost on the way.
  if (commitment.state === 'completed') return commitment.evidence === evidence ? shown() : refuse('wrongStatus')
  if (commitment.version !== version) return refuse('stale')
  if (await isRisky(evidence, call)) return refuse('riskyText')
  return (await completeCommitment(commitment, evidence, call.now)) ? shown() : refuse('stale')
}
