import type { AskOf } from '../../contract/action'
import type { steps } from '../../contract/request-steps'
import { codes, posts } from './small-district'

export type StepName = keyof typeof steps

type Filled = { readonly [Name in StepName]: Omit<AskOf<(typeof steps)[Name]>, 'id'> }

/** What a step may have to point at. */
export interface Pointed {
  /** A photo of the caller's own. */
  readonly photo: string
  readonly part: string
  readonly approval: string
  /** Another open request of the same place. */
  readonly other: string
}

/** Every step that a phone may ask for, filled in as its form would be: whatever is refused is not refused for that. */
export const filledIn = ({ photo, part, approval, other }: Pointed): Filled => ({
  accept: {},
  arrive: { at: null, accuracy: null },
  verify: { verdict: 'true' },
  ask: { question: '几号楼前面的灯？' },
  answer: { answer: '三号楼前面' },
  resolve: { note: '换了灯头', photos: [photo] },
  return: { reason: '不在我的网格' },
  transfer: { post: posts.neighbour, reason: '他更近' },
  refer: { reason: '要上级办' },
  reassign: { post: posts.neighbour },
  recategorise: { category: '0202' },
  relocate: { place: { source: 'area', area: codes.neighbour }, reason: '在隔壁网格' },
  reject: { reason: '不属于受理范围' },
  requestSuspension: { reason: 'weather', until: new Date(Date.now() + 3 * 86_400_000).toISOString() },
  resume: {},
  requestExtension: { amount: 1, reason: '等配件' },
  approve: { approval },
  disapprove: { approval, reason: '不需要' },
  blow: { type: 'daily', matters: ['011'], note: '请一起到现场' },
  split: {
    shares: [
      { post: posts.worker, task: '清理' },
      { post: posts.neighbour, task: '修复' },
    ],
  },
  signPart: { part },
  contactPart: { part },
  arrivePart: { part, at: null, accuracy: null },
  reportPart: { part, note: '已整改', photos: [photo] },
  extendPart: { part, amount: 1, reason: '等配件' },
  returnPart: { part, reason: '不归我们管' },
  redoPart: { part, reason: '还有一处' },
  closeJoint: { note: '办好了', ratings: [] },
  check: {},
  failCheck: { reason: '还没办好' },
  confirm: {},
  rejectResult: { reason: '还是不亮' },
  rate: { level: 5 },
  reopen: { reason: '又坏了' },
  withdraw: {},
  join: {},
  leave: {},
  merge: { into: other },
  unmerge: {},
  urge: {},
  supervise: { words: '请三日内办结' },
  replySupervision: { reply: '正在办' },
  comment: { note: '请带梯子' },
})
