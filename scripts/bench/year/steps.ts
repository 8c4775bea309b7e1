import { sampleMatters } from '../../sample/whistle/matters'
import type { Spot } from './district'

/** What somebody sees of a case after a step. */
export interface Seen {
  id: string
  version: number
  status: string
  assignee: { post: string }
  approvals: { id: string; toName: string }[]
  joint: { parts: { id: string; post: string }[] } | null
}

/** One case on its way. */
export interface Case {
  /** The nth of the year: also the draft's key, so that nothing is filed twice. */
  readonly n: number
  /** OPENIDs. */
  readonly reporter: string
  readonly neighbour: string
  readonly spot: Spot
  /** Uploaded file ids by the person who shows them. */
  readonly photos: Map<string, string[]>
  /** As the last answer showed it. */
  seen?: Seen
  /** A second one of the same matter. */
  twin?: Seen
}

/** Who takes a step: found anew each time, since a case changes hands. */
export type Who = 'reporter' | 'neighbour' | 'handler' | 'approver' | 'communityDesk' | 'streetDesk' | 'lead' | 'assist'

export interface Step {
  readonly by: Who
  readonly name: 'requests' | 'inbox'
  readonly action: string
  /** What the person says; `photos` are his own, as many as `shows` says. */
  readonly input: (playing: Case, photos: string[], category: string) => object
  readonly shows?: number
  /** What it is about, where that matters. */
  readonly category?: string
  /** What the answer is about, if not the case as who has it sees it: its twin, only its version, or something else. */
  readonly about?: 'twin' | 'version' | 'other'
}

const texts = [
  '小区东门的路灯已经三天不亮，晚上老人孩子出入很不安全，请尽快安排人来维修。',
  '三号楼前的下水道堵塞，雨后积水漫过人行道，居民出行需要绕路，气味也很大。',
  '楼道里堆放了大量纸箱和旧家具，堵住了消防通道，存在明显的安全隐患，希望清理。',
  '广场舞的音响深夜仍然很大声，影响学生休息和备考，希望网格员上门劝导一下。',
  '运河步道的护栏松动，有一段已经向外倾斜，附近常有儿童玩耍，请先拉警戒线再修。',
]

/** Kinds that end with a grid worker and its reporter's yes. */
const categories = ['0201', '0101', '0105', '0203', '0204', '0703', '0102', '1001']

export const of = <Item>(items: readonly Item[], n: number): Item => items[n % items.length] as Item
export const categoryOf = ({ n }: Case): string => of(categories, n)

/** Two of three stand where it is and let the phone measure, the third scans the building's code. */
const placeOf = ({ n, spot }: Case): object =>
  n % 3 === 0
    ? { source: 'building', building: spot.building, detail: '二单元门口' }
    : { source: 'position', at: spot.at, accuracy: 18, detail: '二单元门口' }

const one = ({ seen }: Case): { id: string } => ({ id: seen?.id ?? '' })
const now = ({ seen }: Case): { id: string; version: number } => ({ id: seen?.id ?? '', version: seen?.version ?? 0 })

type Input = Step['input']

const step = (by: Who, action: string, input: Input = now, rest: Partial<Step> = {}): Step => ({
  ...{ by, name: 'requests', action, input },
  ...rest,
})
/** A step with words, a photo or both beside the request it is about. */
const saying = (by: Who, action: string, words: object, shows = 0): Step =>
  step(by, action, (playing, photos) => ({ ...now(playing), ...words, ...(shows > 0 && { photos }) }), { shows })

const draft =
  (key: string): Input =>
  (playing, photos, category) => ({
    clientKey: `${key}-${String(playing.n).padStart(9, '0')}`,
    text: of(texts, playing.n),
    category,
    place: placeOf(playing),
    photos,
  })

/** One in two residents shows a photo. */
export const raise = step(
  'reporter',
  'raise',
  (playing, photos, category) => ({
    ...draft('year')(playing, playing.n % 2 === 0 ? photos : [], category),
    anonymous: playing.n % 20 === 0,
  }),
  { shows: 1 },
)
export const raiseTwin = step('neighbour', 'raise', draft('twin'), { about: 'twin' })
export const similar = step('reporter', 'similar', (playing, _, category) => ({ place: placeOf(playing), category }), {
  about: 'other',
})
export const reportFixed = step(
  'reporter',
  'report',
  (playing, [before = '', after = ''], category) => ({
    ...draft('year')(playing, [before], category),
    outlook: { kind: 'fixed', note: '当场清理完毕。', photos: [after] },
  }),
  { shows: 2 },
)
export const reportMine = step(
  'reporter',
  'report',
  (playing, photos, category) => ({
    ...draft('year')(playing, photos, category),
    outlook: { kind: 'mine' },
  }),
  { shows: 1 },
)
export const grant: Step = {
  by: 'reporter',
  name: 'inbox',
  action: 'grant',
  about: 'other',
  input: ({ n }) => ({
    answers: { requestProgress: 'accept', resultToConfirm: 'accept' },
    clientKey: `grant-${String(n).padStart(9, '0')}`,
  }),
}

