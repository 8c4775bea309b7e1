import { isRefused, type Refused } from '../../domain/refused'
import { removePhotos } from '../photos/remove-photos'
import { changeAlbum, withPhotosBy } from '../repositories/activities'
import type { ActivityDocument } from '../repositories/documents/activity'
import { knownOf } from '../repositories/photos'

type Album = Pick<ActivityDocument, 'album' | 'newPhotos' | 'photosDueAt' | 'photoStates' | 'photosUnclearAt'>

/** An album without some of its photos, and without what was known of them. */
export const withoutPhotos = (activity: Album, files: readonly string[], now: Date): Album => {
  const album = activity.album.filter(({ file }) => !files.includes(file))
  const left = album.map(({ file }) => file)
  return { album, ...knownOf(activity, left, now) }
}

const filesOf = ({ album }: ActivityDocument, member: string): string[] =>
  album.flatMap(({ file, by, isOrganiser }) => (by === member && !isOrganiser ? [file] : []))

/** What a member has added goes; of what he added for his community his name does. */
const withoutMember = (activity: ActivityDocument, member: string, now: Date): Album => {
  const rest = withoutPhotos(activity, filesOf(activity, member), now)
  return { ...rest, album: rest.album.map((entry) => (entry.by === member ? { ...entry, by: '' } : entry)) }
}

/** May be repeated. */
export const forgetInAlbums = async (member: string, now: Date): Promise<Refused | null> => {
  for (let found = await withPhotosBy(member); found.length > 0; found = await withPhotosBy(member))
    for (const activity of found) {
      const { _id } = activity
      await removePhotos(filesOf(activity, member), { in: 'activities', carrier: _id })
      const after = await changeAlbum(_id, (current) => withoutMember(current, member, now))
      if (isRefused(after)) return after
    }
  return null
}
