import { areaCode } from '../../contract/ids'
import { mostProgress, type NewOrganisationView } from '../../contract/new-organisations'
import { cultivation } from '../../contract/vocabulary/cultivation'
import { newOrganisationKind } from '../../contract/vocabulary/new-organisation-kind'
import type { Actor, HeldPost } from '../../domain/access/actor'
import { deskOver } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { groundOf } from '../../server/figures/ground'
import { moderateText } from '../../server/moderation/moderate-text'
import { communityForDesk } from '../../server/places/community-by-code'
import { fingerprint } from '../../server/privacy/fingerprint'
import {
  addNewOrganisation as add,
  changeNewOrganisation as changeIt,
  countNewOrganisations,
  newOrganisationById,
  newOrganisationsIn,
} from '../../server/repositories/new-organisations'
import type { NewOrganisationDocument } from '../../server/repositories/documents/new-organisation'
import type { Call } from '../../server/serve/serve'
import { newOrganisationRow, newOrganisationView } from '../../server/views/new-organisation-view'
import type { Input, Output } from './input'

type Answer = Promise<NewOrganisationView | Refused>

/** The one check of who reads and keeps what stands in a community's register: a desk over it. */
const deskOf = (
  { community }: Pick<NewOrganisationDocument, 'community'>,
  { actor }: { readonly actor: Actor },
): HeldPost | Refused => deskOver(actor, community.path) ?? refuse('notAllowed')

const countsOf = <Key extends string>(keys: readonly Key[], counts: ReadonlyMap<string, number>): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, counts.get(key) ?? 0])) as Record<Key, number>

export const newOrganisations = async (
  { area: wanted, cultivation: level, pile, cursor }: Input<'newOrganisations'>,
  { actor }: Call,
): Promise<Output<'newOrganisations'> | Refused> => {
  const ground = await groundOf(wanted, actor)
  if (isRefused(ground)) return ground
  const { _id: area, name } = ground.area
  const [{ rows, next }, byKind, byCultivation] = await Promise.all([
    newOrganisationsIn({ area, isKept: pile === 'kept', cultivation: level }, cursor),
    countNewOrganisations(area, 'kind'),
    countNewOrganisations(area, 'cultivation'),
  ])
  return {
    area: { code: areaCode.parse(area), name },
    counts: {
      byKind: countsOf(newOrganisationKind.options, byKind),
      byCultivation: countsOf(cultivation.options, byCultivation),
    },
    organisations: rows.map(newOrganisationRow),
    next,
  }
}

export const newOrganisation = async ({ organisation: id }: Input<'newOrganisation'>, call: Call): Answer => {
  const organisation = await newOrganisationById(id)
  if (organisation === null) return refuse('notFound')
  const desk = deskOf(organisation, call)
  return isRefused(desk) ? desk : newOrganisationView(organisation)
}

type Said = Pick<Input<'addNewOrganisation'>, 'name' | 'place' | 'specialist' | 'assistant' | 'others'>

const isRisky = async ({ name, place, specialist, assistant, others }: Said, { actor }: Call): Promise<boolean> =>
  (await moderateText([name, place, specialist, assistant, others].join('\n'), actor.person)) === 'risky'

export const addNewOrganisation = async (
  { clientKey, community: wanted, ...facts }: Input<'addNewOrganisation'>,
  call: Call,
): Answer => {
  const community = await communityForDesk(wanted, call.actor)
  if (isRefused(community)) return community
  if (await isRisky(facts, call)) return refuse('riskyText')
  const added = await add({
    _id: fingerprint('newOrganisation', call.actor.person, clientKey),
    ...facts,
    community: { code: community._id, name: community.name, path: [...community.path] },
    ...{ progress: [], isKept: true, removed: null, version: 1, createdAt: call.now },
  })
  return isRefused(added) ? added : newOrganisationView(added)
}

/** @param decide what the desk over it makes of it; an empty change leaves it as it is */
const change = async (
  id: string,
  call: Call,
  decide: (organisation: NewOrganisationDocument, desk: HeldPost) => Partial<NewOrganisationDocument> | Refused,
): Answer => {
  const changed = await changeIt(id, (organisation) => {
    const desk = deskOf(organisation, call)
    return isRefused(desk) ? desk : decide(organisation, desk)
  })
  return isRefused(changed) ? changed : newOrganisationView(changed)
}

export const changeNewOrganisation = async (
  { organisation: id, version, ...facts }: Input<'changeNewOrganisation'>,
  call: Call,
): Answer => {
  if (await isRisky(facts, call)) return refuse('riskyText')
  return change(id, call, (organisation) => {
    const isSaid = Object.entries(facts).every(
      ([key, value]) => organisation[key as keyof NewOrganisationDocument] === value,
    )
    if (isSaid) return {}
    return organisation.version === version ? facts : refuse('stale')
  })
}

export const noteProgress = async (
  { organisation: id, words, clientKey }: Input<'noteProgress'>,
  call: Call,
): Answer => {
  if ((await moderateText(words, call.actor.person)) === 'risky') return refuse('riskyText')
  const key = fingerprint('progress', call.actor.person, clientKey)
  return change(id, call, ({ progress }, { name: by }) => {
    if (progress.some((note) => note.key === key)) return {}
    if (progress.length >= mostProgress) return refuse('newOrganisationsFull', `进展最多记 ${mostProgress} 条`)
    return { progress: [...progress, { key, at: call.now, by, words }] }
  })
}

export const removeNewOrganisation = async (
  { organisation: id, reason }: Input<'removeNewOrganisation'>,
  call: Call,
): Answer => {
  if ((await moderateText(reason, call.actor.person)) === 'risky') return refuse('riskyText')
  return change(id, call, ({ isKept }) => (isKept ? { isKept: false, removed: reason } : {}))
}

export const restoreNewOrganisation = ({ organisation: id }: Input<'restoreNewOrganisation'>, call: Call): Answer =>
  change(id, call, ({ isKept }) => (isKept ? {} : { isKept: true, removed: null }))
