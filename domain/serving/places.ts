/** Somebody who has signed up. */
export interface Queued {
  readonly member: string
  readonly at: Date
}

/** All who signed up for one activity, in the order in which they did: the first ones have the places, the others wait. */
export type Places = readonly Queued[]

export type Standing =
  { readonly state: 'out' } | { readonly state: 'in' } | { readonly state: 'waiting'; readonly place: number }

/** @param quota how many places there are */
export const placeOf = (queue: Places, member: string, quota: number): Standing => {
  const at = queue.findIndex((queued) => queued.member === member)
  if (at === -1) return { state: 'out' }
  return at < quota ? { state: 'in' } : { state: 'waiting', place: at - quota + 1 }
}

export const filled = (queue: Places, quota: number): { readonly taken: number; readonly waiting: number } => ({
  taken: Math.min(queue.length, quota),
  waiting: Math.max(0, queue.length - quota),
})

/** Who signed up, and how many places there are. */
interface Filled {
  readonly queue: Places
  readonly quota: number
}

/** Who has a place after others have left or places were added, and had none before; as long as places were free nobody waited for one. */
export const movedUp = (before: Filled, after: Filled): Places =>
  before.queue.length < before.quota
    ? []
    : after.queue
        .slice(0, after.quota)
        .filter(({ member }) => placeOf(before.queue, member, before.quota).state !== 'in')
