import { postId } from '../../../contract/ids'
import type { CandidateView } from '../../../contract/requests'
import { groupCandidates } from '../../../src/community/pages/case/candidate-groups'

const candidate = (name: string, areaName: string, more: Partial<CandidateView> = {}): CandidateView => ({
  post: postId.parse(name),
  name,
  duty: 'gridWorker',
  areaName,
  onDuty: true,
  open: 0,
  returned: false,
  ...more,
})

const around = { areaName: '青檀社区 03 网格', communityName: '青檀社区' }
const own = candidate('青檀社区 03 网格员', '青檀社区 03 网格')
const neighbour = candidate('青檀社区 04 网格员', '青檀社区 04 网格')
const away = candidate('青檀社区 05 网格员', '青檀社区 05 网格', { onDuty: false })
const police = candidate('交警 01', '榆园街道', { duty: 'trafficPolice' })
const all = [away, police, neighbour, own]

const shown = (search: string): [string, string[]][] =>
  groupCandidates(all, around, search).map(({ name, candidates }) => [name, candidates.map((one) => one.name)])

test('posts of the grid come first, then those of the community, then the rest', () => {
  expect(shown('').map(([name]) => name)).toEqual(['本网格', '本社区', '其他'])
})

test('desks below and departments stand in groups of their own', () => {
  const desk = candidate('青檀社区工作台', '青檀社区', { duty: 'communityDesk' })
  const housing = candidate('示例区住建局', '示例区', { duty: 'department' })
  const groups = groupCandidates([housing, desk, ...all], around, '')
  expect(groups.map(({ name }) => name)).toEqual(['本网格', '本社区', '下级工作台', '职能部门', '其他'])
})

test('who is on duty comes before who is not', () => {
  expect(shown('')[1]).toEqual(['本社区', ['青檀社区 04 网格员', '青檀社区 05 网格员']])
})

test('words find a post by its name, its duty or its area, all of them together', () => {
  expect(shown('交警')).toEqual([['其他', ['交警 01']]])
  expect(shown('网格员 04')).toEqual([['本社区', ['青檀社区 04 网格员']]])
  expect(shown('榆园 网格员')).toEqual([])
})

test('a place outside every community still lists everybody', () => {
  const groups = groupCandidates(all, { areaName: '榆园街道', communityName: null }, '')
  expect(groups.map(({ name }) => name)).toEqual(['本网格', '其他'])
})
