import { yearOf } from '../../domain/appraisal/quarters'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { unfitForPublic } from '../../server/moderation/moderate-text'
import { fingerprint } from '../../server/privacy/fingerprint'
import { memberIdOf } from '../../server/privacy/member-id'
import { isOwnPhoto } from '../../server/privacy/upload-folder'
import { ownUnit } from '../../server/reporting/own-unit'
import { areasByCode } from '../../server/repositories/areas'
import {
  addCommitment,
  commitmentById,
  commitmentsBy,
  completeCommitment,
  removeCommitment,
} from '../../server/repositories/commitments'
import type { CommitmentDocument } from '../../server/repositories/documents/appraisal'
import { noPhotos } from '../../server/repositories/documents/photo'
import type { Call } from '../../server/serve/serve'
import { ownCommitmentViews } from '../../server/views/commitment-view'
import { contributingMember, contributingUnit } from './contributing'
import type { Input, Output } from './input'

type Promised = Output<'ownCommitments'>

const view = async (by: string, year: number): Promise<Promised> => ({
  year,
  commitments: await ownCommitmentViews(await commitmentsBy(by, year)),
})

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
  if (isRefused(by)) return by
  const own = await view(by, year)
  if (unit !== undefined || own.commitments.length > 0) return own
  // Who has promised nothing and may not promise anything reads what comes first.
  const promising = await contributingMember(call)
  return isRefused(promising) ? promising : own
}

export const promise = async ({ unit, clientKey, text }: Input<'promise'>, call: Call): Promise<Promised | Refused> => {
  const promising = unit === undefined ? await contributingMember(call) : await contributingUnit(unit, call)
  if (isRefused(promising)) return promising
  const unfit = await unfitForPublic(text, call.actor.person)
  if (unfit !== null) return unfit
  const { by, community } = promising
  const [{ id }, year] = [by, yearOf(call.now)]
  const refused = await addCommitment({
    ...{ _id: fingerprint('commitment', id, clientKey), by, community, year, text, version: 1 },
    state: 'promised',
    promisedAt: call.now,
    completedAt: null,
    ...{ evidence: '', photos: [], ...noPhotos },
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

type Done = Pick<Input<'complete'>, 'evidence' | 'photos'>

/** The answer to the first try may have got lost on the way. */
const isSaid = (commitment: CommitmentDocument, { evidence, photos }: Done): boolean =>
  commitment.evidence === evidence && commitment.photos.join() === photos.join()

/** Why something may not be shown to everybody. */
const unfitEvidence = async ({ evidence, photos }: Done, person: string): Promise<Refused | null> =>
  photos.every((photo) => isOwnPhoto(photo, person)) ? unfitForPublic(evidence, person) : refuse('invalidInput')

/** With its path, by which desks find photos of it: what was promised when none was kept has none. */
const knownPlace = async (community: CommitmentDocument['community']): Promise<CommitmentDocument['community']> => {
  if (community.path.length > 0) return community
  const [area] = await areasByCode([community.code])
  return { ...community, path: [...(area?.path ?? [])] }
}

export const complete = async (
  { commitment: id, version, ...done }: Input<'complete'>,
  call: Call,
): Promise<Promised | Refused> => {
  const commitment = await ownCommitment(id, call)
  if (isRefused(commitment)) return commitment
  const shown = (): Promise<Promised> => view(commitment.by.id, commitment.year)
  if (commitment.state === 'completed') return isSaid(commitment, done) ? shown() : refuse('wrongStatus')
  if (commitment.version !== version) return refuse('stale')
  const { person } = call.actor
  const unfit = await unfitEvidence(done, person)
  if (unfit !== null) return unfit
  const community = await knownPlace(commitment.community)
  const isWritten = await completeCommitment(commitment, { ...done, community, person, at: call.now })
  return isWritten ? shown() : refuse('stale')
}
