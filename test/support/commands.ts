import { accept } from '../../domain/request/accept'
import { answer } from '../../domain/request/answer'
import { approve, disapprove } from '../../domain/request/approve'
import { arrive } from '../../domain/request/arrive'
import { ask } from '../../domain/request/ask'
import { autoClose } from '../../domain/request/auto-close'
import { blow } from '../../domain/request/blow'
import { check, failCheck } from '../../domain/request/check'
import { closeJoint, redoPart } from '../../domain/request/close-joint'
import { comment } from '../../domain/request/comment'
import { confirm } from '../../domain/request/confirm'
import type { Command } from '../../domain/request/decide'
import { escalate } from '../../domain/request/escalate'
import type { Superiors } from '../../domain/request/superiors'
import { forgetReporter } from '../../domain/request/forget-reporter'
import { join, leave } from '../../domain/request/join'
import { absorb, merge, release, settle, unmerge, type Other } from '../../domain/request/merge'
import { partStates, type PartAction } from '../../domain/request/part-actions'
import { arrivePart, contactPart, extendPart, reportPart, returnPart, signPart } from '../../domain/request/part-steps'
import { rate } from '../../domain/request/rate'
import { reassign, transfer } from '../../domain/request/reassign'
import { recategorise } from '../../domain/request/recategorise'
import { refer } from '../../domain/request/refer'
import { relocate } from '../../domain/request/relocate'
import { reject } from '../../domain/request/reject'
import { rejectResult } from '../../domain/request/reject-result'
import { reopen } from '../../domain/request/reopen'
import { requestExtension } from '../../domain/request/request-extension'
import { requestSuspension } from '../../domain/request/request-suspension'
import type { PartLimits, Request, Whistle } from '../../domain/request/request'
import { resolve } from '../../domain/request/resolve'
import { resume } from '../../domain/request/resume'
import { returnToDesk } from '../../domain/request/return'
import { rezone } from '../../domain/request/rezone'
import { split } from '../../domain/request/split'
import { replySupervision, supervise } from '../../domain/request/supervise'
import { urge } from '../../domain/request/urge'
import { verify } from '../../domain/request/verify'
import { withdraw } from '../../domain/request/withdraw'
import { assigneeOf, codes, posts } from './cast'
import type { LaterAction } from './later-actions'
import { level } from './service-level'

const worker = assigneeOf(posts.worker)
const colleague = assigneeOf(posts.colleague)
const desk = assigneeOf(posts.desk)
const streetDesk = assigneeOf(posts.streetDesk)
const chief = assigneeOf(posts.chief)

const photo = 'cloud://env.bucket/photos/2.jpg'
const result = { note: '已换灯泡', photos: [photo] }
const whereabouts = { at: [117.1502, 34.85] as [number, number], accuracy: 12 }
const day = 86_400_000

export const partLimits: PartLimits = {
  sign: { amount: 1, unit: 'hours' },
  contact: { amount: 24, unit: 'hours' },
  report: { amount: 3, unit: 'workingDays' },
}

/** Two departments, one of which leads. */
export const whistle: Whistle = {
  type: 'daily',
  matters: [{ number: '001', name: '占道经营' }],
  note: '请一起到现场',
  calls: [
    { to: assigneeOf(posts.enforcement), role: 'lead' },
    { to: assigneeOf(posts.fire), role: 'assist' },
  ],
  limits: partLimits,
}

/** Another open request on the same street. */
export const other: Other = {
  id: 'request-2',
  number: '20261122-0002',
  status: 'assigned',
  source: 'resident',
  confidential: false,
  about: null,
  followers: [],
  reporter: { person: 'openid-of-another', name: '居民 0003', anonymous: false, phone: '' },
  place: {
    area: codes.grid,
    areaName: '青檀社区 03 网格',
    communityName: '青檀社区',
    path: [codes.district, codes.street, codes.community, codes.grid],
    building: null,
    buildingName: null,
    at: null,
    accuracy: null,
    source: 'area',
    detail: '',
    note: null,
  },
}

/** Who stands above the place of a request: everybody is at work. */
export const superiors: Superiors = { chief, desks: [desk, streetDesk, assigneeOf(posts.centre)], away: [] }

/** The first part of whoever acts on which this step may be taken. */
const onPart =
  (action: PartAction, step: (part: string) => Command): Command =>
  (request, now, who) => {
    const parts = request.joint?.parts ?? []
    const found = parts.find(
      ({ state, role, assignee }) => partStates(role, action).includes(state) && who.sitsAt(assignee),
    )
    return step((found ?? parts[0])?.id ?? '')(request, now, who)
  }

const onReported =
  (step: (part: string) => Command): Command =>
  (request, now, who) => {
    const found = request.joint?.parts.find(({ state }) => state === 'reported')
    return step(found?.id ?? '')(request, now, who)
  }

