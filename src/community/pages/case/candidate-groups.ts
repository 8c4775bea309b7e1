import type { PlaceView } from '../../../../contract/place'
import type { CandidateView } from '../../../../contract/requests'
import { deskDuties, dutyLabels, type Duty } from '../../../../contract/vocabulary/duty'

export type GroupName = '本网格' | '本社区' | '下级工作台' | '职能部门' | '其他'

export interface CandidateGroup {
  readonly name: GroupName
  readonly candidates: readonly CandidateView[]
}

type Around = Pick<PlaceView, 'areaName' | 'communityName'>

const isDesk = (duty: Duty): boolean => (deskDuties as readonly Duty[]).includes(duty)

/** Grids are named after their community: 青檀社区 03 网格 */
const groupOf = ({ areaName, duty }: CandidateView, around: Around): GroupName => {
  if (duty === 'department') return '职能部门'
  if (isDesk(duty)) return '下级工作台'
  if (areaName === around.areaName) return '本网格'
  return around.communityName !== null && areaName.startsWith(around.communityName) ? '本社区' : '其他'
}

const isMeant = ({ name, duty, areaName }: CandidateView, words: readonly string[]): boolean => {
  const text = `${name} ${dutyLabels[duty]} ${areaName}`
  return words.every((word) => text.includes(word))
}

const groups: readonly GroupName[] = ['本网格', '本社区', '下级工作台', '职能部门', '其他']

/** Who may get it, the nearest first and on duty before off; only those whom all the words mean. */
export const groupCandidates = (
  candidates: readonly CandidateView[],
  around: Around,
  search: string,
): CandidateGroup[] => {
  const words = search.split(/\s+/).filter(Boolean)
  const meant = candidates
    .filter((candidate) => isMeant(candidate, words))
    .sort((one, other) => Number(other.onDuty) - Number(one.onDuty))
  return groups
    .map((name) => ({ name, candidates: meant.filter((candidate) => groupOf(candidate, around) === name) }))
    .filter((group) => group.candidates.length > 0)
}
