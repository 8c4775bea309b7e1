import type { CategoryCode } from '../../contract/ids'
import type { PlaceInput } from '../../contract/place'
import { isDesk } from '../../domain/access/parties'
import { staffOf } from '../../domain/posts/on-duty'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import type { Told } from '../../domain/request/raise'
import type { Place } from '../../domain/request/request'
import { moderateText } from '../../server/moderation/moderate-text'
import { locatePlace } from '../../server/places/locate-place'
import { isOwnPhoto } from '../../server/privacy/upload-folder'
import { postById } from '../../server/repositories/posts'
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

type WhomAbout = Pick<Told, 'about' | 'accused'> & { readonly isDesk: boolean }

/** A complaint about who serves another place would go to whoever it is really about. */
const whomAbout = async (about: string | null, { path }: Place): Promise<WhomAbout | Refused> => {
  if (about === null) return { about, accused: [], isDesk: false }
  const post = await postById(about)
  if (post === null) return refuse('invalidInput')
  if (!path.includes(post.area)) return refuse('servesElsewhere')
  return { about, accused: staffOf(post), isDesk: isDesk(post.duty) }
}

const areOwn = (photos: readonly string[], { actor }: Call): boolean =>
  photos.every((photo) => isOwnPhoto(photo, actor.person))

/**
 * What was told about a matter, looked at: its category and place are known, its photos are its teller's own, its words are fit to be kept.
 * A desk sees everything in its area, so a complaint about a desk is confidential whether or not its teller has thought of that.
 */
export const told = async (id: string, said: Said, call: Call): Promise<Told | Refused> => {
  const { text, category, place, photos, confidential, about } = { confidential: false, about: null, ...said }
  const found = await categoryByCode(category)
  if (found === null || !areOwn(photos, call)) return refuse('invalidInput')
  const [located, moderation] = await Promise.all([
    locatePlace(place),
    moderateText(`${text}\n${place.detail}`, call.actor.person),
  ])
  if (isRefused(located)) return located
  const whom = await whomAbout(about, located)
  if (isRefused(whom)) return whom
  if (moderation === 'risky') return refuse('riskyText')
  return {
    ...{ id, text, photos, category: toCategory(found), place: located, moderation },
    ...{ about: whom.about, accused: whom.accused, confidential: confidential || whom.isDesk },
  }
}
