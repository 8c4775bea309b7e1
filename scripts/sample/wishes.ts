import { turnOf } from '../../domain/serving/wish'
import type { HelpKind } from '../../contract/wishes'
import type { MemberDocument } from '../../server/repositories/documents/member'
import { noPhotos } from '../../server/repositories/documents/photo'
import type { WishDocument } from '../../server/repositories/documents/wish'
import { padded } from './names'
import { TIER } from './tracts'

interface Area {
  readonly _id: string
  readonly name: string
  readonly tier: number
  readonly path: readonly string[]
}

interface Surroundings {
  readonly communities: readonly Area[]
  readonly areas: readonly Area[]
  readonly members: readonly MemberDocument[]
  readonly kinds: readonly HelpKind[]
}

/** So many communities have wishes: those that have members. */
const withMembers = 3
const day = 86_400_000

/** What one is like: whoever has claimed it is one of the community's members, by his number. */
interface Plan extends Pick<WishDocument, 'group' | 'words' | 'when' | 'state'> {
  readonly kind: string
  readonly daysAgo: number
}

const plans: readonly Plan[] = [
  {
    ...{ kind: 'errands', group: 'none', words: '出差一周，请帮忙收一下快递' },
    when: '工作日晚上',
    daysAgo: 2,
    state: 'asked',
  },
  {
    ...{ kind: 'homeCare', group: 'elder', words: '家里的灯坏了，够不着，请帮忙换一下' },
    when: '随时',
    daysAgo: 1,
    state: 'asked',
  },
  {
    ...{ kind: 'childCare', group: 'leftBehind', words: '孩子放学后没人看作业' },
    when: '周一到周五 17 点后',
    daysAgo: 9,
    state: 'asked',
  },
  { ...{ kind: 'microWish', group: 'disabled', words: '想要一副旧拐杖' }, when: '周末', daysAgo: 3, state: 'claimed' },
  { ...{ kind: 'dailyCare', group: 'elder', words: '请帮忙理个发' }, when: '周六上午', daysAgo: 12, state: 'done' },
  { ...{ kind: 'own1', group: 'hardship', words: '想找人说说话' }, when: '周日下午', daysAgo: 20, state: 'closed' },
]

type Life = Pick<WishDocument, 'state' | 'outcome' | 'claim' | 'done' | 'answer' | 'credited' | 'version'>

/** What has happened to it. What ended was credited by nobody here: no member of the sample has it in his ledger. */
const lifeOf = ({ state }: Plan, member: string, createdAt: Date): Life => {
  const at = (days: number) => new Date(createdAt.getTime() + days * day)
  const isTaken = state !== 'asked'
  const isDone = state === 'done' || state === 'closed'
  return {
    ...{ state, outcome: state === 'closed' ? 'confirmed' : null, version: 1 + Number(isTaken) + Number(isDone) },
    claim: isTaken ? { member, at: at(1) } : null,
    done: isDone ? { at: at(2), note: '已经上门办好', minutes: 40, photos: [] } : null,
    answer: state === 'closed' ? { by: '居民', at: at(3), minutes: 40, rating: 5, thanks: '谢谢' } : null,
    credited: state === 'closed' ? 0 : null,
  }
}

/** Wishes of the first communities in every state; nobody that can be signed in as has asked for them. */
export const sampleWishes = ({ communities, areas, members, kinds }: Surroundings, now: Date): WishDocument[] =>
  communities.slice(0, withMembers).flatMap((community) => {
    const { _id: code, name } = community
    const grids = areas.filter(({ tier, path }) => tier === TIER.basic && path.includes(code))
    const own = members.filter((one) => one.community?.code === code && one.state === 'reportedIn' && one.person === '')
    return plans.flatMap((plan, n): WishDocument[] => {
      const [kind, grid, member] = [kinds.find((one) => one.code === plan.kind), grids[n % grids.length], own[n]]
      if (kind === undefined || grid === undefined || member === undefined) return []
      const createdAt = new Date(now.getTime() - plan.daysAgo * day)
      return [
        {
          ...{
            _id: `sample-wish-${code}-${padded(n + 1, 2)}`,
            kind,
            group: plan.group,
            turn: turnOf(plan.group, createdAt),
          },
          ...{ words: plan.words, when: plan.when, isUrgent: false, isForOther: false },
          community: { code, name, path: [...community.path] },
          place: { area: grid._id, areaName: grid.name, path: [...grid.path] },
          ...{ asker: '', post: null, contact: { name: '', phone: '', door: '', at: '' } },
          ...{ ...lifeOf(plan, member._id, createdAt), note: '', ...noPhotos, createdAt },
        },
      ]
    })
  })
