import type { PhotoCheck } from '../../contract/vocabulary/photo-check'

/** Who looks at a photo that somebody else has taken. */
export type PhotoReader = 'desk' | 'colleague' | 'public'

/** Those who work on a request see what is still being checked; what WeChat calls risky only desks see. */
const shownTo: Readonly<Record<PhotoCheck, readonly PhotoReader[]>> = {
  pending: ['desk', 'colleague'],
  pass: ['desk', 'colleague', 'public'],
  review: ['desk', 'colleague'],
  risky: ['desk'],
  unreadable: [],
}

export const isShownTo = (reader: PhotoReader, check: PhotoCheck): boolean => shownTo[check].includes(reader)

/** Not to be passed on: nobody has said yet that it is fit for the public. */
export const isUnchecked = (check: PhotoCheck | undefined): boolean =>
  check === undefined || check === 'pending' || check === 'review'
