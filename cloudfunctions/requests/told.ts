import type { CategoryCode } from '../../contract/ids'
import type { PlaceInput } from '../../contract/place'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import type { Told } from '../../domain/request/raise'
import { moderateText } from '../../server/moderation/moderate-text'
import { locatePlace } from '../../server/places/locate-place'
import { isOwnPhoto } from '../../server/privacy/upload-folder'
import { categoryByCode, toCategory } from '../../server/repositories/settings'
import type { Call } from '../../server/serve/serve'

interface Said {
  readonly text: string
  readonly category: CategoryCode
  readonly place: PlaceInput
  readonly photos: readonly string[]
  readonly confidential?: boolean
  readonly about?: string | null
}

/** What was told about a matter, looked at: its category and place are known, its photos are its teller's own, its words are fit to be kept. */
export const told = async (
  id: string,
  { text, category, place, photos, confidential = false, about = null }: Said,
  { actor }: Call,
): Promise<Told | Refused> => {
  const found = await categoryByCode(category)
  if (found === null || !photos.every((photo) => isOwnPhoto(photo, actor.person))) return refuse('invalidInput')
  const [located, moderation] = await Promise.all([
    locatePlace(place),
    moderateText(`${text}\n${place.detail}`, actor.person),
  ])
  if (isRefused(located)) return located
  if (moderation === 'risky') return refuse('riskyText')
  return { id, text, photos, category: toCategory(found), place: located, moderation, confidential, about }
}
