import type { DistrictSeats, SeatsView, UnitView } from '../../contract/reporting'
import { takesSeat } from '../../contract/takes-seat'
import { unitStateLabels, type UnitState } from '../../contract/vocabulary/unit-state'
import type { Tone } from '../components/status-tag'

type Standing = Pick<UnitView, 'kind' | 'state' | 'place'>

export const stateTones: Readonly<Record<UnitState, Tone>> = {
  away: 'mute',
  waiting: 'wait',
  asked: 'info',
  reportedIn: 'ok',
}

/** 排队中 第 2 位 */
export const stateWords = ({ state, place }: Standing): string =>
  place === null ? unitStateLabels[state] : `${unitStateLabels[state]} 第 ${place} 位`

const aheadWords = (place: number): string => (place > 1 ? `前面还有 ${place - 1} 家，` : '您排在最前面，')

const nextWords: Readonly<Record<UnitState, (standing: Standing) => string>> = {
  away: () => '还没有在社区报到，可以选一个社区申请。',
  waiting: ({ place }) => `名额已满，${aheadWords(place ?? 1)}有名额时会告诉您。`,
  asked: ({ kind }) => (takesSeat[kind] ? '名额已留好，社区确认后会告诉您。' : '已经申请，社区确认后会告诉您。'),
  reportedIn: () => '社区已经确认报到。',
}

/** What comes next for a unit. */
export const nextFor = (standing: Standing): string => nextWords[standing.state](standing)

/** What taking a unit out is called; a unit that is in no community cannot be taken out. */
export const leaveWords: Readonly<Record<UnitState, string | null>> = {
  away: null,
  waiting: '撤回申请',
  asked: '撤回申请',
  reportedIn: '退出报到',
}

/** What becomes of what was promised and submitted. */
export const promisesOnLeaving = '还没完成、也没有居民评价的承诺会一起撤下；已完成或有人评价的承诺、交过的案例会保留。'

const askedTitles: Readonly<Record<UnitState, (standing: Standing) => string>> = {
  away: () => '已登记',
  waiting: ({ place }) => `已排在第 ${place ?? 1} 位`,
  asked: () => '已申请，等社区确认',
  reportedIn: () => '已报到',
}

/** What has come of asking a community. */
export const askedTitle = (standing: Standing): string => askedTitles[standing.state](standing)

type Seats = Pick<SeatsView, 'cap' | 'taken' | 'waiting'>

export const hasSeat = ({ cap, taken }: Seats): boolean => taken < cap

/** Said before anybody asks: 还有 1 个名额, or how long the waiting list is. */
export const seatsWords = (seats: Seats): string => {
  if (hasSeat(seats)) return `还有 ${seats.cap - seats.taken} 个名额`
  return seats.waiting === 0
    ? '名额已满，还没有单位在排队，仍可排队'
    : `名额已满，前面有 ${seats.waiting} 家在排队，仍可排队`
}

/** The same in short, by the code of a community, for a list of them: nobody has come to one that is not among those of the district. */
export const freeSeats = ({ cap, communities }: DistrictSeats): ((code: string) => string) => {
  const known = new Map(communities.map((community) => [community.code as string, community]))
  return (code) => {
    const { taken, waiting } = known.get(code) ?? { taken: 0, waiting: 0 }
    if (hasSeat({ cap, taken, waiting })) return `还有 ${cap - taken} 个名额`
    return waiting === 0 ? '需排队，前面没有单位' : `需排队，前面 ${waiting} 家`
  }
}
