import type { ActivityRow, ActivityView, AttendanceView, EntryView } from '../../contract/activities'
import { activityId, cardCode, memberId, unitId } from '../../contract/ids'
import type { CardView, MemberRow, MemberView } from '../../contract/members'
import { community, grid, minutesFromNow } from './resident'

export const card = cardCode.parse('0123456789abcdef01234567')

const place = { code: community, name: '青檀社区' }

export const memberEvent = (
  type: MemberView['events'][number]['type'],
  change: Partial<MemberView['events'][number]> = {},
): MemberView['events'][number] => ({
  type,
  at: minutesFromNow(-60),
  by: '本人',
  about: '青檀社区',
  note: '',
  ...change,
})

/** A member who has reported in to 青檀社区 and has not checked in this month. */
export const member = (change: Partial<MemberView> = {}): MemberView => ({
  id: memberId.parse('member-1'),
  version: 4,
  state: 'reportedIn',
  name: '党员甲',
  unit: { id: unitId.parse('unit-1'), name: '示例单位党支部' },
  membership: 'confirmed',
  skills: ['law'],
  hobbies: [],
  freeTimes: ['saturdays'],
  classes: ['governance'],
  phone: '13812341234',
  community: place,
  grid: { code: grid, name: '青檀社区 03 网格' },
  shows: ['name', 'unit'],
  card,
  cardPicture: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
  minutes: 1590,
  points: 53,
  services: 7,
  honours: [],
  monthly: { month: '2026-11', done: false, at: null, dueBy: minutesFromNow(4 * 1440), toConfirm: false },
  events: [memberEvent('confirmed', { at: minutesFromNow(-30), by: '青檀社区工作台' }), memberEvent('asked')],
  ...change,
})

/** The same who still waits for the community's yes. */
export const asking = (change: Partial<MemberView> = {}): MemberView =>
  member({
    version: 1,
    state: 'asked',
    membership: 'asked',
    minutes: 0,
    services: 0,
    events: [memberEvent('asked')],
    ...change,
  })

/** One whom the community did not take. */
export const declinedMember = (): MemberView =>
  member({
    version: 2,
    state: 'away',
    community: null,
    grid: null,
    minutes: 0,
    services: 0,
    events: [memberEvent('declined', { note: '不住在本社区' }), memberEvent('asked')],
  })

export const memberRow = (change: Partial<MemberRow> = {}): MemberRow => ({
  ...{ id: memberId.parse('member-1'), version: 4, state: 'reportedIn', name: '党员甲', membership: 'asked' },
  unit: { id: unitId.parse('unit-1'), name: '示例单位党支部' },
  ...{ skills: ['law'], hobbies: [], freeTimes: [], classes: [] },
  phone: '138****1234',
  communityName: '青檀社区',
  gridName: null,
  askedAt: minutesFromNow(-90),
  minutes: 90,
  honours: [],
  lastMonth: null,
  remindedToday: false,
  claim: null,
  isOwn: false,
  ...change,
})

export const cardView = (change: Partial<CardView> = {}): CardView => ({
  communityName: '青檀社区',
  name: '党员甲',
  unitName: null,
  skills: ['law'],
  freeTimes: null,
  minutes: null,
  honours: null,
  since: minutesFromNow(-30),
  ...change,
})

/** An activity that begins in ten hours or so, with two places left. */
export const activityRow = (change: Partial<ActivityRow> = {}): ActivityRow => ({
  id: activityId.parse('activity-1'),
  version: 1,
  state: 'published',
  title: '小区消防通道巡查',
  class: 'safety',
  place: '社区服务站门口',
  community: place,
  startsAt: minutesFromNow(600),
  endsAt: minutesFromNow(720),
  quota: 10,
  taken: 8,
  waiting: 0,
  standing: { state: 'out' },
  ...change,
})

export const activity = (change: Partial<ActivityView> = {}): ActivityView => ({
  ...activityRow(),
  about: '请带手套',
  at: null,
  radius: 200,
  attendance: null,
  checkInFrom: minutesFromNow(570),
  report: '',
  isOrganiser: false,
  series: null,
  ...change,
})

/** One that is on, and in which the reader has a place. */
export const going = (change: Partial<ActivityView> = {}): ActivityView =>
  activity({
    startsAt: minutesFromNow(-10),
    endsAt: minutesFromNow(110),
    checkInFrom: minutesFromNow(-40),
    standing: { state: 'in' },
    ...change,
  })

export const attendance = (change: Partial<AttendanceView> = {}): AttendanceView => ({
  state: 'there',
  way: 'code',
  inAt: minutesFromNow(-5),
  outAt: null,
  minutes: null,
  ...change,
})

export const entry = (change: Partial<EntryView> = {}): EntryView => ({
  kind: 'activity',
  at: minutesFromNow(-1440),
  title: '小区消防通道巡查',
  by: '青檀社区工作台',
  minutes: 120,
  points: 4,
  note: '',
  ...change,
})
