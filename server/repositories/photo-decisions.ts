import type { PhotoCheck } from '../../contract/vocabulary/photo-check'
import type { PhotoDecision } from '../../contract/vocabulary/photo-decision'
import type { AuditedAct } from '../../contract/vocabulary/audited-act'
import type { Actor } from '../../domain/access/actor'
import { decidedPhoto, decidesOnPhotos } from '../../domain/access/photos'
import { deskOver, overseerPost } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { writeDownWith } from './audits'
import { modelCaseDocument } from './documents/model-case'
import { requestDocument, type RequestDocument } from './documents/request'
import { hasUnclear } from './photos'
import { toRequest } from './request-state'

interface Decided {
  /** Its key in what carries it. */
  readonly photo: string
  readonly seen: PhotoCheck
  readonly decision: PhotoDecision
  readonly reason: string
}

const acts: Readonly<Record<PhotoDecision, AuditedAct>> = { cleared: 'clearPhoto', withheld: 'withholdPhoto' }

/** What becomes of its photos; null when nothing does. */
const changed = (
  { photoStates, photosUnclearAt }: Pick<RequestDocument, 'photoStates' | 'photosUnclearAt'>,
  { photo, ...decision }: Decided,
  now: Date,
): Record<string, unknown> | Refused | null => {
  const before = photoStates[photo]
  if (before === undefined) return refuse('notFound')
  const after = decidedPhoto(before, decision)
  if (after === null || isRefused(after)) return after
  const isLast = !hasUnclear({ ...photoStates, [photo]: after })
  return { [`photoStates.${photo}`]: after, photosUnclearAt: isLast ? null : (photosUnclearAt ?? now) }
}

/** A desk says whether everybody may see a photo, and that is written down: both or neither. */
export const decidePhoto = (
  id: string,
  decided: Decided,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Promise<Refused | null> =>
  writeDownWith(async (transaction) => {
    const document = await transaction.read('requests', id, requestDocument)
    if (document === null) return refuse('notFound')
    const request = toRequest(document)
    const desk = overseerPost(actor, request)
    if (desk === undefined || !decidesOnPhotos(actor, request)) return refuse('notAllowed')
    const data = changed(document, decided, now)
    if (data === null || isRefused(data)) return data
    const { decision, reason } = decided
    const by = { person: actor.person, post: desk.id, by: desk.name }
    return {
      look: { act: acts[decision], at: now, ...by, request: id, number: document.number, reason },
      write: () => transaction.change('requests', id, data),
    }
  })

/** The same of a photo of a model case, by a desk over its community. @param own whose cases are the desk's own affair: see `ownIds` */
export const decideCasePhoto = (
  id: string,
  decided: Decided,
  own: ReadonlySet<string>,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Promise<Refused | null> =>
  writeDownWith(async (transaction) => {
    const modelCase = await transaction.read('modelCases', id, modelCaseDocument)
    if (modelCase === null) return refuse('notFound')
    const desk = deskOver(actor, modelCase.community.path)
    if (desk === undefined) return refuse('notAllowed')
    if (own.has(modelCase.by.id)) return refuse('ownAffair')
    const data = changed(modelCase, decided, now)
    if (data === null || isRefused(data)) return data
    const by = { person: actor.person, post: desk.id, by: desk.name }
    const reason = `案例“${modelCase.title}”：${decided.reason}`
    return {
      look: { act: acts[decided.decision], at: now, ...by, request: null, number: null, reason },
      write: () => transaction.change('modelCases', id, data),
    }
  })
