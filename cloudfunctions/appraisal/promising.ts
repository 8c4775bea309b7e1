import { yearOf } from '../../domain/appraisal/quarters'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { unfitForPublic } from '../../server/moderation/moderate-text'
import { fingerprint } from '../../server/privacy/fingerprint'
import { memberIdOf } from '../../server/privacy/member-id'
import { ownUnit } from '../../server/reporting/own-unit'
import {
  addCommitment,
  commitmentById,
  commitmentsBy,
  completeCommitment,
  removeCommitment,
} from '../../server/repositories/commitments'
import type { CommitmentDocument } from '../../server/repositories/documents/appraisal'
import type { Call } from '../../server/serve/serve'
import { commitmentView } from '../../server/views/commitment-view'
import { shownNames } from '../../server/views/shown-names'
import { contributingMember, contributingUnit } from './contributing'
import type { Input, Output } from './input'

type Promised = Output<'ownCommitments'>

const view = async (by: string, year: number): Promise<Promised> => {
  const commitments = await commitmentsBy(by, year)
  const names = await shownNames(commitments)
  return { year, commitments: commitments.map((commitment) => commitmentView(commitment, names)) }
}

/** Whose commitments the caller keeps: those of a unit whose contact person he is, or his own as a member. */
const keptBy = async (unit: string | undefined, call: Call): Promise<string | Refused> => {
  if (unit === undefined) return memberIdOf(call.actor.person)
  const own = await ownUnit(unit, call)
  return isRefused(own) ? own : own._id
}

export const ownCommitments = async (
  { unit, year }: Input<'ownCommitments'>,
  call: Call,
): Promise<Promised | Refused> => {
  const by = await keptBy(unit, call)
  return isRefused(by) ? by : view(by, year)
}

export const promise = async ({ unit, clientKey, text }: Input<'promise'>, call: Call): Promise<Promised | Refused> => {
  const promising = unit === undefined ? await contributingMember(call) : await contributingUnit(unit, call)
  if (isRefused(promising)) return promising
  const unfit = await unfitForPublic(text, call.actor.person)
  if (unfit !== null) return unfit
  const { by, community } = promising
  const [{ id }, year] = [by, yearOf(call.now)]
  const refused = await addCommitment({
    ...{ by, community: { code: community.code, name: community.name } },
    ...{ _id: fingerprint('commitment', id, clientKey), year, text, version: 1 },
    state: 'promised',
    promisedAt: call.now,
    completedAt: null,
    evidence: '',
    rated: { sum: 0, count: 0 },
  })
  return refused ?? view(id, year)
}

/** A commitment of the caller's own, or of his unit. */
const ownCommitment = async (id: string, call: Call): Promise<CommitmentDocument | Refused> => {
  const commitment = await commitmentById(id)
  if (commitment === null) return refuse('notFound')
  const { by } = commitment
  const kept = await keptBy(by.kind === 'unit' ? by.id : undefined, call)
  if (isRefused(kept)) return kept
  return kept === by.id ? commitment : refuse('notFound')
}

export const retract = async (
  { commitment: id, version }: Input<'retract'>,
  call: Call,
): Promise<Promised | Refused> => {
  const commitment = await ownCommitment(id, call)
  if (isRefused(commitment)) return commitment
  if (commitment.state === 'completed' || commitment.rated.count > 0) return refuse('commitmentFixed')
  if (commitment.version !== version || !(await removeCommitment(commitment))) return refuse('stale')
  return view(commitment.by.id, commitment.year)
}

export const complete = async (
  { commitment: id, version, evidence }: Input<'complete'>,
  call: Call,
): Promise<Promised | Refused> => {
  const commitment = await ownCommitment(id, call)
  if (isRefused(commitment)) return commitment
  const shown = (): Promise<Promised> => view(commitment.by.id, commitment.year)
  // The answer to the first try may have got lost on the way.
  if (commitment.state === 'completed') return commitment.evidence === evidence ? shown() : refuse('wrongStatus')
  if (commitment.version !== version) return refuse('stale')
  const unfit = await unfitForPublic(evidence, call.actor.person)
  if (unfit !== null) return unfit
  return (await completeCommitment(commitment, evidence, call.now)) ? shown() : refuse('stale')
}
