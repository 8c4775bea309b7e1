import type { PostDetail, PostRow, RuleView } from '../../contract/administration'
import { areaCode, postId } from '../../contract/ids'
import type { Me } from '../../contract/people'
import { grid, me } from './resident'

/** Who administers the platform. */
export const administrator: Me = {
  ...me,
  name: '平台管理员',
  roles: ['admin'],
  workplaces: ['posts', 'accessList', 'admin'],
}

export const rule = (id: string, change: Partial<RuleView> = {}): RuleView => ({
  id,
  name: '小区有物业的先找物业',
  enabled: true,
  when: {
    categories: ['物业服务'],
    areaClasses: [],
    placeLevels: [],
    propertyModes: ['company'],
    urgencies: [],
    time: null,
  },
  duties: ['propertyCompany', 'gridWorker'],
  copies: [],
  department: null,
  words: '物业服务，小区有物业企业 → 物业企业，其次网格员',
  ...change,
})

export const postRow = (number: string, change: Partial<PostRow> = {}): PostRow => ({
  id: postId.parse(`worker-${number}`),
  name: `青檀社区 ${number} 网格员`,
  duty: 'gridWorker',
  area: areaCode.parse(grid),
  standing: 'onDuty',
  holderName: '青檀社区工作人员 01',
  ...change,
})

export const postDetail = (change: Partial<PostDetail> = {}): PostDetail => ({
  ...postRow('03'),
  areaName: '青檀社区 03 网格',
  phone: '0632-0000001',
  holder: { person: 'ref-holder', name: '青檀社区工作人员 01' },
  deputies: [],
  shifts: [],
  leaves: [],
  history: [],
  onDutyNames: ['青檀社区工作人员 01'],
  open: 2,
  needsCaretaker: false,
  suggested: null,
  ...change,
})
