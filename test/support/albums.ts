import type { AlbumPhoto, AlbumView } from '../../contract/albums'
import { activityId } from '../../contract/ids'

/** A photo that everybody may see. */
export const albumPhoto = (letter: string, change: Partial<AlbumPhoto> = {}): AlbumPhoto => ({
  ...{ key: letter.repeat(24), photo: `https://test/${letter}.jpg`, check: null, isOwn: false, by: '' },
  ...change,
})

/** An album to which its reader may add. */
export const album = (photos: readonly AlbumPhoto[] = [], change: Partial<AlbumView> = {}): AlbumView => ({
  ...{ activity: activityId.parse('activity-1'), photos: [...photos], isOrganiser: false, mayAdd: true },
  ...{ room: 9, limit: '每人最多 9 张' },
  ...change,
})
