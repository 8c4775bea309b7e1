import type { RequestEventType } from '../../../contract/vocabulary/request-event'
import { noticesFor } from '../../../domain/notification/notices-for'
import { isRefused } from '../../../domain/refused'
import { blow } from '../../../domain/request/blow'
import { decide, type Doer } from '../../../domain/request/decide'
import type { Request } from '../../../domain/request/request'
import {
  act,
  actors,
  applied,
  assigneeOf,
  comes,
  commands,
  hoursAfter,
  level,
  now,
  posts,
  raised,
  requestIn,
  type LaterAction,
} from '../../support/requests'
import { whistle } from '../../support/commands'

const resident = actors.resident.person
const [worker, colleague, desk, streetDesk, chief, enforcement, fire] = [
  posts.worker.id,
  posts.colleague.id,
  posts.desk.id,
  posts.streetDesk.id,
  posts.chief.id,
  posts.enforcement.id,
  posts.fire.id,
]

interface Happened {
  readonly request: Request
  readonly told: readonly (readonly string[])[]
}

/** A step, and who hears of it. */
const happens = (before: Request, action: LaterAction, doer: Doer, at = now, command = commands[action]): Happened => {
  const decision = decide(action, before, doer, at, command)
  if (isRefused(decision)) throw new Error(`${action} was refused: ${decision.refused}`)
  const request = applied(before, decision)
  const notices = noticesFor(request, request.events.at(-1)!, decision.tells)
  return { request, told: notices.map(({ to, template, title }) => [to.id, template, title]) }
}

const asked = () => act(requestIn.inProgress(), 'ask', actors.worker)
const verified = () => act(requestIn.inProgress(), 'verify', actors.worker)
const overdue = hoursAfter(100)

