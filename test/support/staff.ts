import { areaCode, postId } from '../../contract/ids'
import type { Me } from '../../contract/people'
import type { CandidateView, PartView } from '../../contract/requests'
import { community, grid, me } from './resident'

/** A grid worker who has used up his reminders. */
export const worker: Me = {
  ...me,
  name: '青檀社区 03 网格员',
  roles: ['staff'],
  posts: [
    {
      id: postId.parse(`${grid}-gridWorker-01`),
      name: '青檀社区 03 网格员',
      duty: 'gridWorker',
      area: grid,
      areaName: '青檀社区 03 网格',
      entries: ['report'],
    },
  ],
  workplaces: ['worker'],
  quota: { taskArrived: 0, requestProgress: 0, resultToConfirm: 0 },
}

/** Who sits at the community's desk. */
export const dispatcher: Me = {
  ...me,
  name: '青檀社区工作台',
  roles: ['staff'],
  posts: [
    {
      id: postId.parse(`${community}-communityDesk-01`),
      name: '青檀社区工作台',
      duty: 'communityDesk',
      area: areaCode.parse(community),
      areaName: '青檀社区',
      entries: ['register'],
    },
  ],
  workplaces: ['community'],
}

/** Who sits in the district centre. */
export const centre: Me = {
  ...dispatcher,
  name: '示例区中心',
  posts: dispatcher.posts.map((post) => ({ ...post, name: '示例区中心', duty: 'districtCentre' })),
}

export const candidate = (number: string, change: Partial<CandidateView> = {}): CandidateView => ({
  post: postId.parse(`worker-${number}`),
  name: `青檀社区 ${number} 网格员`,
  duty: 'gridWorker',
  areaName: `青檀社区 ${number} 网格`,
  onDuty: true,
  open: 0,
  returned: false,
  ...change,
})

/** The part of a department in a whistle. */
export const part = (change: Partial<PartView> = {}): PartView => ({
  id: 'a',
  role: 'lead',
  post: postId.parse('department-1'),
  name: '示例区住建局',
  task: '',
  state: 'called',
  due: null,
  signedAt: null,
  contactedAt: null,
  arrivedAt: null,
  whereabouts: null,
  report: null,
  rating: null,
  mine: false,
  actions: [],
  ...change,
})
