import { shanghai } from '../../domain/service-level/shanghai'
import { speakersOf } from '../meetings/contacts'
import type {
  Body,
  MeetingDocument,
  Named,
  PartTimeMemberDocument,
  ResolutionDocument,
} from '../repositories/documents/meeting'
import { atNearestDesk } from './recipients'
import { nudgeFor, tellOnce, type Way, type Words } from './tell'

interface About {
  readonly body: Body
  /** What it is about, and which happening: the same one is told once. */
  readonly key: readonly [id: string, happening: string]
  readonly title: string
}

const at = (page: string, push: Way['push']): Way => ({
  page,
  // WeChat has approved no message for contact persons: the inbox has it.
  template: push === 'pending' ? 'taskArrived' : 'requestProgress',
  push,
})

const query = (id: string): string => `id=${encodeURIComponent(id)}`

const tellSeats = async (
  { body, key, title }: About,
  people: readonly Pick<Named, 'member'>[],
  pageOf: (member: string) => string,
  words: Words,
  now: Date,
): Promise<boolean> => {
  const speakers = await speakersOf(people, body, now)
  const nudges = people.flatMap(({ member }) => {
    const told = { ...words, ...at(pageOf(member), 'noQuota'), at: now, subject: { title, place: body.name } }
    return (speakers.get(member) ?? []).map((person) => nudgeFor([...key, member], person, told))
  })
  await tellOnce(nudges)
  return nudges.length > 0
}

const tellDesk = async (
  { body, key, title }: About,
  page: string,
  words: Words,
  now: Date,
  push: Way['push'] = 'pending',
): Promise<void> => {
  const told = { ...words, ...at(page, push), at: now, subject: { title, place: body.name } }
  await tellOnce((await atNearestDesk(body.path, now)).map((person) => nudgeFor([...key, 'desk'], person, told)))
}

/** When and where a meeting is, in words. */
export const whenAndWhere = ({ startsAt, place }: Pick<MeetingDocument, 'startsAt' | 'place'>): string =>
  `${shanghai(startsAt).format('M月D日 HH:mm')} 在 ${place}`

/** What everybody who is invited hears of a meeting. @param happening the same one is told once */
export const tellInvited = async (
  { _id, body, title, invited }: MeetingDocument,
  happening: string,
  words: Words,
  now: Date,
): Promise<void> => {
  const pageOf = (member: string): string =>
    `/member/pages/meeting/index?${query(_id)}&member=${encodeURIComponent(member)}`
  await tellSeats({ body, key: [_id, happening], title }, invited, pageOf, words, now)
}

/** What the desk of the body hears of a meeting. */
export const tellDeskOfMeeting = ({ _id, body, title }: MeetingDocument, happening: string, words: Words, now: Date) =>
  tellDesk({ body, key: [_id, happening], title }, `/community/pages/meeting/index?${query(_id)}`, words, now)

const aboutResolution = ({ _id, body, text }: ResolutionDocument, happening: string): About => ({
  body,
  key: [_id, happening],
  title: text,
})

const pages = { seat: '/member/pages/seat/index', body: '/community/pages/body/index' } as const
const seatPage = (member: string): string => `${pages.seat}?member=${encodeURIComponent(member)}`

/** What the owner of a resolution hears of it. False: nobody speaks for him. */
export const tellOwner = async (
  resolution: ResolutionDocument,
  happening: string,
  words: Words,
  now: Date,
): Promise<boolean> => {
  const { member } = resolution.owner
  if (member === null) return false
  return tellSeats(aboutResolution(resolution, happening), [{ member }], seatPage, words, now)
}

export const tellDeskOfResolution = (
  resolution: ResolutionDocument,
  happening: string,
  words: Words,
  now: Date,
): Promise<void> => {
  const page = `/community/pages/meeting/index?${query(resolution.meeting.id)}`
  return tellDesk(aboutResolution(resolution, happening), page, words, now)
}

/** Who speaks for a part-time member hears that his term is longer. */
export const tellOfTerm = async ({ _id, body, name, unit, to }: PartTimeMemberDocument, now: Date): Promise<void> => {
  const text = `${body.name} 已将 ${unit.name} ${name} 的兼职委员任期延长到 ${to}`
  const about: About = { body, key: [_id, `term-${to}`], title: '兼职委员' }
  await tellSeats(about, [{ member: _id }], seatPage, { title: '任期延长', text }, now)
}

/**
 * A part-time member himself is let in: he, the contact person of his unit, the desk and whoever was let in before him hear so.
 * @param code as a fingerprint, by which it is told once
 * @param former OPENID of who was let in until now
 */
export const tellOfJoining = async (
  { _id, body, name, unit, person }: PartTimeMemberDocument,
  code: string,
  former: string,
  now: Date,
): Promise<void> => {
  const about: About = { body, key: [_id, `joined-${code}`], title: '兼职委员' }
  const text = `${body.name} 兼职委员 ${unit.name} ${name} 已用邀请码进入，今后会议通知和决议任务直接发给本人`
  const words = { title: '委员进入', text }
  await tellSeats(about, [{ member: _id }], seatPage, words, now)
  // Nobody needs to come.
  await tellDesk(about, `${pages.body}?body=${body.code}`, words, now, 'noQuota')
  if (former === '' || former === person) return
  const gone = {
    title: '委员换人',
    text: `${body.name} 兼职委员 ${name} 换了微信进入，您这里不再收到会议通知和决议任务`,
  }
  const subject = { title: about.title, place: body.name }
  await tellOnce([nudgeFor(about.key, former, { ...gone, ...at(pages.seat, 'noQuota'), at: now, subject })])
}

/** Everybody on a roster hears that the year of their body is published. */
export const tellOfYear = async (body: Body, year: number, people: readonly Named[], now: Date): Promise<void> => {
  const text = `${body.name} 公布了 ${String(year)} 年度目标和述职，请查看`
  const about: About = { body, key: [`${body.code}:${String(year)}`, 'published'], title: `${String(year)} 年度述职` }
  await tellSeats(about, people, seatPage, { title: '年度述职', text }, now)
}