/** Events as they usually happen, and who hears of them. What nobody hears of stands below. */
const audience: Partial<Readonly<Record<RequestEventType, readonly [() => Happened, heard: readonly string[][]]>>> = {
  accepted: [() => happens(raised(), 'accept', actors.worker), [[resident, 'requestProgress', '已签收']]],
  arrived: [
    () => happens(requestIn.inProgress(), 'arrive', actors.worker),
    [[resident, 'requestProgress', '已到现场']],
  ],
  asked: [
    () => happens(requestIn.inProgress(), 'ask', actors.worker),
    [[resident, 'requestProgress', '有个问题想问您']],
  ],
  answered: [() => happens(asked(), 'answer', actors.resident), [[worker, 'taskArrived', '居民已回答']]],
  resolved: [
    () => happens(requestIn.inProgress(), 'resolve', actors.worker),
    [[resident, 'resultToConfirm', '已办好，请您确认']],
  ],
  returned: [
    () => happens(raised(), 'return', actors.worker),
    [
      [desk, 'taskArrived', '退回待派遣'],
      [resident, 'requestProgress', '正在换人办理'],
    ],
  ],
  transferred: [
    () => happens(requestIn.inProgress(), 'transfer', actors.worker),
    [
      [colleague, 'taskArrived', '新任务'],
      [worker, 'taskArrived', '已改派'],
      [resident, 'requestProgress', '已重新派遣'],
    ],
  ],
  referred: [
    () => happens(verified(), 'refer', actors.worker),
    [
      [streetDesk, 'taskArrived', '请上级办'],
      [resident, 'requestProgress', '已请上级办理'],
    ],
  ],
  reassigned: [
    () => happens(requestIn.pendingDispatch(), 'reassign', actors.desk),
    [
      [colleague, 'taskArrived', '新任务'],
      [resident, 'requestProgress', '已重新派遣'],
    ],
  ],
  rejected: [
    () => happens(requestIn.pendingDispatch(), 'reject', actors.desk),
    [
      [resident, 'requestProgress', '不予受理'],
      [worker, 'taskArrived', '不予受理'],
    ],
  ],
  suspensionRequested: [
    () => happens(requestIn.inProgress(), 'requestSuspension', actors.worker),
    [[desk, 'taskArrived', '挂起审批']],
  ],
  extensionRequested: [
    () => happens(requestIn.inProgress(), 'requestExtension', actors.worker),
    [[desk, 'taskArrived', '延期审批']],
  ],
  approved: [
    () => happens(act(requestIn.inProgress(), 'requestExtension', actors.worker), 'approve', actors.desk),
    [
      [worker, 'taskArrived', '上级已同意'],
      [resident, 'requestProgress', '需要更多时间'],
    ],
  ],
  disapproved: [
    () => happens(act(requestIn.inProgress(), 'requestExtension', actors.worker), 'disapprove', actors.desk),
    [[worker, 'taskArrived', '上级未同意']],
  ],
  resumed: [
    () => happens(requestIn.suspended(), 'resume', 'system', hoursAfter(80)),
    [
      [worker, 'taskArrived', '恢复办理'],
      [resident, 'requestProgress', '已恢复办理'],
    ],
  ],
  blown: [
    () => happens(verified(), 'blow', actors.desk),
    [
      [enforcement, 'taskArrived', '吹哨报到'],
      [fire, 'taskArrived', '吹哨报到'],
      [resident, 'requestProgress', '多家一起办理'],
    ],
  ],
  partSigned: [() => happens(requestIn.joint(), 'signPart', actors.enforcement), [[desk, 'taskArrived', '单位已签收']]],
  partExtensionRequested: [
    () => happens(comes(requestIn.joint(), actors.fire, now, 'contactPart'), 'extendPart', actors.fire),
    [
      [streetDesk, 'taskArrived', '延期审批'],
      [desk, 'taskArrived', '申请延期'],
    ],
  ],
  partReturned: [
    () => happens(requestIn.joint(), 'returnPart', actors.fire),
    [
      [streetDesk, 'taskArrived', '退哨裁定'],
      [desk, 'taskArrived', '申请退哨'],
    ],
  ],
  checked: [
    () => happens(requestIn.pendingCheck(), 'check', actors.chief),
    [
      [worker, 'taskArrived', '核查通过'],
      [resident, 'requestProgress', '已办结'],
    ],
  ],
  checkFailed: [
    () => happens(requestIn.pendingCheck(), 'failCheck', actors.chief),
    [[worker, 'taskArrived', '核查未通过']],
  ],
  confirmed: [() => happens(requestIn.resolved(), 'confirm', actors.resident), [[worker, 'taskArrived', '确认已解决']]],
  resultRejected: [
    () => happens(requestIn.resolved(), 'rejectResult', actors.resident),
    [[worker, 'taskArrived', '还没解决']],
  ],
  rated: [() => happens(requestIn.closed(), 'rate', actors.resident), [[worker, 'taskArrived', '收到评价']]],
  reopened: [
    () => happens(requestIn.closed(), 'reopen', actors.resident),
    [
      [desk, 'taskArrived', '重新办理'],
      [resident, 'requestProgress', '已重新办理'],
    ],
  ],
  withdrawn: [() => happens(raised(), 'withdraw', actors.resident), [[worker, 'taskArrived', '居民已撤回']]],
  joined: [() => happens(raised(), 'join', actors.stranger), [[worker, 'taskArrived', '居民附议']]],
  urged: [() => happens(raised(), 'urge', actors.resident, overdue), [[worker, 'taskArrived', '催办']]],
  supervised: [() => happens(raised(), 'supervise', actors.desk), [[worker, 'taskArrived', '督办']]],
  commented: [() => happens(raised(), 'comment', actors.desk), [[worker, 'taskArrived', '有人留言']]],
  autoClosed: [
    () => happens(requestIn.resolved(), 'autoClose', 'system', hoursAfter(200)),
    [[resident, 'requestProgress', '已自动办结']],
  ],
}

const told = (request: Request) =>
  noticesFor(request, request.events.at(-1)!).map(({ to, template, title }) => [to.id, template, title])

