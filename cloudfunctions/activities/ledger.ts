import type { HeldPost } from '../../domain/access/actor'
import { deskOver } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { shanghai } from '../../domain/service-level/shanghai'
import { pointsCorrected } from '../../domain/serving/credit'
import { honoursOfYear } from '../../domain/serving/honours'
import { starsFor } from '../../domain/serving/stars'
import { isRisky } from '../../server/moderation/moderate-text'
import { nudgeFor, tellOnce } from '../../server/notices/tell'
import { fingerprint } from '../../server/privacy/fingerprint'
import { activityById } from '../../server/repositories/activities'
import { attendanceOf } from '../../server/repositories/attendances'
import { writeDown } from '../../server/repositories/audits'
import type { ActivityDocument } from '../../server/repositories/documents/activity'
import type { Entry } from '../../server/repositories/documents/ledger'
import type { MemberDocument } from '../../server/repositories/documents/member'
import { addEntry, entriesBefore, ledgersOf, noSums, sumsOf } from '../../server/repositories/ledgers'
import { memberById } from '../../server/repositories/members'
import { districtSettings } from '../../server/repositories/settings'
import type { Call } from '../../server/serve/serve'
import { entryView } from '../../server/views/activity-view'
import type { Input, Output } from './input'
import { registered } from './who'

type Decide = Parameters<typeof addEntry>[3]

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
  const honours = honoursOfYear({ year, entries }, member, serving.honours, call.now)
  return {
    minutes: sumOf(entries, 'minutes'),
    points: sumOf(entries, 'points'),
    totalMinutes,
    ...starsFor(totalMinutes, serving.starHours),
    honours: [...honours.names],
    nextHonour: honours.next,
    entries: entries.toSorted((a, b) => b.at.getTime() - a.at.getTime()).map(entryView),
  }
}

const signed = (minutes: number): string => `${minutes > 0 ? '+' : ''}${String(minutes)}`

const tellCorrected = async (
  { _id, person, community }: MemberDocument,
  cause: string,
  { minutes, reason }: Input<'correct'>,
  at: Date,
): Promise<void> => {
  if (person === '') return
  const words = { title: '时长更正', text: `服务时长 ${signed(minutes)} 分钟：${reason}` }
  const subject = { title: words.title, place: community?.name ?? '' }
  const way = { page: '/member/pages/ledger/index', template: 'requestProgress', push: 'noQuota' } as const
  await tellOnce([nudgeFor([_id, cause], person, { ...words, ...way, at, subject })])
}

/** For the auditor, before it is made: what cannot be written down is not done. The register is for good and names nobody. */
const writeCorrection = async (
  line: ReturnType<Decide>,
  { _id, community, leftCommunity }: MemberDocument,
  { id: post, name: by }: HeldPost,
  { actor: { person }, now: at }: Call,
): Promise<Refused | null> => {
  if (isRefused(line)) return line
  const what = `${(community ?? leftCommunity)?.name ?? ''} 党员 ${_id.slice(0, 6)} ${signed(line.minutes)} 分钟：${line.title}`
  return writeDown({ act: 'correctHours', at, person, post, by, request: null, number: null, reason: what })
}

interface Corrected {
  readonly member: MemberDocument
  readonly desk: HeldPost
  /** What is said of the line: the reason, and of which activity it is. */
  readonly title: string
}

type Over = Pick<ActivityDocument, 'community'> & Partial<Pick<ActivityDocument, 'title'>>

/** What is set right is an affair of the activity to which he came, or else of his community; of who is away, of his last one. */
const affairOf = async ({ activity: id }: Input<'correct'>, member: MemberDocument): Promise<Over | null> => {
  const community = member.community ?? member.leftCommunity
  if (id === undefined) return community && { community }
  const [activity, attendance] = await Promise.all([activityById(id), attendanceOf(id, member._id)])
  return attendance === null ? null : activity
}

/** Whose hours the caller would correct, and in which desk: the one check of who may. */
const correctedBy = async (input: Input<'correct'>, { actor }: Call): Promise<Corrected | Refused> => {
  const { member: id, reason } = input
  const member = await memberById(id)
  const affair = member && (await affairOf(input, member))
  const desk = affair && deskOver(actor, affair.community.path)
  if (member === null || !desk) return refuse('notAllowed')
  if (member.person === actor.person) return refuse('notAllowed', '不能更正自己的时长，请同事办理')
  if (await isRisky({ reason }, actor.person)) return refuse('riskyText')
  return { member, desk, title: affair.title === undefined ? reason : `“${affair.title}”${reason}` }
}

/** The line as it stands now; a second time when the answer got lost changes nothing. */
const correctedLine = async (
  cause: string,
  { minutes }: Input<'correct'>,
  { member, desk, title }: Corrected,
  call: Call,
): Promise<Entry | Refused> => {
  const [id, year] = [member._id, shanghai(call.now).year()]
  // Those of the years before do not change while this year's is written.
  const [before, [ofYear], { serving }] = await Promise.all([
    entriesBefore(id, year),
    ledgersOf([id], year),
    districtSettings(),
  ])
  const line: Decide = (entries) => {
    const all = [...before, ...entries]
    if (sumOf(all, 'minutes') + minutes < 0) return refuse('belowZero')
    const points = pointsCorrected(minutes, sumOf(all, 'points'), serving)
    return { kind: 'correction', class: null, title, at: call.now, by: desk.name, minutes, points, note: '' }
  }
  const stands = ofYear?.entries ?? []
  const isNew = stands.every((entry) => entry.cause !== cause)
  const refused = isNew ? await writeCorrection(line(stands), member, desk, call) : null
  return refused ?? addEntry(id, year, cause, line)
}

/** By a desk over what is set right. A line is never changed: another one with a reason comes after it. */
export const correct = async (input: Input<'correct'>, call: Call): Promise<Output<'correct'> | Refused> => {
  const corrected = await correctedBy(input, call)
  if (isRefused(corrected)) return corrected
  const cause = fingerprint('correction', call.actor.person, input.clientKey)
  const entry = await correctedLine(cause, input, corrected, call)
  if (isRefused(entry)) return entry
  await tellCorrected(corrected.member, cause, input, call.now)
  return { totalMinutes: (await balanceOf(input.member)).minutes }
}
