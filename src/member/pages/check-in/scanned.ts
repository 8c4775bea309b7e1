import { activityId, type ActivityId } from '../../../../contract/ids'

/** What a rotating code is for, as it says itself; whether it is genuine only the server knows. */
export type Scanned =
  { readonly kind: 'station' } | { readonly kind: 'activity'; readonly id: ActivityId } | { readonly kind: 'other' }

export const scannedIn = (text: string): Scanned => {
  const [mark, id] = text.trim().split('.')
  if (mark === 'S') return { kind: 'station' }
  const activity = mark === 'A' ? activityId.safeParse(id).data : undefined
  return activity === undefined ? { kind: 'other' } : { kind: 'activity', id: activity }
}