const onApproval =
  (step: (id: string) => Command): Command =>
  (request, now, who) =>
    step(request.approvals.find(({ to }) => who.sitsAt(to))?.id ?? '')(request, now, who)

const rateAll: Command = (request: Request, now, who) =>
  closeJoint(
    '办好了',
    request.joint?.parts.map(({ id }) => ({ part: id, level: 5, text: '' })) ?? [],
    chief,
    level,
  )(request, now, who)

/** The desk in which whoever acts sits. */
const atOwnDesk =
  (step: (by: ReturnType<typeof assigneeOf>) => Command): Command =>
  (request, now, who) =>
    step([desk, streetDesk, assigneeOf(posts.centre)].find((each) => who.sitsAt(each)) ?? desk)(request, now, who)

/** What each action does when nothing special is asked of it. */
export const commands: Readonly<Record<LaterAction, Command>> = {
  accept: accept(level),
  arrive: arrive(whereabouts),
  verify: verify({ verdict: 'true', note: '看过了', photos: [] }, desk, level),
  ask: ask('几号楼前面的灯？'),
  answer: answer('三号楼前面'),
  resolve: resolve(result, chief, level),
  return: returnToDesk('不在我的网格', desk, level),
  transfer: (request, at, who) =>
    transfer(request.assignee.post === colleague.post ? worker : colleague, '他更近', level)(request, at, who),
  refer: refer('社区办不了', streetDesk, level),
  // To whoever does not have it yet.
  reassign: (request, at, who) => {
    const to = request.assignee.post === colleague.post ? worker : colleague
    return reassign({ to, note: '', insist: true }, level)(request, at, who)
  },
  recategorise: (request, at, who) =>
    recategorise({ ...request.category, code: request.category.code === '0201' ? '0202' : '0201' }, level)(
      request,
      at,
      who,
    ),
  // Beside where it was, and back again.
  relocate: (request, at, who) => {
    const { area, path } = request.place
    const to = area === codes.otherGrid ? codes.grid : codes.otherGrid
    const place = { ...request.place, area: to, path: [...path.slice(0, -1), to] }
    const assignee = to === codes.grid ? worker : colleague
    return relocate({ place, route: { assignee, copies: [], reasons: [] }, reason: '在隔壁网格' }, level)(
      request,
      at,
      who,
    )
  },
  reject: reject('不属于受理范围'),
  requestSuspension: (request, at, who) =>
    requestSuspension({ to: desk, note: '下雨', reason: 'weather', until: new Date(at.getTime() + 3 * day) }, level)(
      request,
      at,
      who,
    ),
  resume: resume(level),
  requestExtension: requestExtension({ to: desk, note: '等配件', amount: 3 }, level),
  approve: onApproval((id) => approve(id, '', level)),
  disapprove: onApproval((id) => disapprove(id, '不需要')),
  blow: atOwnDesk((by) => blow(whistle, true, by, null, level)),
  split: atOwnDesk((by) =>
    split(
      [
        { to: worker, task: '清理' },
        { to: colleague, task: '修复' },
      ],
      true,
      by,
      partLimits,
      level,
    ),
  ),
  signPart: onPart('signPart', (part) => signPart(part, level)),
  contactPart: onPart('contactPart', (part) => contactPart(part, '', level)),
  arrivePart: onPart('arrivePart', (part) => arrivePart(part, whereabouts, level)),
  reportPart: onPart('reportPart', (part) => reportPart(part, result, level)),
  extendPart: onPart('extendPart', (part) => extendPart(part, { to: streetDesk, note: '等配件', amount: 1 }, level)),
  returnPart: onPart('returnPart', (part) => returnPart(part, '不归我们管', streetDesk, level)),
  redoPart: onReported((part) => redoPart(part, '还有一处', level)),
  closeJoint: rateAll,
  check: check('看过，办好了', []),
  failCheck: failCheck({ reason: '还没办好', photos: [] }, { desk, isManned: true }, level),
  confirm,
  rejectResult: rejectResult({ reason: '还是不亮', photos: [] }, { desk, isManned: true }, level),
  rate: rate(5, ''),
  reopen: reopen('又坏了', { desk, moved: null }, level),
  withdraw: withdraw(''),
  join: join(desk),
  leave,
  absorb: absorb(other),
  merge: merge(other, ''),
  release: release(other),
  unmerge: unmerge({ desk, moved: null }, level),
  urge: urge(''),
  supervise: atOwnDesk((by) => supervise('请三日内办结', by, level)),
  replySupervision: replySupervision('正在办'),
  comment: comment('请带梯子'),
  autoClose,
  escalate: escalate(superiors, level),
  rezone: (request, at, who) => rezone(request.place, request.assignee, '网格合并')(request, at, who),
  settle: settle({ status: 'closed', number: other.number, events: [] }),
  forgetReporter: forgetReporter(chief, level),
}