describe('who is told', () => {
  test.each(Object.entries(audience))('when it is %s', (type, [happened, heard]) => {
    const { request, told: whom } = happened()
    expect(request.events.at(-1)!.type).toBe(type)
    expect(whom).toEqual(heard)
  })

  test('a new one is told to who has it, and to the police it was copied to', () => {
    const route = { assignee: assigneeOf(posts.worker), reasons: [], copies: [] }
    expect(told(raised({ route }))).toEqual([[worker, 'taskArrived', '新任务']])
    expect(told({ ...raised(), copies: ['police'] })).toEqual([
      [worker, 'taskArrived', '新任务'],
      ['police', 'taskArrived', '抄送'],
    ])
  })

  test('what somebody else has to check is told to him, and its reporter only when it has ended', () => {
    const { told: whom } = happens(
      act(raised({ category: { ...raised().category, closing: 'verifier' } }), 'accept', actors.worker),
      'resolve',
      actors.worker,
    )
    expect(whom).toEqual([[chief, 'taskArrived', '请去核查']])
  })

  test('of a whistle that waits for leave its resident hears nothing, and once it is given as of any other', () => {
    const needsLeave = blow(whistle, true, assigneeOf(posts.desk), assigneeOf(posts.streetDesk), level)
    const waiting = happens(verified(), 'blow', actors.desk, now, needsLeave)
    expect(waiting.told).toEqual([[streetDesk, 'taskArrived', '吹哨审批']])
    const called = [
      [enforcement, 'taskArrived', '吹哨报到'],
      [fire, 'taskArrived', '吹哨报到'],
      [resident, 'requestProgress', '多家一起办理'],
    ]
    const granted = happens(waiting.request, 'approve', actors.streetDesk)
    expect(granted.told).toEqual([[desk, 'taskArrived', '上级已同意'], ...called])
    const left = happens(act(granted.request, 'returnPart', actors.fire), 'approve', actors.streetDesk)
    expect(left.told).toEqual([[fire, 'taskArrived', '上级已同意']])
  })

  test('whose application the work has overtaken hears that it is not answered', () => {
    const asked = act(verified(), 'requestSuspension', actors.worker)
    expect(happens(asked, 'blow', actors.desk).told).toContainEqual([worker, 'taskArrived', '申请失效'])
    const granted = happens(act(asked, 'requestExtension', actors.worker), 'approve', actors.desk)
    expect([granted.request.status, granted.request.approvals]).toEqual(['suspended', []])
  })

  test('a department that reports has no longer asked to leave', () => {
    const asks = act(requestIn.joint(), 'returnPart', actors.enforcement)
    const signed = act(asks, 'signPart', actors.enforcement)
    expect(signed.approvals.map(({ kind }) => kind)).toEqual(['partReturn'])
    const arrived = (['contactPart', 'arrivePart'] as const).reduce(
      (request, action) => act(request, action, actors.enforcement),
      signed,
    )
    const reported = act(arrived, 'reportPart', actors.enforcement)
    expect(reported.approvals).toEqual([])
    expect(reported.joint!.parts.map(({ state }) => state)).toEqual(['reported', 'called'])
  })

  test('five who join it are told to the desk once', () => {
    const neighbours = Array.from({ length: 6 }, (_, i) => ({ ...actors.stranger, person: `openid-of-neighbour-${i}` }))
    const deskHears = neighbours.reduce<{ request: Request; heard: boolean[] }>(
      ({ request, heard }, neighbour) => {
        const joined = happens(request, 'join', neighbour)
        return { request: joined.request, heard: [...heard, joined.told.some(([to]) => to === desk)] }
      },
      { request: raised(), heard: [] },
    )
    expect(deskHears.heard).toEqual([false, false, false, false, true, false])
  })

  test('who follows it hears that it is done, and a merged one ends with it', () => {
    const followed = act(act(requestIn.inProgress(), 'join', actors.stranger), 'absorb', actors.desk)
    const resolved = happens(followed, 'resolve', actors.worker)
    expect(resolved.told).toContainEqual([actors.stranger.person, 'requestProgress', '已办好'])
    const closed = noticesFor(
      act(resolved.request, 'confirm', actors.resident),
      act(resolved.request, 'confirm', actors.resident).events.at(-1)!,
    )
    expect(closed.filter(({ to }) => to.kind === 'request').map(({ to }) => to.id)).toEqual(['request-2'])
  })

  test('a result that is rejected again goes to the desk, which hears of it', () => {
    const again = act(act(requestIn.resolved(), 'rejectResult', actors.resident), 'resolve', actors.worker)
    expect(told(act(again, 'rejectResult', actors.resident))).toEqual([[desk, 'taskArrived', '还没解决']])
  })

  test('whoever withdrew before anybody worked on it disturbs only the one it lay with', () => {
    expect(told(act(requestIn.pendingDispatch(), 'withdraw', actors.resident))).toEqual([
      [desk, 'taskArrived', '居民已撤回'],
    ])
  })
})
