import type { BookableDocument } from '../../server/repositories/documents/booking'
import { padded } from './names'

interface Community {
  readonly _id: string
  readonly name: string
  readonly path: readonly string[]
}

type Plan = Omit<BookableDocument, '_id' | 'community' | 'version' | 'createdAt' | 'isOn'>

const [workdays, everyDay] = [
  [1, 2, 3, 4, 5],
  [0, 1, 2, 3, 4, 5, 6],
]

/** A room is for who has booked it alone. */
const room = { kind: 'room', provider: '社区', places: 1, from: '09:00', until: '17:00', note: '' } as const
const service = { kind: 'service', slot: 30, from: '09:00', until: '11:30' } as const

const plans: readonly Plan[] = [
  { ...room, name: '调解室', place: '党群服务中心 2 楼', weekdays: workdays, slot: 60 },
  {
    ...{ ...room, name: '老年大学教室', place: '党群服务中心 3 楼', weekdays: everyDay, slot: 120 },
    note: '用完请关灯、摆好桌椅',
  },
  { ...room, name: '妇女儿童之家', place: '党群服务中心 1 楼', weekdays: [3, 5, 6], slot: 60 },
  {
    ...{ ...service, name: '家庭医生', place: '家庭医生服务站', provider: '街道卫生院', places: 2, weekdays: workdays },
    note: '带身份证和医保卡',
  },
  {
    ...{ ...service, name: '健康体检', place: '家庭医生服务站', provider: '街道卫生院', places: 5, weekdays: [2, 4] },
    note: '带身份证，早上不要吃饭',
  },
  {
    ...{ ...service, name: '就业培训', place: '党群服务中心 3 楼', provider: '示例职业培训中心', places: 20 },
    ...{ weekdays: [6], slot: 120, until: '17:00', note: '' },
  },
  {
    ...{ ...service, name: '水电维修', place: '上门，先到社区登记', provider: '我爱我家志愿服务队', places: 1 },
    ...{ weekdays: workdays, slot: 60, until: '17:00', note: '把门牌号写在说明里' },
  },
]

const day = 86_400_000

/** What the community of the personas lets people book. */
export const sampleBookables = ({ _id: code, name, path }: Community, now: Date): BookableDocument[] =>
  plans.map((plan, n) => ({
    ...plan,
    _id: `sample-bookable-${padded(n + 1, 2)}`,
    community: { code, name, path: [...path] },
    ...{ isOn: true, version: 1 },
    // In the order in which they stand above.
    createdAt: new Date(now.getTime() - (plans.length - n) * day),
  }))
