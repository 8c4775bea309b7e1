import type { requests } from '../../../../contract/requests'
import type { InputOf, OutputOf } from '../../../../contract/action'
import type { RequestAction } from '../../../../contract/vocabulary/request-action'

export type Group = InputOf<typeof requests.desk>['group']
export type Counts = OutputOf<typeof requests.deskCounts>

export interface Pile {
  readonly group: Group
  readonly label: string
  /** Said while nothing lies there. */
  readonly empty: string
  /** What is late or waits for this desk alone is red. */
  readonly urgent?: true
  /** What the row offers at once, the first of these that is open. */
  readonly offers: readonly RequestAction[]
}

/** The piles of a desk: what it owes first, then its area. */
export const piles: readonly Pile[] = [
  {
    group: 'toDispatch',
    label: '待派遣',
    empty: '没有等您派遣的诉求。退回的和没人接的会排在这里。',
    urgent: true,
    offers: ['reassign'],
  },
  {
    group: 'toApprove',
    label: '待审批',
    empty: '没有等您审批的申请。延期、挂起、吹哨、退哨和准入会排在这里。',
    urgent: true,
    offers: [],
  },
  {
    group: 'toCheck',
    label: '待核查',
    empty: '没有等您核查的诉求。即查即改和要到现场核查的会排在这里。',
    urgent: true,
    offers: ['check'],
  },
  { group: 'joint', label: '会办中', empty: '没有您召集的会办。吹哨和分头办的会排在这里。', offers: ['closeJoint'] },
  {
    group: 'overdue',
    label: '超期',
    empty: '辖区里没有超期的诉求。',
    urgent: true,
    offers: ['supervise', 'urge', 'reassign'],
  },
  { group: 'open', label: '全部在办', empty: '辖区里没有正在办理的诉求。', offers: [] },
  { group: 'closed', label: '已办结', empty: '辖区里还没有办结的诉求。', offers: [] },
  { group: 'handedOn', label: '经手过', empty: '还没有经过您的手、又交给别人的诉求。', offers: [] },
]

export const pileOf = (group: Group): Pile => piles.find((pile) => pile.group === group) ?? piles[0]!

export const countOf = (group: Group, counts: Counts | null): number | null =>
  counts === null || group === 'closed' || group === 'handedOn' ? null : counts[group]
