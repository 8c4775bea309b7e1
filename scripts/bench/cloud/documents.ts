import { sampleDistrict, type Position, type SampleArea } from '../../sample'
import { z } from 'zod'
import { createRandom, type Random } from '../../sample/random'
import { TIER } from '../../sample/tracts'

/** How many documents of each collection. */
export const sizes = z.object({ requests: z.int(), areas: z.int() })
export type Sizes = z.output<typeof sizes>

/** What the questions ask about. */
export interface BenchRequest {
  _id: string
  status: string
  assigneeId: string
  gridId: string
  createdAt: Date
  place: { type: 'Point'; coordinates: [lng: number, lat: number] }
  [field: string]: unknown
}

const statuses = ['submitted', 'accepted', 'arrived', 'resolved', 'closed', 'withdrawn'] as const

/** Fixed, so that every run measures the same documents. */
export const now = new Date('2026-11-22T02:00:00Z')

const hour = 3_600_000
const assignees = 1_000
/** As many as one statistic by grid shows. */
const gridCount = 200

const sentences = [
  '小区东门的路灯已经三天不亮，晚上老人孩子出入很不安全，附近还有一段台阶没有扶手，请尽快安排人来维修。',
  '三号楼前的下水道堵塞，雨后积水漫过人行道，居民出行需要绕路，气味也很大，已经向物业反映过两次没有结果。',
  '楼道里堆放了大量纸箱和旧家具，堵住了消防通道，电动车也推进来充电，存在明显的安全隐患，希望清理。',
  '广场舞的音响深夜仍然很大声，影响学生休息和备考，业主群里多次提醒无效，希望网格员上门劝导一下。',
  '运河步道的护栏松动，有一段已经向外倾斜，附近常有儿童玩耍，前天差点有人掉下去，请先拉警戒线再修。',
] as const

export const statusOf = (n: number): string => statuses[n % statuses.length] ?? 'closed'
export const idOf = (n: number): string => n.toString(16).padStart(32, '0')
export const assigneeOf = (n: number): string => `99010100${String(n % assignees).padStart(4, '0')}-gridWorker-01`
export const gridOf = (n: number): string => `9901010010${String(n).padStart(6, '0')}`

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[random.integer(0, items.length - 1)] as Item

const events = (random: Random, createdAt: Date, assigneeId: string): object[] =>
  ['raise', 'accept', 'arrive'].map((action, at) => ({
    action,
    at: new Date(createdAt.getTime() + at * hour),
    by: assigneeId,
    note: pick(random, sentences).slice(0, 30),
  }))

/** The nth request, about 1.5 KB as it is stored. */
export const requestOf = (n: number): BenchRequest => {
  const random = createRandom(n, 'request')
  const assigneeId = assigneeOf(random.integer(0, assignees - 1))
  const createdAt = new Date(now.getTime() - random.integer(0, 365 * 24 * 3600) * 1_000)
  return {
    _id: idOf(n),
    number: `R2026${String(n).padStart(8, '0')}`,
    version: 3,
    status: pick(random, statuses),
    assigneeId,
    gridId: gridOf(random.integer(0, gridCount - 1)),
    createdAt,
    resolveBy: new Date(createdAt.getTime() + 72 * hour),
    reporterId: `oReporter${String(random.integer(0, 99_999)).padStart(19, 'x')}`,
    category: '市政设施/公共照明',
    urgency: pick(random, ['ordinary', 'urgent']),
    text: [1, 2, 3].map(() => pick(random, sentences)).join(''),
    place: { type: 'Point', coordinates: [117 + random.next(), 34.5 + random.next()] },
    address: `青檀社区运河路 ${String(random.integer(1, 400))} 号`,
    photos: [`cloud://local-env.local-files/photos/2026/11/${idOf(n)}.jpg`],
    events: events(random, createdAt, assigneeId),
  }
}

/** What an update adds to the events of a request. */
export const arrival = { action: 'arrive', at: now, by: assigneeOf(0), note: '已到现场' }

export function* requests(count: number): Generator<BenchRequest> {
  for (let n = 0; n < count; n++) yield requestOf(n)
}

/** A grid with its outline. */
export interface BenchArea {
  _id: string
  name: string
  tier: number
  parent: string | null
  shape: SampleArea['shape']
}

/** Grids of the sample district, and places in them: of the large one 19,023 in four levels. */
export const grids = (count: number): { areas: BenchArea[]; places: Position[] } => {
  const district = sampleDistrict({ size: count > 500 ? 'changan' : 'demo', now })
  const chosen = district.areas.filter(({ tier }) => tier >= TIER.large).slice(0, count)
  return {
    areas: chosen.map(({ _id, name, tier, parent, shape }) => ({ _id, name, tier, parent, shape })),
    places: chosen.map(({ centre }) => centre.coordinates),
  }
}
