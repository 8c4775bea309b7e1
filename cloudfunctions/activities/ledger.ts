import { deskOver } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { shanghai } from '../../domain/service-level/shanghai'
import { pointsCorrected } from '../../domain/serving/credit'
import { starsFor } from '../../domain/serving/stars'
import { isRisky } from '../../server/moderation/moderate-text'
import { nudgeFor, tellOnce } from '../../server/notices/tell'
import { fingerprint } from '../../server/privacy/fingerprint'
import type { MemberDocument } from '../../server/repositories/documents/member'
import { addEntry, entriesBefore, ledgersOf, noSums, sumsOf } from '../../server/repositories/ledgers'
import { memberById } from '../../server/repositories/members'
import { districtSettings } from '../../server/repositories/settings'
import type { Call } from '../../server/serve/serve'
import { entryView } from '../../server/views/activity-view'
import type { Input, Output } from './input'
import { registered } from './who'

interface Line {
  readonly minutes: number
  readonly points: number
}

const sumOf = (lines: readonly Line[], of: keyof Line): number => lines.reduce((sum, line) => sum + line[of], 0)

const balanceOf = async (member: string) => (await sumsOf([member])).get(member) ?? noSums

export const ledger = async ({ year }: Input<'ledger'>, call: Call): Promise<Output<'ledger'> | Refused> => {
  const member = await registered(call)
  if (member === null) return refuse('reportInFirst')
  const [[ofYear], { minutes: totalMinutes }, { serving }] = await Promise.all([
    ledgersOf([member._id], year),
    balanceOf(member._id),
    districtSettings(),
  ])
  const entries = ofYear?.entries ?? []
  return {
    minutes: sumOf(entries, 'minutes'),
    points: sumOf(entries, 'points'),
    totalMinutes,
    ...starsFor(totalMinutes, serving.starHours),
    entries: entries.toSorted((a, b) => b.at.getTime() - a.at.getTime()).map(entryView),
  }
}

const tellCorrected = async (
  { _id, person, community }: MemberDocument,
  cause: string,
  { minutes, reason }: Input<'correct'>,
  at: Date,
): Promise<void> => {
  if (person === '') return
  const words = { title: '时长更正', text: `服务时长 ${minutes > 0 ? '+' : ''}${String(minutes)} 分钟：${reason}` }
  const subject = { title: words.title, place: community?.name ?? '' }
  const way = { page: '/member/pages/ledger/index', template: 'requestProgress', push: 'noQuota' } as const
  await tellOnce([nudgeFor([_id, cause], person, { ...words, ...way, at, subject })])
}

/** By a desk over the member's community. A line is never changed: another one with a reason comes after it. */
export const correct = async (input: Input<'correct'>, call: Call): Promise<Output<'correct'> | Refused> => {
  const { clientKey, member: id, minutes, reason } = input
  const { actor, now } = call
  const member = await memberById(id)
  const desk = member?.community && deskOver(actor, member.community.path)
  if (member === null || !desk) return refuse('notAllowed')
  if (member.person === actor.person) return refuse('notAllowed', '不能更正自己的时长，请同事办理')
  if (await isRisky({ reason }, actor.person)) return refuse('riskyText')
  const [cause, year] = [fingerprint('correction', actor.person, clientKey), shanghai(now).year()]
  // They do not change while this year's is written.
  const [before, { serving }] = await Promise.all([entriesBefore(id, year), districtSettings()])
  const entry = await addEntry(id, year, cause, (entries) => {
    const all = [...before, ...entries]
    if (sumOf(all, 'minutes') + minutes < 0) return refuse('belowZero')
    const points = pointsCorrected(minutes, sumOf(all, 'points'), serving)
    return { kind: 'correction', class: null, title: reason, at: now, by: desk.name, minutes, points, note: '' }
  })
  if (isRefused(entry)) return entry
  await tellCorrected(member, cause, input, now)
  return { totalMinutes: (await balanceOf(id)).minutes }
}
