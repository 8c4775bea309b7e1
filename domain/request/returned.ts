import { refuse, type Refused } from '../refused'
import type { Assignee, Request } from './request'

/** Who has sent it back counts once, whatever he sent back: the whole, or his part of it. */
export const withReturned = ({ returnedBy }: Request, post: string): readonly string[] => [
  ...new Set([...returnedBy, post]),
]

/** Who has sent this one back is not asked again unless the desk insists. */
export const askedAgain = (
  { returnedBy }: Request,
  asked: readonly { readonly to: Assignee }[],
  insist: boolean,
): Refused | null =>
  !insist && asked.some(({ to }) => returnedBy.includes(to.post)) ? refuse('alreadyReturned') : null
