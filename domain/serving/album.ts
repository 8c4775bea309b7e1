import { mostInAlbum, mostOfMembers, mostOfOne } from '../../contract/albums'
import { refuse, type Refused } from '../refused'
import { checkInFrom } from './check-in-time'

interface Entry {
  readonly file: string
  /** A member id. */
  readonly by: string
  readonly isOrganiser: boolean
}

/** Somebody who would add photos: he organises it, or has checked in. */
export interface Adder {
  readonly id: string
  readonly isOrganiser: boolean
  readonly isThere: boolean
}

interface Activity {
  readonly state: 'published' | 'settling' | 'closed' | 'cancelled'
  readonly startsAt: Date
  readonly album: readonly Entry[]
}

/** Null: he may add photos now. */
export const mayAdd = (activity: Activity, { isOrganiser, isThere }: Adder, now: Date): Refused | null => {
  if (activity.state !== 'published') return refuse('activityOver', '活动已经结束，不能再往相册里放照片')
  if (!isOrganiser && !isThere) return refuse('notCheckedIn', '签到以后才能往相册里放照片')
  return now < checkInFrom(activity) ? refuse('notYet', '活动还没开始，开始前半小时起可以放照片') : null
}

/** How many more he may add: who organises always finds some room. */
export const roomFor = ({ album }: Pick<Activity, 'album'>, { id, isOrganiser }: Adder): number => {
  const room = mostInAlbum - album.length
  if (isOrganiser) return room
  const ofMembers = album.filter((entry) => !entry.isOrganiser)
  const own = ofMembers.filter(({ by }) => by === id)
  return Math.max(0, Math.min(room, mostOfMembers - ofMembers.length, mostOfOne - own.length))
}

/** Those of some files that come to an album, if there is room for all of them; those that are there already do not. */
export const added = (activity: Activity, files: readonly string[], adder: Adder, now: Date): string[] | Refused => {
  const fresh = [...new Set(files)].filter((file) => activity.album.every((entry) => entry.file !== file))
  // The answer to the first try may have got lost.
  if (fresh.length === 0) return []
  const room = roomFor(activity, adder)
  const no = mayAdd(activity, adder, now)
  if (no !== null || fresh.length <= room) return no ?? fresh
  const left = room === 0 ? '已经放满了' : `还能放 ${String(room)} 张`
  return refuse('albumFull', `相册里${left}：每人最多 ${String(mostOfOne)} 张，一次活动最多 ${String(mostInAlbum)} 张`)
}
