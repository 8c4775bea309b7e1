import type { AlbumView } from '../../contract/albums'
import { activityId } from '../../contract/ids'
import { mayAdd, roomFor, type Adder } from '../../domain/serving/album'
import type { ActivityDocument } from '../repositories/documents/activity'
import { membersByIds } from '../repositories/members'
import { photoKey } from '../repositories/photos'
import { carriedPhotoUrls } from './photo-urls'

type Entry = ActivityDocument['album'][number]

/** Who added photos, as their organiser is told. */
const namesOf = async (album: readonly Entry[]): Promise<(entry: Entry) => string> => {
  const members = await membersByIds([...new Set(album.map(({ by }) => by).filter((by) => by !== ''))])
  return ({ by, isOrganiser }) => (isOrganiser ? '组织者' : (members.get(by)?.name ?? ''))
}

const nobody = (): string => ''

/** Everybody sees what has passed; who added a photo, and who organises, how it stands as well. */
export const albumView = async (activity: ActivityDocument, reader: Adder, now: Date): Promise<AlbumView> => {
  const { _id, album, photoStates } = activity
  const { isOrganiser } = reader
  const photos = album.map(({ file, by }) => ({ file, own: by === reader.id }))
  const [urls, nameOf] = await Promise.all([
    carriedPhotoUrls([{ carrier: activity, photos, reader: isOrganiser ? 'desk' : 'public' }]),
    isOrganiser ? namesOf(album) : nobody,
  ])
  return {
    activity: activityId.parse(_id),
    photos: album.flatMap((entry) => {
      const [key, photo, isOwn] = [photoKey(entry.file), urls.get(entry.file) ?? null, entry.by === reader.id]
      const knowsHow = isOwn || isOrganiser
      if (photo === null && !knowsHow) return []
      const check = knowsHow ? (photoStates[key]?.check ?? 'pending') : null
      return [{ key, photo, check, isOwn, by: nameOf(entry) }]
    }),
    isOrganiser,
    mayAdd: mayAdd(activity, reader, now) === null,
    ...roomFor(activity, reader),
  }
}
