import type { YearView } from '../../contract/meetings'
import { mayPublish, mayReport, maySetGoals } from '../../domain/meetings/years'
import { deskOver } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { bodyForDesk } from '../../server/meetings/body-of'
import { ownSeat, speaksFor } from '../../server/meetings/contacts'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellOfYear } from '../../server/notices/meeting-notices'
import { bodyYear, changeBodyYear } from '../../server/repositories/body-years'
import type { Body, BodyYearDocument, Named, PartTimeMemberDocument } from '../../server/repositories/documents/meeting'
import { partTimeMemberById, rosterOf } from '../../server/repositories/part-time-members'
import type { Call } from '../../server/serve/serve'
import { namedOf, yearView } from '../../server/views/meeting-view'
import type { Input } from './input'

/** Everybody on the roster whose term falls into a year, and whoever has planned something for it and is gone. */
const everybodyIn = async ({ code }: Body, year: number, { plans }: BodyYearDocument): Promise<Named[]> => {
  const [first, last] = [`${String(year)}-01-01`, `${String(year)}-12-31`]
  const there = (await rosterOf(code)).filter(({ from, to }) => from <= last && to >= first).map(namedOf)
  const known = new Set(there.map(({ member }) => member))
  const gone = Object.entries(plans).filter(([member]) => !known.has(member))
  return [
    ...there,
    ...gone.map(([member, { name, unitName }]) => ({ member, name, unit: { id: null, name: unitName } })),
  ]
}

/** All rows for a desk and, once the year is published, for everybody on the roster; else the reader's own. */
const shown = async (body: Body, year: number, own: Named | null, now: Date): Promise<YearView> => {
  const known = await bodyYear(body.code, year)
  const isForAll = own === null || known.publishedAt !== null
  return yearView({ body, year, known }, isForAll ? await everybodyIn(body, year, known) : [own], now)
}

export const year = async (
  { body: code, year: of }: Input<'year'>,
  { actor, now }: Call,
): Promise<YearView | Refused> => {
  const known = await bodyForDesk(code, actor)
  return isRefused(known) ? known : shown(known.body, of, null, now)
}

export const myYear = async ({ member, year: of }: Input<'myYear'>, call: Call): Promise<YearView | Refused> => {
  const seat = await ownSeat(member, call)
  return isRefused(seat) ? seat : shown(seat.body, of, namedOf(seat), call.now)
}

export const publishYear = async (
  { body: code, year: of }: Input<'publishYear'>,
  { actor, now }: Call,
): Promise<YearView | Refused> => {
  const found = await bodyForDesk(code, actor)
  if (isRefused(found)) return found
  const { body } = found
  if (!mayPublish(of, now)) return refuse('yearNotOver')
  const published = await changeBodyYear(body.code, of, ({ publishedAt }) =>
    publishedAt === null ? { publishedAt: now } : {},
  )
  if (isRefused(published)) return published
  await tellOfYear(body, of, await everybodyIn(body, of, published), now)
  return shown(body, of, null, now)
}

interface Writer {
  readonly member: PartTimeMemberDocument
  readonly isDesk: boolean
}

/** Who writes for a part-time member: his desk, or who speaks for him. */
const writerFor = async (id: string, call: Call): Promise<Writer | Refused> => {
  const member = await partTimeMemberById(id)
  if (member === null) return refuse('notFound')
  if (deskOver(call.actor, member.body.path) !== undefined) return { member, isDesk: true }
  return (await speaksFor(member, call)) ? { member, isDesk: false } : refuse('notAllowed')
}

type Plan = BodyYearDocument['plans'][string]

/** Writes what somebody plans for a year, or what came of it, unless the year is published. */
const write = async (
  id: string,
  of: number,
  call: Call,
  planned: (before: Plan | undefined, member: PartTimeMemberDocument) => Plan | Refused,
): Promise<YearView | Refused> => {
  const writer = await writerFor(id, call)
  if (isRefused(writer)) return writer
  const { member, isDesk } = writer
  const changed = await changeBodyYear(member.body.code, of, ({ plans, publishedAt }) => {
    if (publishedAt !== null) return refuse('yearPublished')
    const plan = planned(plans[id], member)
    return isRefused(plan) ? plan : { plans: { ...plans, [id]: plan } }
  })
  return isRefused(changed) ? changed : shown(member.body, of, isDesk ? null : namedOf(member), call.now)
}

/** Sent again when its answer got lost: that changes nothing. */
const isSame = ({ goals }: Plan, texts: readonly string[]): boolean =>
  goals.length === texts.length && goals.every(({ text }, n) => text === texts[n])

export const setGoals = async (
  { member: id, year: of, goals }: Input<'setGoals'>,
  call: Call,
): Promise<YearView | Refused> => {
  if (await isRisky({ text: goals.join('\n') }, call.actor.person)) return refuse('riskyText')
  return write(id, of, call, (before, { name, unit }) => {
    if (!maySetGoals(of, before !== undefined, call.now))
      return before !== undefined && isSame(before, goals) ? before : refuse('goalsFrozen')
    return {
      ...{ name, unitName: unit.name, goalsAt: call.now, reportedAt: null },
      goals: goals.map((text) => ({ text, result: null, report: '' })),
    }
  })
}

export const reportYear = async (
  { member: id, year: of, reports }: Input<'reportYear'>,
  call: Call,
): Promise<YearView | Refused> => {
  if (!mayReport(of, call.now)) return refuse('reportNotOpen')
  if (await isRisky({ text: reports.map(({ report }) => report).join('\n') }, call.actor.person))
    return refuse('riskyText')
  return write(id, of, call, (plan) => {
    if (plan === undefined) return refuse('goalsMissing')
    if (plan.goals.length !== reports.length) return refuse('stale')
    const goals = plan.goals.map(({ text }, n) => ({ text, result: null, report: '', ...reports[n] }))
    return { ...plan, goals, reportedAt: call.now }
  })
}
