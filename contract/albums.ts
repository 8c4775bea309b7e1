import './jitless'
import { action } from './action'
import { activityId } from './ids'
import { photoKey, photoSaid } from './photos-by-hand'
import { someFiles } from './some-files'
import { photoCheck } from './vocabulary/photo-check'
import * as z from 'zod'

/** So many photos an album has at most; of these so many are of members, so that there is room for who organises. */
export const mostInAlbum = 60
export const mostOfMembers = 51
export const mostOfOne = 9

const one = z.object({ activity: activityId })

const albumPhoto = z.object({
  key: photoKey,
  /** Its address; null where there is nothing that could be shown. */
  photo: z.string().nullable(),
  /** For who added it and who organises; null for all others, who are shown what has passed and nothing else. */
  check: photoCheck.nullable(),
  isOwn: z.boolean(),
  /** Who added it, for who organises; empty for all others, and once he has cancelled his account. */
  by: z.string(),
})
export type AlbumPhoto = z.infer<typeof albumPhoto>

export const albumView = z.object({
  activity: activityId,
  photos: z.array(albumPhoto),
  isOrganiser: z.boolean(),
  /** Whether the reader may add photos now, and for how many there is room. */
  mayAdd: z.boolean(),
  room: z.number().int(),
  /** What sets that room, in words. */
  limit: z.string(),
})
export type AlbumView = z.infer<typeof albumView>

/** The album of an activity (活动相册), for who may see that. */
export const albums = {
  album: action(one, albumView),
  /** By who organises it and who has checked in, until it is closed. A photo that is there is not added again. */
  addToAlbum: action(one.extend({ photos: someFiles.min(1, '请先选照片') }), albumView),
  /** By who added it, whenever he wants. */
  takeFromAlbum: action(one.extend({ photo: photoKey }), albumView),
  /** By who organises: hides one, shows it again, or says what WeChat could not. Who added it hears why. */
  decideAlbumPhoto: action(one.extend(photoSaid), albumView),
}
