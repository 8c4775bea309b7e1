import type { AskOf, OutputOf } from '../../../../contract/action'
import type { ActivityView } from '../../../../contract/activities'
import { activities } from '../../../../contract/activities'
import { members } from '../../../../contract/members'
import type { ActivityId } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { mapResult, type Result } from '../../../cloud/result'
import { confirm } from '../../../device/dialog'
import { post } from '../../../device/outbox'
import { clockWords } from '../../../time/words'

/** What somebody is at: the station of his community, or an activity. */
export type Target = { readonly kind: 'station' } | { readonly kind: 'activity'; readonly id: ActivityId }

/** What has come of it. */
export type Outcome =
  | { readonly kind: 'month'; readonly month: OutputOf<typeof members.checkIn> }
  | { readonly kind: 'activity'; readonly activity: ActivityView }
  | { readonly kind: 'queued'; readonly target: Target; readonly at: Date }
  /** Its owner turned back. */
  | { readonly kind: 'nothing' }

type Presence = AskOf<typeof members.checkIn>['presence']

const ofActivity = (activity: ActivityView): Outcome => ({ kind: 'activity', activity })

type AtActivity = AskOf<typeof activities.checkIn>

/** Asked first: a code is easily scanned twice. */
const leave = async (since: Date, input: AtActivity): Promise<Result<Outcome>> => {
  const isLeaving = await confirm(`您 ${clockWords(since)} 已签到，现在签退吗`, '签退')
  if (!isLeaving) return { ok: true, data: { kind: 'nothing' } }
  return mapResult(await call(activities.checkOut, input), ofActivity)
}

/** The first time is a check-in, the second one a check-out. */
const atActivity = async (id: ActivityId, presence: Presence): Promise<Result<Outcome>> => {
  const seen = await call(activities.show, { activity: id })
  if (!seen.ok && seen.refusal.code === 'offline') return seen
  const input = { activity: id, presence }
  const attendance = seen.ok ? seen.data.attendance : null
  // Who was only said to be there, or not to be, shows now that he is.
  if (!seen.ok || attendance?.state !== 'there') return mapResult(await call(activities.checkIn, input), ofActivity)
  return attendance.outAt === null ? leave(attendance.inAt, input) : { ok: true, data: ofActivity(seen.data) }
}

/** Shows the server that its owner is there. */
export const send = async (target: Target, presence: Presence): Promise<Result<Outcome>> =>
  target.kind === 'activity'
    ? atActivity(target.id, presence)
    : mapResult(await call(members.checkIn, { presence }), (month) => ({ kind: 'month', month }))

/** Tells a check-in from what else lies in the outbox. */
const keyOf = (code: string): string => `check-in-${code}`
export const isCheckIn = ({ key }: { readonly key: string }): boolean => key.startsWith(keyOf(''))

const keep = (target: Target, code: string, at: Date): void => {
  const presence = { way: 'code', code, scannedAt: at.toISOString() }
  const isStation = target.kind === 'station'
  post({
    ...(isStation ? members.checkIn : activities.checkIn).named,
    key: keyOf(code),
    title: `${isStation ? '社区月签到' : '活动签到'} ${clockWords(at)}`,
    input: isStation ? { presence } : { activity: target.id, presence },
    photos: [],
    refusal: null,
  })
}

/** The same with a scanned code; without a network it is kept with its time, and sent when the network is back. */
export const sendScanned = async (target: Target, code: string): Promise<Result<Outcome>> => {
  const at = serverNow()
  const answer = await send(target, { way: 'code', code })
  if (answer.ok || answer.refusal.code !== 'offline') return answer
  keep(target, code, at)
  return { ok: true, data: { kind: 'queued', target, at } }
}