export const accept = step('handler', 'accept')
export const arrive = step('handler', 'arrive', (playing) => ({ ...now(playing), at: playing.spot.at, accuracy: 12 }))
export const verify = saying('handler', 'verify', { verdict: 'true' })
export const resolve = saying('handler', 'resolve', { note: '已到现场处理完毕，请您看看。' }, 1)
export const ask = saying('handler', 'ask', { question: '两家什么时候都在家？' })
export const answer = saying('reporter', 'answer', { answer: '周六上午都在。' })
export const giveBack = saying('handler', 'return', { reason: '不在我的网格里。' })
export const refer = saying('handler', 'refer', { reason: '社区没有执法权，请上级办。' })
export const requestExtension = saying('handler', 'requestExtension', { amount: 1, reason: '要等配件到货。' })
export const requestSuspension = step('handler', 'requestSuspension', (playing) => ({
  ...now(playing),
  reason: 'weather',
  until: new Date(Date.now() + 3 * 86_400_000).toISOString(),
  note: '连日大雨，等天晴。',
}))
export const resume = step('handler', 'resume')

export const approve = step('approver', 'approve', (playing) => ({
  ...now(playing),
  approval: playing.seen?.approvals[0]?.id ?? '',
}))
/** Who has it gives it back to the worker: how urgent it is tells which desk that is. */
export const reassign = step('handler', 'reassign', (playing) => ({
  ...now(playing),
  post: `${playing.spot.path[5] ?? ''}-gridWorker-01`,
  note: '就在您的网格里，请您办理。',
  insist: true,
}))
export const merge = step(
  'communityDesk',
  'merge',
  ({ twin, seen }) => ({ id: twin?.id ?? '', into: seen?.id ?? '' }),
  {
    about: 'twin',
  },
)

/** One of the list for which two departments of the district come, whom it names itself. */
const matter = sampleMatters().find(({ name }) => name === '路灯不亮、灯杆倾斜')?._id ?? ''
export const blow = step('streetDesk', 'blow', (playing) => ({
  ...now(playing),
  type: 'daily',
  matters: [matter],
  note: '请两家一起到现场解决。',
  calls: [],
}))
const partOf = ({ seen }: Case, n: number): string => seen?.joint?.parts[n]?.id ?? ''
const part = (by: 'lead' | 'assist', action: string, words: (playing: Case) => object = () => ({}), shows = 0): Step =>
  step(
    by,
    action,
    (playing, photos) => ({
      ...one(playing),
      part: partOf(playing, by === 'lead' ? 0 : 1),
      ...words(playing),
      ...(shows > 0 && { photos }),
    }),
    { shows },
  )
/** Each department signs, is in touch, is there, and reports. */
export const partsSteps: readonly Step[] = (['lead', 'assist'] as const).flatMap((by) => [
  part(by, 'signPart'),
  part(by, 'contactPart'),
  part(by, 'arrivePart', ({ spot }) => ({ at: spot.at, accuracy: 15 })),
  part(by, 'reportPart', () => ({ note: '已依法处理。' }), 1),
])
export const closeJoint = step('streetDesk', 'closeJoint', (playing) => ({
  ...now(playing),
  note: '两家都已办完。',
  ratings: [0, 1].map((n) => ({ part: partOf(playing, n), level: 5 })),
}))

export const check = step('handler', 'check')
export const confirm = step('reporter', 'confirm')
export const rejectResult = saying('reporter', 'rejectResult', { reason: '说好的又反悔了。' })
export const rate = saying('reporter', 'rate', { level: 5 })
export const reopen = saying('reporter', 'reopen', { reason: '过了两天又坏了。' })
export const join = step('neighbour', 'join', one, { about: 'version' })
export const readByReporter = step('reporter', 'read', one)
export const readByHandler = step('handler', 'read', one)
/** The list of who has to look whether it is done. */
export const toCheck = step('handler', 'tasks', () => ({ group: 'toCheck' }), { about: 'other' })
