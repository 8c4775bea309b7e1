import type { ActivityRow } from '../../contract/activities'
import type { ActivityId, ServicePostId } from '../../contract/ids'
import type { Rhythm } from '../../contract/vocabulary/rhythm'
import { told, type Phone } from './product'

const minute = 60_000

/** What the organiser tells of the nth activity, which begins in so many minutes and takes two hours. */
export const activityNo = (n: number, now: Date, inMinutes = 60) => ({
  clientKey: `activity-${String(n).padStart(4, '0')}`,
  title: `示例活动 ${String(n)}`,
  class: 'governance' as const,
  about: '请带手套',
  place: '社区服务站门口',
  at: [117.5, 34.8] as [number, number],
  radius: 200 as const,
  startsAt: new Date(now.getTime() + inMinutes * minute).toISOString(),
  endsAt: new Date(now.getTime() + (inMinutes + 120) * minute).toISOString(),
  quota: 10,
})

type Facts = ReturnType<typeof activityNo>

interface Options {
  readonly times?: number
  readonly rhythm?: Rhythm
  readonly inMinutes?: number
  readonly post?: ServicePostId
}

export const publish = async (
  n: number,
  desk: Phone,
  now: Date,
  other: Partial<Facts> & Options = {},
): Promise<ActivityRow> => {
  const { inMinutes, ...facts } = other
  const input = { ...activityNo(n, now, inMinutes), ...facts }
  const [first] = told(await desk.call('activities', 'publish', input)).activities
  if (first === undefined) throw new Error('nothing published')
  return first
}

/** The code that the organiser's phone shows now. */
export const codeOf = async (activity: ActivityId, desk: Phone) =>
  told(await desk.call('activities', 'code', { activity }))

export const byCode = (code: string, scannedAt?: Date) => ({
  presence: { way: 'code' as const, code, ...(scannedAt && { scannedAt: scannedAt.toISOString() }) },
})

export const atPlace = (at: [number, number], accuracy = 20) => ({ presence: { way: 'place' as const, at, accuracy } })
