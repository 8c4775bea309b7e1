import type * as z from 'zod'
import type { PhotoCheck } from '../../contract/vocabulary/photo-check'
import type { PhotoDecision } from '../../contract/vocabulary/photo-decision'
import { shownCarrierLabels, type ShownCarrier } from '../../contract/vocabulary/shown-carrier'
import type { AuditedAct } from '../../contract/vocabulary/audited-act'
import type { Actor } from '../../domain/access/actor'
import { decidedPhoto, decidesOnPhotos } from '../../domain/access/photos'
import { deskOver, overseerPost } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { readDocument } from '../cloud/database'
import { writeDownWith, type Look } from './audits'
import type { PhotoCarrier, PhotosOfCarrier } from './documents/photo'
import { requestDocument } from './documents/request'
import { shownDocuments, type PhotoGiver, type ShownDocument } from './documents/shown'
import { hasUnclear, photoKey } from './photos'
import { toRequest } from './request-state'

export interface PhotoSaid {
  /** Its key in what carries it. */
  readonly photo: string
  readonly seen: PhotoCheck
  readonly decision: PhotoDecision
  readonly reason: string
}

interface Caller {
  readonly actor: Actor
  readonly now: Date
}

/** Documents with photos, and how one of them is read. */
interface Carriers<Carrier> {
  readonly in: PhotoCarrier
  readonly schema: z.ZodType<Carrier>
}

const acts: Readonly<Record<PhotoDecision, AuditedAct>> = { cleared: 'clearPhoto', withheld: 'withholdPhoto' }

/** What becomes of its photos; null when nothing does. */
const changed = (
  { photoStates, photosUnclearAt }: Pick<PhotosOfCarrier, 'photoStates' | 'photosUnclearAt'>,
  { photo, ...decision }: PhotoSaid,
  now: Date,
): Record<string, unknown> | Refused | null => {
  const before = photoStates[photo]
  if (before === undefined) return refuse('notFound')
  const after = decidedPhoto(before, decision)
  if (after === null || isRefused(after)) return after
  const isLast = !hasUnclear({ ...photoStates, [photo]: after })
  return { [`photoStates.${photo}`]: after, photosUnclearAt: isLast ? null : (photosUnclearAt ?? now) }
}

/**
 * A desk says whether everybody may see a photo, and that is written down: both or neither.
 * @param asWhat the post that says it and what of, or why the caller may not
 */
const decide = <Carrier extends PhotosOfCarrier>(
  carriers: Carriers<Carrier>,
  id: string,
  said: PhotoSaid,
  { actor, now }: Caller,
  asWhat: (carrier: Carrier) => Pick<Look, 'post' | 'by' | 'request' | 'number' | 'reason'> | Refused,
): Promise<Refused | null> =>
  writeDownWith(async (transaction) => {
    const carrier = await transaction.read(carriers.in, id, carriers.schema)
    if (carrier === null) return refuse('notFound')
    const as = asWhat(carrier)
    if (isRefused(as)) return as
    const data = changed(carrier, said, now)
    if (data === null || isRefused(data)) return data
    return {
      look: { act: acts[said.decision], at: now, person: actor.person, ...as },
      write: () => transaction.change(carriers.in, id, data),
    }
  })

/** Of a request: a desk above its place. */
export const decidePhoto = (id: string, said: PhotoSaid, caller: Caller): Promise<Refused | null> =>
  decide({ in: 'requests', schema: requestDocument }, id, said, caller, (document) => {
    const request = toRequest(document)
    const desk = overseerPost(caller.actor, request)
    if (desk === undefined || !decidesOnPhotos(caller.actor, request)) return refuse('notAllowed')
    return { post: desk.id, by: desk.name, request: id, number: document.number, reason: said.reason }
  })

export const shownById = (name: ShownCarrier, id: string): Promise<ShownDocument | null> =>
  readDocument(name, id, shownDocuments[name])

/** Who gave a photo of what is shown. */
export const giverOf = ({ given }: ShownDocument, photo: string): PhotoGiver | undefined =>
  given.find(({ file }) => photoKey(file) === photo)?.by

/**
 * Of what is shown of a community: a desk over it.
 * @param own for whom the caller speaks: what he gave himself he may hold back, and that everybody may see it others say
 */
export const decideShownPhoto = (
  name: ShownCarrier,
  id: string,
  said: PhotoSaid,
  own: ReadonlySet<string>,
  caller: Caller,
): Promise<Refused | null> =>
  decide({ in: name, schema: shownDocuments[name] }, id, said, caller, (carrier) => {
    const desk = deskOver(caller.actor, carrier.community.path)
    if (desk === undefined) return refuse('notAllowed')
    if (said.decision === 'cleared' && own.has(giverOf(carrier, said.photo)?.id ?? '')) return refuse('ownAffair')
    const reason = `${shownCarrierLabels[name]}“${carrier.title}”：${said.reason}`
    return { post: desk.id, by: desk.name, request: null, number: null, reason }
  })
