import type { AlbumView } from '../../contract/albums'
import { deskOver } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { added, type Adder } from '../../domain/serving/album'
import { decideShown } from '../../server/photos/decide-shown'
import { removePhotos } from '../../server/photos/remove-photos'
import { memberIdOf } from '../../server/privacy/member-id'
import { isOwnPhoto } from '../../server/privacy/upload-folder'
import { activityById, changeAlbum } from '../../server/repositories/activities'
import { attendanceOf } from '../../server/repositories/attendances'
import type { ActivityDocument } from '../../server/repositories/documents/activity'
import { morePhotos } from '../../server/repositories/left-to-do'
import { photoKey } from '../../server/repositories/photos'
import { withoutPhotos } from '../../server/serving/forget-albums'
import type { Call } from '../../server/serve/serve'
import { albumView } from '../../server/views/album-view'
import type { Input } from './input'
import { show } from './listing'

/** As what the caller comes to an album. */
const adderOf = async ({ _id, community }: ActivityDocument, { actor }: Call): Promise<Adder> => {
  const id = memberIdOf(actor.person)
  const isOrganiser = deskOver(actor, community.path) !== undefined
  return { id, isOrganiser, isThere: !isOrganiser && (await attendanceOf(_id, id))?.state === 'there' }
}

const shownTo = async (activity: ActivityDocument, call: Call): Promise<AlbumView> =>
  albumView(activity, await adderOf(activity, call), call.now)

/** Who may see the activity sees its album. */
export const album = async (input: Input<'album'>, call: Call): Promise<AlbumView | Refused> => {
  const shown = await show(input, call)
  if (isRefused(shown)) return shown
  const activity = await activityById(shown.id)
  return activity === null ? refuse('notFound') : shownTo(activity, call)
}

/** Puts photos into an album: those of a first try of which the answer got lost are there already. */
export const addPhotos = async (
  found: ActivityDocument,
  files: readonly string[],
  call: Call,
): Promise<ActivityDocument | Refused> => {
  const { actor, now } = call
  if (!files.every((file) => isOwnPhoto(file, actor.person))) return refuse('invalidInput')
  const adder = await adderOf(found, call)
  return changeAlbum(found._id, (activity) => {
    const fresh = added(activity, files, adder, now)
    if (isRefused(fresh) || fresh.length === 0) return isRefused(fresh) ? fresh : {}
    const entries = fresh.map((file) => ({ file, by: adder.id, isOrganiser: adder.isOrganiser, at: now }))
    return { album: [...activity.album, ...entries], ...morePhotos(activity, fresh, { person: actor.person, at: now }) }
  })
}

export const addToAlbum = async (
  { activity: id, photos }: Input<'addToAlbum'>,
  call: Call,
): Promise<AlbumView | Refused> => {
  const found = await activityById(id)
  if (found === null) return refuse('notFound')
  const after = await addPhotos(found, photos, call)
  return isRefused(after) ? after : shownTo(after, call)
}

export const takeFromAlbum = async (
  { activity: id, photo }: Input<'takeFromAlbum'>,
  call: Call,
): Promise<AlbumView | Refused> => {
  const member = memberIdOf(call.actor.person)
  const entryIn = ({ album: photos }: ActivityDocument) => photos.find(({ file }) => photoKey(file) === photo)
  const found = await activityById(id)
  const own = found === null ? undefined : entryIn(found)
  if (own?.by === member) await removePhotos([own.file], { in: 'activities', carrier: id })
  const after = await changeAlbum(id, (activity) => {
    const entry = entryIn(activity)
    // Gone already: by the same tap before.
    if (entry === undefined) return {}
    return entry.by === member ? withoutPhotos(activity, [entry.file], call.now) : refuse('notAllowed')
  })
  return isRefused(after) ? after : album({ activity: id }, call)
}

export const decideAlbumPhoto = async (
  { activity: id, ...said }: Input<'decideAlbumPhoto'>,
  call: Call,
): Promise<AlbumView | Refused> => {
  const refused = await decideShown('activities', id, said, call)
  if (refused !== null) return refused
  const activity = await activityById(id)
  return activity === null ? refuse('notFound') : shownTo(activity, call)
}
