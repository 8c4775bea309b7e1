import { quarterEnd, quarterStart } from '../../domain/appraisal/quarters'
import { quartersBehind, quarterStateOf } from '../../domain/meetings/quarter-due'
import { quarterWords, type ClosingQuarter } from '../../domain/notification/yearly-round'
import type { Queue } from '../../domain/reporting-in/reception'
import { shanghai } from '../../domain/service-level/shanghai'
import { bodyOfArea } from '../meetings/body-of'
import { tellDeskOf } from '../notices/waiting-notices'
import type { AreaSummary } from '../repositories/documents/area'
import { metSince } from '../repositories/meetings'
import { countOnRoster, rosterSince } from '../repositories/part-time-members'
import { unitsWithCard } from '../repositories/unit-cards'

const stageOf = ({ quarter, isOver }: ClosingQuarter): string => `${quarter}${isOver ? '+' : ''}`

const lastDay = (quarter: string): string => shanghai(quarterEnd(quarter)).format('M月D日')

/** Which units the desk of a community has told nothing of a quarter: once before it ends, and once after. */
export const tellOfCards = async (
  community: AreaSummary,
  queue: Queue,
  closing: ClosingQuarter,
  now: Date,
): Promise<void> => {
  const { quarter, isOver } = closing
  const here = queue.filter(({ confirmedAt }) => confirmedAt !== null && confirmedAt <= quarterEnd(quarter))
  const told = await unitsWithCard(
    here.map(({ unit }) => unit),
    quarter,
  )
  const missing = here.filter(({ unit }) => !told.has(unit)).length
  if (missing === 0) return
  const until = isOver ? '请尽快填写' : `请在 ${lastDay(quarter)}前填写`
  const text = `${community.name} 还有 ${String(missing)} 家单位没有收到 ${quarterWords(quarter)}的反馈卡，${until}`
  const about = { page: '/community/pages/units/index', key: [community._id, 'cards', stageOf(closing)] }
  await tellDeskOf(community, about, { title: '季度反馈卡', text }, now)
}

/** Whether a body on whose roster somebody is has to meet for a quarter, and has not. */
const lacksMeeting = async (body: string, { quarter, isOver }: ClosingQuarter, now: Date): Promise<boolean> => {
  if ((await countOnRoster(body)) === 0) return false
  const [since, met] = await Promise.all([rosterSince(body), metSince([body], quarterStart(quarter))])
  const state = quarterStateOf(quarter, met.get(body) ?? [], now)
  return isOver ? state === 'overdue' && quartersBehind(since, now).includes(quarter) : state === 'toConvene'
}

/** That the body of an area, on whose roster somebody is, has not met in a quarter: once while it still can, and once after. */
export const tellOfMeeting = async (area: AreaSummary, closing: ClosingQuarter, now: Date): Promise<void> => {
  const body = bodyOfArea(area)
  if (body === null || !(await lacksMeeting(body.code, closing, now))) return
  const { quarter, isOver } = closing
  const then = isOver ? '没有开会，请尽快召开' : `还没有安排会议，请在 ${lastDay(quarter)}前召开`
  const about = { page: `/community/pages/body/index?body=${body.code}`, key: [body.code, 'meeting', stageOf(closing)] }
  await tellDeskOf(area, about, { title: '会议提醒', text: `${body.name} ${quarterWords(quarter)}${then}` }, now)
}
