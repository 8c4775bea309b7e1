import type { Filing } from '../../domain/request/raise'
import type { Request } from '../../domain/request/request'
import type { ServiceLevel } from '../../domain/service-level/limits'
import type { RequestDocument } from './documents/request'
import { chained, headOf, openingOf } from './event-chain'
import { newPhotos, pendingNotices } from './left-to-do'
import { derived, storedPlace, storedReporter } from './request-state'

/** A new request as it lies in the database: with its number, its proven first event, and whom it tells. */
export const newRequestDocument = (
  { request, event }: Filing,
  number: string,
  level: ServiceLevel,
): RequestDocument => {
  const place = storedPlace(request.place)
  const opening = openingOf({ ...request, _id: request.id, number, place }, request.category.code, request.place.area)
  const first = chained({ _id: request.id, opening, events: [] }, event)
  const filed: Request = { ...request, number, version: 1, events: [first] }
  const { id, ...fields } = filed
  const photos = newPhotos([...request.photos, ...event.photos], event)
  const notices = pendingNotices(filed, event, first.seq)
  return {
    ...fields,
    ...derived(filed, level),
    _id: id,
    reporter: storedReporter(request.reporter),
    place,
    opening,
    events: [first],
    head: headOf({ ...fields, _id: id, place, opening, events: [first] }),
    notices,
    noticesDueAt: notices.length > 0 ? event.at : null,
    photoStates: {},
    newPhotos: photos,
    photosDueAt: photos.length > 0 ? event.at : null,
    photosUnclearAt: null,
  }
}
