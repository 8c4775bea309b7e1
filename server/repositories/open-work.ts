import { isFinal, requestStatus } from '../../contract/vocabulary/status'
import { seatKeysOf } from '../../domain/access/parties'
import { isMannedAt } from '../../domain/posts/on-duty'
import { command, countDocuments } from '../cloud/database'
import type { PostDocument } from './documents/post'
import { postsOn } from './posts'

const openStatuses = requestStatus.options.filter((status) => !isFinal(status))

/** What lies on some seats, what they have a part of, and what waits for their leave: each request once. */
const openOn = (seats: readonly string[]): Promise<number> => {
  const any = command.in([...seats])
  return countDocuments(
    'requests',
    command.or([{ seat: any, status: command.in(openStatuses) }, { responders: any }, { approvers: any }]),
  )
}

export interface OpenWork {
  /** What goes along when the post gets another holder. */
  readonly open: number
  /** What of it nobody would have if nobody answered for the post: other seats of the same desk share the rest. */
  readonly alone: number
}

export const openWorkOf = async (post: PostDocument, now: Date): Promise<OpenWork> => {
  const { _id, area, duty } = post
  const seats = seatKeysOf({ id: _id, name: post.name, duty, area })
  if (seats.length === 1) {
    const open = await openOn(seats)
    return { open, alone: open }
  }
  const others = (await postsOn([area], [duty])).filter((other) => other._id !== _id && isMannedAt(other, now))
  const [open, own] = await Promise.all([openOn(seats), openOn([_id])])
  return { open, alone: others.length > 0 ? own : open }
}
