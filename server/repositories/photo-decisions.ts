import type { PhotoCheck } from '../../contract/vocabulary/photo-check'
import type { PhotoDecision } from '../../contract/vocabulary/photo-decision'
import type { AuditedAct } from '../../contract/vocabulary/audited-act'
import type { Actor } from '../../domain/access/actor'
import { decidedPhoto, decidesOnPhotos } from '../../domain/access/photos'
import { overseerPost } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { writeDownWith } from './audits'
import { requestDocument, type RequestDocument } from './documents/request'
import { hasUnclear } from './photos'
import { toRequest } from './request-state'

interface Decided {
  /** Its key in the request. */
  readonly photo: string
  readonly seen: PhotoCheck
  readonly decision: PhotoDecision
  readonly reason: string
}

const acts: Readonly<Record<PhotoDecision, AuditedAct>> = { cleared: 'clearPhoto', withheld: 'withholdPhoto' }

/** What becomes of the request's photos; null when nothing does. */
const changed = (
  { photoStates, photosUnclearAt }: RequestDocument,
  { photo, ...decision }: Decided,
  now: Date,
): Partial<RequestDocument> | Refused | null => {
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
