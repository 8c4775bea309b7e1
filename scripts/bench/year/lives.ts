import type { Spot } from './district'

/** What somebody sees of his case after a step. */
export interface Seen {
  id: string
  version: number
  status: string
  assignee: { post: string }
}

/** One case on its way. */
export interface Case {
  /** The nth of the year: also the draft's key, so that nothing is filed twice. */
  readonly n: number
  readonly life: LifeName
  readonly reporter: string
  readonly spot: Spot
  /** Uploaded beforehand: file ids by the person who will show them. */
  readonly photos: Map<string, string>
  /** As the last answer showed it. */
  seen?: Seen
}

/** Who takes a step: found anew each time, since a case changes hands. */
export type Who = 'reporter' | 'handler' | 'communityDesk'

export interface Step {
  readonly by: Who
  readonly name: 'requests' | 'inbox'
  readonly action: string
  /** What the person says; `photos` are his own, for steps that show some. */
  readonly input: (playing: Case, photos: string[]) => object
  readonly showsPhoto?: true
}

const texts = [
  '小区东门的路灯已经三天不亮，晚上老人孩子出入很不安全，请尽快安排人来维修。',
  '三号楼前的下水道堵塞，雨后积水漫过人行道，居民出行需要绕路，气味也很大。',
  '楼道里堆放了大量纸箱和旧家具，堵住了消防通道，存在明显的安全隐患，希望清理。',
  '广场舞的音响深夜仍然很大声，影响学生休息和备考，希望网格员上门劝导一下。',
  '运河步道的护栏松动，有一段已经向外倾斜，附近常有儿童玩耍，请先拉警戒线再修。',
]

/** Categories that end with a grid worker; 0501 is a quarrel between neighbours. */
const categories = ['0201', '0101', '0105', '0203', '0204', '0401', '0405', '1201']
const quarrel = '0501'

const of = <Item>(items: readonly Item[], n: number): Item => items[n % items.length] as Item

/** Two of three stand where it is and let the phone measure, the third scans the building's code. */
const place = ({ n, spot }: Case): object =>
  n % 3 === 0
    ? { source: 'building', building: spot.building, detail: '二单元门口' }
    : { source: 'position', at: spot.at, accuracy: 18, detail: '二单元门口' }

const one = ({ seen }: Case): { id: string } => ({ id: seen?.id ?? '' })
const now = ({ seen }: Case): { id: string; version: number } => ({ id: seen?.id ?? '', version: seen?.version ?? 0 })

const step = (by: Who, action: string, input: Step['input'] = now): Step => ({ by, name: 'requests', action, input })

const raise = step('reporter', 'raise', (playing, photos) => ({
  clientKey: `year-${String(playing.n).padStart(9, '0')}`,
  text: of(texts, playing.n),
  category: playing.life === 'quarrel' ? quarrel : of(categories, playing.n),
  place: place(playing),
  photos,
  anonymous: playing.n % 20 === 0,
}))
const raiseWithPhoto: Step = { ...raise, showsPhoto: true }
const grant: Step = {
  by: 'reporter',
  name: 'inbox',
  action: 'grant',
  input: ({ n }) => ({
    answers: { requestProgress: 'accept', resultToConfirm: 'accept' },
    clientKey: `grant-${String(n).padStart(9, '0')}`,
  }),
}
const accept = step('handler', 'accept')
const arrive = step('handler', 'arrive', (playing) => ({ ...now(playing), at: playing.spot.at, accuracy: 12 }))
const resolve: Step = {
  ...step('handler', 'resolve', (playing, photos) => ({
    ...now(playing),
    note: '已到现场处理完毕，请您看看。',
    photos,
  })),
  showsPhoto: true,
}
const confirm = step('reporter', 'confirm')
const read = step('reporter', 'read', one)

export interface Life {
  /** How many of 100,000 cases go this way. */
  readonly per100000: number
  /** Who finds it: the worker on his round, or a resident. */
  readonly by: 'resident' | 'worker'
  readonly steps: readonly Step[]
  /** How it ends; by the timer where nobody's step says so. */
  readonly end: string
}

/**
 * A district's year as its ledger has it: 313,087 cases, most of them found by grid workers on their rounds, 2,245 of them
 * quarrels (0.7 %), and 771 (0.25 %) that a department of the district had to take. Five calls or more each, timers not counted.
 */
export const lives = {
  found: {
    per100000: 58_000,
    by: 'worker',
    steps: [raiseWithPhoto, accept, arrive, resolve, confirm],
    end: 'closed',
  },
  confirmed: {
    per100000: 22_000,
    by: 'resident',
    steps: [raise, grant, accept, arrive, resolve, confirm, step('reporter', 'rate', (c) => ({ ...now(c), level: 5 }))],
    end: 'closed',
  },
  silent: {
    per100000: 19_037,
    by: 'resident',
    steps: [raiseWithPhoto, accept, arrive, resolve, read],
    end: 'closed',
  },
  quarrel: {
    per100000: 717,
    by: 'resident',
    steps: [
      raise,
      accept,
      step('handler', 'ask', (c) => ({ ...now(c), question: '两家什么时候都在家？' })),
      step('reporter', 'answer', (c) => ({ ...now(c), answer: '周六上午都在。' })),
      arrive,
      resolve,
      step('reporter', 'rejectResult', (c) => ({ ...now(c), reason: '说好的又反悔了。' })),
      arrive,
      resolve,
      confirm,
    ],
    end: 'closed',
  },
  department: {
    per100000: 246,
    by: 'resident',
    steps: [
      raise,
      accept,
      step('handler', 'return', (c) => ({ ...now(c), reason: '要区里的部门来办。' })),
      step('communityDesk', 'reassign', (c) => ({ ...now(c), post: departmentFor(c), note: '' })),
      accept,
      arrive,
      resolve,
      confirm,
    ],
    end: 'closed',
  },
} as const satisfies Record<string, Life>

export type LifeName = 'found' | 'confirmed' | 'silent' | 'quarrel' | 'department'

/** The first department of the district; which one does not matter here. */
export const departmentFor = ({ spot }: Pick<Case, 'spot'>): string => `${spot.path[0] ?? ''}-department-01`

const table: [LifeName, Life][] = Object.entries(lives) as [LifeName, Life][]

/** A step that spreads the kinds evenly over the year, so that any stretch of it has the mix of the whole: coprime to 100,000. */
const stride = 61_803

/** Which way the nth case goes. */
export const lifeOf = (n: number): LifeName => {
  let rest = (n * stride) % 100_000
  for (const [name, { per100000 }] of table) {
    if (rest < per100000) return name
    rest -= per100000
  }
  throw new Error('the lives do not add up to 100,000')
}
