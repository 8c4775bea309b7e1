import { noticesFor, type Told } from '../../domain/notification/notices-for'
import { peopleKeptAway } from '../../domain/access/parties'
import type { Request, RequestEvent } from '../../domain/request/request'
import type { NewPhoto, PhotosOfCarrier } from './documents/photo'
import type { PendingNotice } from './documents/request'

// What a step leaves to be done afterwards: it is written with the step, and timers see to it.

type Event = Omit<RequestEvent, 'seq'>

/** Whom an event tells, given the request as it is after it. */
export const pendingNotices = (
  request: Request,
  event: Event,
  seq: number,
  told: readonly Told[] = [],
): PendingNotice[] =>
  noticesFor(request, event, told).map((notice) => ({
    ...notice,
    except: notice.to.kind === 'post' ? [...peopleKeptAway(request)] : [],
    seq,
    at: event.at,
    notBefore: event.at,
    attempts: 0,
  }))

/** Photos that nobody has looked at yet. */
export const newPhotos = (photos: readonly string[], { person, at }: Pick<Event, 'person' | 'at'>): NewPhoto[] =>
  photos.map((file) => ({ file, person: person ?? '', at }))

/** The same, as they are written to a document that carries others already, or none. */
export const morePhotos = (
  { newPhotos: waiting }: Pick<PhotosOfCarrier, 'newPhotos'>,
  photos: readonly string[],
  by: Pick<Event, 'person' | 'at'>,
): Partial<PhotosOfCarrier> =>
  photos.length === 0 ? {} : { newPhotos: [...waiting, ...newPhotos(photos, by)], photosDueAt: by.at }
