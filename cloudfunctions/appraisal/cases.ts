import type { ModelCaseView } from '../../contract/model-cases'
import { desksOf, widestOf } from '../../domain/access/parties'
import { stepsOf } from '../../domain/appraisal/model-case'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { unfitForPublic } from '../../server/moderation/moderate-text'
import { tellToRecommend } from '../../server/notices/model-case-notices'
import { communityForDesk } from '../../server/places/community-by-code'
import { fingerprint } from '../../server/privacy/fingerprint'
import { isOwnPhoto } from '../../server/privacy/upload-folder'
import { ownIds } from '../../server/reporting/own-ids'
import type { ModelCaseDocument } from '../../server/repositories/documents/model-case'
import { noPhotos } from '../../server/repositories/documents/photo'
import { morePhotos } from '../../server/repositories/left-to-do'
import {
  addModelCase,
  caseLibrary as library,
  casesBelow as below,
  casesBy,
  modelCaseById,
  roundsIn,
} from '../../server/repositories/model-cases'
import { districtSettings } from '../../server/repositories/settings'
import type { Call } from '../../server/serve/serve'
import { modelCaseRows, modelCaseView, type CaseReader } from '../../server/views/model-case-view'
import { contributingMember, contributingUnit } from './contributing'
import type { Input, Output } from './input'

/** The duties of the caller's desks over the place of a case. */
export const dutiesOver = ({ community }: ModelCaseDocument, { actor }: Call) =>
  desksOf(actor)
    .filter(({ area }) => community.path.includes(area))
    .map(({ duty }) => duty)

const readerOf = (modelCase: ModelCaseDocument, own: ReadonlySet<string>, call: Call): CaseReader => ({
  isOwn: own.has(modelCase.by.id),
  as: dutiesOver(modelCase, call).length > 0 ? 'desk' : 'public',
})

/** A case as the caller sees it, with what he may do about it. */
export const asSeen = async (modelCase: ModelCaseDocument, call: Call): Promise<ModelCaseView> => {
  const reader = readerOf(modelCase, await ownIds(call), call)
  const duties = reader.isOwn ? [] : dutiesOver(modelCase, call)
  const mayNominate = modelCase.state === 'published' && duties.length > 0
  const rounds = mayNominate ? await roundsIn((await districtSettings()).district) : []
  const known = new Set(modelCase.nominations.map(({ round }) => round))
  const open = rounds.filter(({ _id, until }) => call.now < until && !known.has(_id))
  return modelCaseView(modelCase, reader, { steps: stepsOf(modelCase.state, duties), open })
}

/** For whom a case is submitted, and in which community: who speaks for him there is checked here. */
const contributing = async (
  { by, unit }: Pick<Input<'submitCase'>, 'by' | 'unit'>,
  call: Call,
): Promise<Pick<ModelCaseDocument, 'by' | 'community' | 'state'> | Refused> => {
  if (by === 'community') {
    const area = await communityForDesk(undefined, call.actor)
    if (isRefused(area)) return area
    const community = { code: area._id, name: area.name, path: [...area.path] }
    // What the desk itself submits it has recommended by that.
    return { by: { kind: by, id: area._id, name: area.name }, community, state: 'recommended' }
  }
  const found = by === 'unit' ? await contributingUnit(unit ?? '', call) : await contributingMember(call)
  return isRefused(found) ? found : { ...found, state: 'submitted' }
}

const newCase = (
  { clientKey, title, class: kind, done, result, photos }: Input<'submitCase'>,
  contribution: Pick<ModelCaseDocument, 'by' | 'community' | 'state'>,
  { actor: { person }, now }: Call,
): ModelCaseDocument => ({
  _id: fingerprint('modelCase', person, clientKey),
  ...contribution,
  ...{ title, class: kind, done, result, photos },
  ...{ ...noPhotos, ...morePhotos(noPhotos, photos, { person, at: now }) },
  ...{ note: '', submittedAt: now, publishedAt: null, nominations: [], awards: [], version: 1 },
})

export const submitCase = async (input: Input<'submitCase'>, call: Call): Promise<ModelCaseView | Refused> => {
  const { title, done, result, photos } = input
  const { person } = call.actor
  if (!photos.every((photo) => isOwnPhoto(photo, person))) return refuse('invalidInput')
  const contribution = await contributing(input, call)
  if (isRefused(contribution)) return contribution
  const unfit = await unfitForPublic([title, done, result].join('\n'), person)
  if (unfit !== null) return unfit
  const fresh = newCase(input, contribution, call)
  const kept = (await addModelCase(fresh)) ? fresh : await modelCaseById(fresh._id)
  if (kept === null) return refuse('notFound')
  if (kept.state === 'submitted') await tellToRecommend(kept, call.now)
  return asSeen(kept, call)
}

export const myCases = async ({ cursor }: Input<'myCases'>, call: Call): Promise<Output<'myCases'>> => {
  const { rows, next } = await casesBy([...(await ownIds(call))], cursor)
  return { cases: await modelCaseRows(rows, () => ({ isOwn: true, as: 'public' })), next }
}

export const caseLibrary = async ({ cursor }: Input<'caseLibrary'>): Promise<Output<'caseLibrary'>> => {
  const { rows, next } = await library(cursor)
  return { cases: await modelCaseRows(rows, () => ({ isOwn: false, as: 'public' })), next }
}

export const casesBelow = async (
  { pile, cursor }: Input<'casesBelow'>,
  { actor }: Call,
): Promise<Output<'casesBelow'> | Refused> => {
  const desk = widestOf(desksOf(actor))
  if (desk === undefined) return refuse('notAllowed')
  const { rows, next } = await below(desk.area, pile, cursor)
  return { cases: await modelCaseRows(rows, () => ({ isOwn: false, as: 'desk' })), next }
}

export const showCase = async ({ modelCase: id }: Input<'showCase'>, call: Call): Promise<ModelCaseView | Refused> => {
  const modelCase = await modelCaseById(id)
  if (modelCase === null) return refuse('notFound')
  const { isOwn, as } = readerOf(modelCase, await ownIds(call), call)
  return modelCase.state === 'published' || isOwn || as === 'desk' ? asSeen(modelCase, call) : refuse('notFound')
}
