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

/** What stops somebody: how many more he may add, and the number behind that. */
interface Limit {
  readonly room: number
  readonly words: string
}

/** Who organises always finds some room. */
const limitsOf = ({ album }: Pick<Activity, 'album'>, { id, isOrganiser }: Adder): Limit[] => {
  const all = { room: mostInAlbum - album.length, words: `一次活动最多 ${String(mostInAlbum)} 张` }
  if (isOrganiser) return [all]
  const ofMembers = album.filter((entry) => !entry.isOrganiser)
  const own = ofMembers.filter(({ by }) => by === id)
  return [
    { room: mostOfOne - own.length, words: `每人最多 ${String(mostOfOne)} 张` },
    {
      room: mostOfMembers - ofMembers.length,
      words: `参加的人合起来最多 ${String(mostOfMembers)} 张，其余留给组织者`,
    },
    all,
  ]
}

/** The nearest of them: his own comes first. */
const limitFor = (...of: Parameters<typeof limitsOf>): Limit =>
  limitsOf(...of).reduce((nearest, limit) => (limit.room < nearest.room ? limit : nearest))

/** How many more he may add, and what sets that. */
export const roomFor = (...of: Parameters<typeof limitsOf>): { room: number; limit: string } => {
  const { room, words } = limitFor(...of)
  return { room: Math.max(0, room), limit: words }
}

/** Those of some files that come to an album, if there is room for all of them; those that are there already do not. */
export const added = (activity: Activity, files: readonly string[], adder: Adder, now: Date): string[] | Refused => {
  const fresh = [...new Set(files)].filter((file) => activity.album.every((entry) => entry.file !== file))
  // The answer to the first try may have got lost.
  if (fresh.length === 0) return []
  const { room, words } = limitFor(activity, adder)
  const no = mayAdd(activity, adder, now)
  if (no !== null || fresh.length <= room) return no ?? fresh
  return refuse('albumFull', `${room > 0 ? `还能放 ${String(room)} 张` : '放不下了'}：${words}`)
}
