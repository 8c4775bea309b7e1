import type { MemberEventType } from '../../contract/vocabulary/member-event'
import { unitNamedAt } from '../../domain/reporting-in/member'
import { dueBy, type DueMonth } from '../../domain/reporting-in/monthly'
import { shanghai } from '../../domain/service-level/shanghai'
import type { MemberDocument, MemberEvent } from '../repositories/documents/member'
import type { UnitDocument } from '../repositories/documents/unit'
import { unitById } from '../repositories/units'
import type { Nudge } from './push'
import { speaksForMembers } from '../reporting/has-reported-in'
import { nudgeFor, tellOnce, type Way, type Words } from './tell'
import { tellQuietly } from './waiting-notices'

const way: Way = { page: '/member/pages/home/index', template: 'taskArrived', push: 'pending' }

type Say = (event: MemberEvent) => Words

/** What a member hears of what others have decided. What he does himself he sees; desks and units find him in their lists. */
const told: Partial<Readonly<Record<MemberEventType, Say>>> = {
  confirmed: ({ about }) => ({ title: '报到成功', text: `${about} 已确认您报到` }),
  declined: ({ about, note }) => ({ title: '没有接收', text: `${about} 没有接收您报到：${note}` }),
  released: ({ about, note }) => ({ title: '请您退出', text: `${about} 请您退出报到：${note}` }),
  membershipConfirmed: ({ about }) => ({ title: '单位已确认', text: `${about} 已确认您是本单位党员` }),
  membershipDeclined: ({ about, note }) => ({
    title: '单位没确认',
    text: `${about} 没有确认您是本单位党员：${note}`,
  }),
  checkInConfirmed: ({ about }) => ({ title: '签到算数', text: `${about} 核对了您补传的签到，已经算数` }),
  checkInDeclined: ({ about, note }) => ({ title: '签到没算', text: `${about} 没有算您补传的签到：${note}` }),
}

/** Tells a member of the last thing that happened to him: once, however often it is asked; nobody once he has cancelled his account. */
export const tellMember = async ({ _id, person, community, version, events }: MemberDocument): Promise<void> => {
  const event = events.at(-1)
  if (event === undefined || person === '') return
  const words = told[event.type]?.(event)
  if (words === undefined) return
  const subject = { title: words.title, place: community?.name ?? event.about }
  await tellOnce([nudgeFor([_id, String(version)], person, { ...words, ...way, at: event.at, subject })])
}

/** The unit whose contact person gives his word on a member who waits for it; null: nobody may yet, or it is the member himself. */
const unitToAsk = async ({ person, unit, membership }: MemberDocument): Promise<UnitDocument | null> => {
  const asked = membership === 'asked' && unit?.id ? await unitById(unit.id) : null
  if (asked === null || asked.contact.person === person) return null
  return (await speaksForMembers(asked)) ? asked : null
}

/**
 * Tells the contact person of the unit that somebody names that he waits for its word: once each time he names it, however often it is
 * asked. His name is not said: who goes takes it along.
 */
export const tellUnitOf = async (member: MemberDocument, at: Date): Promise<void> => {
  const unit = await unitToAsk(member)
  if (unit === null) return
  const page = `/member/pages/unit-members/index?unit=${encodeURIComponent(unit._id)}`
  const key = [member._id, 'membership', unit._id, unitNamedAt(member)?.toISOString() ?? '']
  const words = { title: '党员待确认', text: `有党员报到时选了 ${unit.name}，请确认是不是本单位党员` }
  await tellQuietly(unit.contact.person, { page, key }, words, at)
}

/** That a month is not done: once for each mark. */
export const toCheckIn = (
  { _id, person, community }: MemberDocument,
  { month, isInGrace, mark }: DueMonth,
  at: Date,
): Nudge[] => {
  if (person === '' || community === null) return []
  const until = `${shanghai(dueBy(month)).format('M月D日')}（含）`
  const text = isInGrace
    ? `上月还没有到 ${community.name} 签到，${until}前去一趟就补上`
    : `本月还没有到 ${community.name} 签到，${until}前都可以补`
  const words = { title: isInGrace ? '补签提醒' : '签到提醒', text }
  const subject = { title: '每月签到', place: community.name }
  return [nudgeFor([_id, 'check-in', mark], person, { ...words, ...way, at, subject })]
}
