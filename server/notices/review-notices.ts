import type { ReviewSide } from '../../contract/vocabulary/review-side'
import { otherSide } from '../../domain/appraisal/mutual-review'
import { shanghai } from '../../domain/service-level/shanghai'
import type { MutualReviewDocument } from '../repositories/documents/mutual-review'
import { unitById } from '../repositories/units'
import type { Nudge } from './push'
import { atNearestDesk, nearestDesk } from './recipients'
import { nudgeFor, tellOnce, type Way, type Words } from './tell'

/** WeChat has approved no message for contact persons: the inbox has it. */
const wayFor = ({ unit, year }: MutualReviewDocument): Readonly<Record<ReviewSide, Way>> => {
  const query = `?unit=${encodeURIComponent(unit.id)}&year=${String(year)}`
  const page = `/member/pages/mutual-review/index${query}`
  return {
    unit: { page, template: 'requestProgress', push: 'noQuota' },
    community: { page, template: 'taskArrived', push: 'pending' },
  }
}

/** Nobody speaks for a unit whose contact person has cancelled his account. */
const peopleOf = async ({ unit, community }: MutualReviewDocument, side: ReviewSide, at: Date): Promise<string[]> => {
  if (side === 'community') return atNearestDesk(community.path, at)
  const person = (await unitById(unit.id))?.contact.person ?? ''
  return person === '' ? [] : [person]
}

const nudgesFor = async (
  review: MutualReviewDocument,
  side: ReviewSide,
  key: string,
  words: Words,
  at: Date,
): Promise<Nudge[]> => {
  const subject = { title: review.unit.name, place: review.community.name }
  const told = { ...words, ...wayFor(review)[side], at, subject }
  return (await peopleOf(review, side, at)).map((person) => nudgeFor([review._id, key], person, told))
}

/** Only a community's own desk writes for it: who stands in for a vacant one can see to it that somebody sits there. */
const askToWrite = async (
  { community }: MutualReviewDocument,
  side: ReviewSide,
  asked: string,
  at: Date,
): Promise<string> => {
  if (side === 'unit') return asked
  const { area } = await nearestDesk(community.path, at)
  return area === community.code ? asked : '社区工作台没有人，请安排人在岗后填写'
}

/** The other side hears once that this one has handed in, and not what. */
export const tellHandedIn = async (review: MutualReviewDocument, side: ReviewSide, at: Date): Promise<void> => {
  const { unit, community, year, sides } = review
  const other = otherSide[side]
  const who = side === 'unit' ? unit.name : community.name
  const then = sides[other] === null ? await askToWrite(review, other, '请您也填写', at) : '双方都已提交，可以互相看到'
  const words = { title: '双述双评', text: `${who} 已提交 ${String(year)} 年双述双评，${then}` }
  await tellOnce(await nudgesFor(review, other, `handed-in-${side}`, words, at))
}

/** In the last days: once a year. */
export const tellToHandIn = async (review: MutualReviewDocument, side: ReviewSide, until: Date, at: Date) => {
  const { unit, community, year } = review
  const [who, other] = side === 'unit' ? [unit.name, community.name] : [community.name, unit.name]
  const lastDay = shanghai(new Date(until.getTime() - 1)).format('M月D日')
  const task = await askToWrite(review, side, '请填写', at)
  const text = `${who} 还没有提交 ${String(year)} 年双述双评（与 ${other} 互评），${lastDay}（含）前${task}`
  await tellOnce(await nudgesFor(review, side, `hand-in-${side}`, { title: '双述双评', text }, at))
}

export const tellPublished = async (review: MutualReviewDocument, at: Date): Promise<void> => {
  const { unit, community, year } = review
  const text = `${unit.name} 与 ${community.name} ${String(year)} 年双述双评结果已公布`
  const words = { title: '结果公布', text }
  const nudges = (['unit', 'community'] as const).map((side) => nudgesFor(review, side, 'published', words, at))
  await tellOnce((await Promise.all(nudges)).flat())
}
