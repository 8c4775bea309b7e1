import type { InputOf, OutputOf } from '../../contract/action'
import { mostCommitments, type appraisal } from '../../contract/appraisal'
import { yearOf } from '../../domain/appraisal/quarters'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { moderateText } from '../../server/moderation/moderate-text'
import { fingerprint } from '../../server/privacy/fingerprint'
import { hasReportedIn } from '../../server/reporting/has-reported-in'
import {
  addCommitment,
  commitmentById,
  commitmentsOfUnit,
  completeCommitment,
  removeCommitment,
} from '../../server/repositories/appraisal'
import type { CommitmentDocument } from '../../server/repositories/documents/appraisal'
import type { Call } from '../../server/serve/serve'
import { commitmentView } from '../../server/views/commitment-view'
import { ownUnit } from '../../server/reporting/own-unit'

type Input<Name extends keyof typeof appraisal> = InputOf<(typeof appraisal)[Name]>
type Promised = OutputOf<typeof appraisal.ofUnit>

const view = async (unit: string, year: number): Promise<Promised> => ({
  year,
  commitments: (await commitmentsOfUnit(unit, year)).map(commitmentView),
})

/** What is promised is public at once: only what WeChat has passed may be. Null: it has. */
const unfit = async (text: string, { actor }: Call): Promise<Refused | null> => {
  const verdict = await moderateText(text, actor.person)
  if (verdict === 'pass') return null
  return verdict === 'risky'
    ? refuse('riskyText')
    : refuse('riskyText', '文字还没有通过检查，请换个说法，或过一会儿再试')
}

export const ofUnit = async ({ unit: id, year }: Input<'ofUnit'>, call: Call): Promise<Promised | Refused> => {
  const unit = await ownUnit(id, call)
  return isRefused(unit) ? unit : view(id, year)
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
  const { community } = unit
  if (community === null || !(await hasReportedIn(unit))) return refuse('notReportedIn')
  if (known.length >= mostCommitments) return refuse('tooManyCommitments')
  const refused = await unfit(text, call)
  if (refused !== null) return refused
  await addCommitment({
    ...{ _id, year, text, version: 1 },
    community: { code: community.code, name: community.name },
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
  const refused = await unfit(evidence, call)
  if (refused !== null) return refused
  return (await completeCommitment(commitment, evidence, call.now)) ? shown() : refuse('stale')
}
