import type { AreaOutline, AreaView, BuildingView } from '../../contract/areas'
import { areaCode, buildingId, categoryCode, noticeId, postId, requestId } from '../../contract/ids'
import type { NoticeView } from '../../contract/inbox'
import type { Me, SettingsView } from '../../contract/people'
import type { PlaceView, Position } from '../../contract/place'
import type { EventView, RequestRow, RequestView } from '../../contract/requests'

// What one resident of a small invented district sees. Times are relative: pages say how long is left.
export const minutesFromNow = (minutes: number): Date => new Date(Date.now() + minutes * 60_000)

export const community = areaCode.parse('990101001001')
export const grid = areaCode.parse('9901010010015003')
export const building = buildingId.parse('990101001001500300001')
export const at: Position = [117.15, 34.85]

export const me: Me = {
  name: '居民 0001',
  roles: ['resident'],
  posts: [],
  workplaces: [],
  home: { area: grid, areaName: '青檀社区 03 网格', community, communityName: '青檀社区', buildingName: '三号楼' },
  contact: {
    name: '青檀社区 03 网格员',
    areaName: '青檀社区 03 网格',
    onDuty: true,
    phone: '0990-0000003',
    households: 286,
  },
  elder: false,
  phone: null,
  unread: 1,
  uploads: 'photos/0001',
  isMember: false,
  quota: { taskArrived: 1, requestProgress: 2, resultToConfirm: 1 },
}

export const settings: SettingsView = {
  productName: '融e通',
  districtName: '示例区',
  centre: [117.15, 34.85],
  categories: [
    {
      code: categoryCode.parse('0201'),
      module: 'livelihood',
      className: '市政设施',
      name: '公共照明',
      urgency: 'urgent',
      common: 1,
      words: ['灯', '路灯'],
    },
    {
      code: categoryCode.parse('0101'),
      module: 'livelihood',
      className: '环境卫生',
      name: '暴露垃圾',
      urgency: 'ordinary',
      common: 2,
      words: ['垃圾'],
    },
    {
      code: categoryCode.parse('1101'),
      module: 'enforcement',
      className: '违法建设',
      name: '私搭乱建',
      urgency: 'complex',
      common: null,
      words: ['搭建'],
    },
  ],
  templates: { taskArrived: 'tmpl-task', requestProgress: 'tmpl-progress', resultToConfirm: 'tmpl-result' },
  calendarMissing: [2027],
}

export const placeView: PlaceView = {
  area: grid,
  areaName: '青檀社区 03 网格',
  communityName: '青檀社区',
  buildingName: '三号楼',
  at,
  accuracy: 18,
  source: 'position',
  detail: '',
  note: null,
}

export const row = (change: Partial<RequestRow> = {}): RequestRow => ({
  id: requestId.parse('request-1'),
  number: '20261122-0317',
  title: '楼道灯不亮',
  status: 'inProgress',
  source: 'resident',
  level: 1,
  module: 'livelihood',
  categoryName: '公共照明',
  urgency: 'urgent',
  areaName: '青檀社区 03 网格',
  address: '青檀社区 03 网格 · 三号楼',
  at,
  photo: null,
  due: { step: 'resolve', at: minutesFromNow(185) },
  createdAt: minutesFromNow(-65),
  updatedAt: minutesFromNow(-5),
  assigneeName: '青檀社区 03 网格员',
  arrival: [],
  together: null,
  joins: 0,
  confidential: false,
  mark: null,
  version: 1,
  actions: [],
  part: null,
  ...change,
})

export const event = (seq: number, change: Partial<EventView> = {}): EventView => ({
  seq,
  type: 'raised',
  at: minutesFromNow(-65 + seq),
  party: 'reporter',
  by: '您',
  mine: true,
  note: null,
  photos: [],
  detail: null,
  ...change,
})

const handled: Pick<EventView, 'party' | 'by' | 'mine'> = { party: 'handler', by: '青檀社区 03 网格员', mine: false }

export const view = (change: Partial<RequestView> = {}): RequestView => ({
  ...row(),
  version: 3,
  access: 'full',
  category: categoryCode.parse('0201'),
  text: '三号楼二单元楼道灯坏了两天，晚上老人下楼看不见。',
  photos: [],
  className: '市政设施',
  resolvedBy: null,
  place: placeView,
  reporter: { name: '居民 0001', anonymous: false, mine: true, phone: null },
  hidden: [],
  photosUnchecked: 0,
  photosByHand: [],
  assignee: {
    post: postId.parse(`${grid}-gridWorker-01`),
    name: '青檀社区 03 网格员',
    duty: 'gridWorker',
    phone: '0990-0000003',
    onDuty: true,
  },
  reasons: ['位置在青檀社区 03 网格内', '今天由青檀社区 03 网格员值守'],
  verification: null,
  suspension: null,
  approvals: [],
  joint: null,
  marks: [],
  supervision: null,
  question: null,
  rating: null,
  unrated: false,
  extensionUnit: null,
  mergedInto: null,
  mergedHere: [],
  returnedBy: [],
  needs: {},
  events: [
    event(1, { detail: '已派给青檀社区 03 网格员' }),
    event(2, { ...handled, type: 'accepted' }),
    event(3, { ...handled, type: 'arrived', note: '灯头烧坏，已联系物业电工' }),
  ],
  ...change,
})

export const notice = (change: Partial<NoticeView> = {}): NoticeView => ({
  id: noticeId.parse('request-1:2:resident'),
  request: requestId.parse('request-1'),
  page: '/pages/request/index?id=request-1',
  title: '已签收',
  text: '楼道灯不亮：青檀社区 03 网格员已签收',
  at: minutesFromNow(-30),
  read: false,
  ...change,
})

const area = (code: string, name: string, tier: number, hasChildren: boolean): AreaView => ({
  code: areaCode.parse(code),
  name,
  tier,
  centre: at,
  hasChildren,
})

export const communityView = { ...area(community, '青檀社区', 2, true), streetName: '榆园街道' }
export const gridView: AreaView = area(grid, '青檀社区 03 网格', 5, false)
export const buildingView: BuildingView = { id: building, name: '三号楼', at, units: 4 }
export const outline: AreaOutline = {
  code: grid,
  name: '青檀社区 03 网格',
  outline: [
    [117.149, 34.849],
    [117.151, 34.849],
    [117.151, 34.851],
    [117.149, 34.849],
  ],
}
