import type { PhotoCheck } from '../../contract/vocabulary/photo-check'
import type { PhotoDecision } from '../../contract/vocabulary/photo-decision'
import { refuse, type Refused } from '../refused'
import type { PhotoState, Request } from '../request/request'
import type { Actor } from './actor'
import { isComplainedAbout, overseerPost } from './parties'

/** Who looks at a photo that somebody else has taken; `served`: for whom was done what it shows. */
export type PhotoReader = 'desk' | 'colleague' | 'served' | 'public'

/** Those who work on a request see what is still being checked, or held back by a desk; what WeChat calls risky only desks see. */
const shownTo: Readonly<Record<PhotoCheck, readonly PhotoReader[]>> = {
  pending: ['desk', 'colleague', 'served'],
  pass: ['desk', 'colleague', 'served', 'public'],
  review: ['desk', 'colleague', 'served'],
  risky: ['desk'],
  unreadable: [],
  cleared: ['desk', 'colleague', 'served', 'public'],
  withheld: ['desk', 'colleague'],
}

export const isShownTo = (reader: PhotoReader, check: PhotoCheck): boolean => shownTo[check].includes(reader)

const passable: readonly (PhotoCheck | undefined)[] = ['pass', 'cleared']
/** Nobody is shown them as it is, or desks alone. */
const hidden: readonly (PhotoCheck | undefined)[] = ['risky', 'unreadable']

/** Not to be passed on: nobody has said that it is fit for the public, or a desk has said that it is not. */
export const isUnchecked = (check: PhotoCheck | undefined): boolean =>
  !passable.includes(check) && !hidden.includes(check)

/** Nothing more will be heard of it: somebody has to look. */
export const isUnclear = (check: PhotoCheck): boolean => check === 'review' || check === 'unreadable'

/** Lies with a desk: it waits for one, or one has decided and may think again. */
export const isByHand = (check: PhotoCheck): boolean => isUnclear(check) || check === 'cleared' || check === 'withheld'

/** The desks above its place, of a confidential request those of its chain; never who is complained about. */
export const decidesOnPhotos = (actor: Actor, request: Request): boolean =>
  overseerPost(actor, request) !== undefined && !isComplainedAbout(actor, request)

/** How a photo may stand when a desk speaks: what waits for a word, what another word was said of, and what passed though it should not be seen. */
const spokenOf: Readonly<Record<PhotoDecision, readonly PhotoCheck[]>> = {
  cleared: ['review', 'unreadable', 'withheld'],
  withheld: ['review', 'unreadable', 'cleared', 'pass'],
}

/** Whether a desk has something to say of a photo as it stands. */
export const maySpeakOf = (check: PhotoCheck): boolean =>
  spokenOf.cleared.includes(check) || spokenOf.withheld.includes(check)

/**
 * What becomes of a photo by a desk's word; null when that was said before.
 * @param seen how the photo stood when the desk looked
 */
export const decidedPhoto = (
  { check, clean }: PhotoState,
  { seen, decision }: { readonly seen: PhotoCheck; readonly decision: PhotoDecision },
): PhotoState | Refused | null => {
  if (check === decision) return null
  if (check !== seen || !spokenOf[decision].includes(check)) return refuse('stale')
  return clean === null && decision === 'cleared' ? refuse('photoUnreadable') : { clean, check: decision }
}
