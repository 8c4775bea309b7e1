import { isRefused, refuse } from '../../../domain/refused'
import { noticesFor } from '../../../domain/notification/notices-for'
import { availableActions } from '../../../domain/request/available-actions'
import { redoPart } from '../../../domain/request/close-joint'
import { decide, type Doer } from '../../../domain/request/decide'
import { extendPart } from '../../../domain/request/part-steps'
import type { Part, Request } from '../../../domain/request/request'
import {
  act,
  actors,
  applied,
  assigneeOf,
  comes,
  commands,
  hoursAfter,
  level,
  posts,
  requestIn,
  type LaterAction,
} from '../../support/requests'

const { desk, streetDesk, enforcement, fire, resident } = actors
const partOf = ({ joint }: Request, post: string = posts.fire.id): Part =>
  joint!.parts.find(({ assignee }) => assignee.post === post)!

/** Whistled for on a Sunday at 10:00; called back at once, so it has to report within 3 working days: by Wednesday evening. */
const contacted = (): Request => comes(requestIn.joint(), fire, undefined, 'contactPart')
const end = () => partOf(contacted()).due!.at
const longer = hoursAfter(24, end())
const asked = (at = hoursAfter(2)): Request => act(contacted(), 'extendPart', fire, at)

/** A step, and who hears which words of it. */
const happens = (before: Request, action: LaterAction, doer: Doer, at: Date, command = commands[action]) => {
  const decision = decide(action, before, doer, at, command)
  if (isRefused(decision)) throw new Error(`${action} was refused: ${decision.refused}`)
  const request = applied(before, decision)
  const notices = noticesFor(request, request.events.at(-1)!, decision.tells)
  return { request, told: notices.map(({ to, title }) => [to.id, title]), texts: notices.map(({ text }) => text) }
}
const forPart = (request: Request, to = assigneeOf(posts.streetDesk)) =>
  extendPart(partOf(request).id, { to, note: '等配件', amount: 1 }, level)
const asks = (request: Request, at: Date, by: Doer = fire, command = forPart(request)) =>
  decide('extendPart', request, by, at, command)

test('a department asks the level above who whistled; until the answer its time runs on, and the caller knows', () => {
  const { request, told, texts } = happens(contacted(), 'extendPart', fire, hoursAfter(2))
  expect(partOf(request)).toEqual(partOf(contacted()))
  expect(request.approvals).toMatchObject([
    { kind: 'partExtension', part: partOf(request).id, amount: 1, by: { post: posts.fire.id } },
  ])
  expect(request.events.at(-1)).toMatchObject({
    post: posts.fire.id,
    detail: '申请延长 1 个工作日，等 榆园街道工作台 答复',
  })
  expect(told).toEqual([
    [posts.streetDesk.id, '延期审批'],
    [posts.desk.id, '申请延期'],
  ])
  expect(texts[0]).toContain(`${posts.fire.name}：申请延长 1 个工作日`)
  expect(asks(request, hoursAfter(3))).toEqual(refuse('alreadyRequested'))
  expect(availableActions(request, fire, hoursAfter(3))).not.toContain('extendPart')
})

test('granted, it counts from the old end and moves nothing else: who asked and who called hear it, its resident does not', () => {
  const { request, told, texts } = happens(asked(), 'approve', streetDesk, hoursAfter(30))
  expect(partOf(request).due).toEqual({ ...partOf(contacted()).due, at: longer })
  expect(partOf(request, posts.enforcement.id)).toEqual(partOf(contacted(), posts.enforcement.id))
  expect([request.due, request.setAside]).toEqual([null, contacted().setAside])
  expect(told).toEqual([
    [posts.fire.id, '上级已同意'],
    [posts.desk.id, '单位延期'],
  ])
  expect(texts[1]).toContain(`${posts.fire.name} 改为11月26日 17:30 前反馈`)
  expect(isRefused(asks(request, hoursAfter(31)))).toBe(false)
})

test('declined, everything stays, and who asked reads why', () => {
  const { request, told, texts } = happens(asked(), 'disapprove', streetDesk, hoursAfter(30))
  expect(partOf(request)).toEqual(partOf(contacted()))
  expect(told).toEqual([[posts.fire.id, '上级未同意']])
  expect(texts[0]).toContain('不需要')
})

test('a caller with nobody above decides himself, and is not told of what he has just done', () => {
  const own = act(contacted(), 'extendPart', fire, hoursAfter(2), forPart(contacted(), assigneeOf(posts.desk)))
  expect(happens(own, 'approve', desk, hoursAfter(3)).told).toEqual([[posts.fire.id, '上级已同意']])
})

test('who has a share of a split may ask once he has signed', () => {
  const split = act(act(requestIn.inProgress(), 'return', actors.worker), 'split', desk)
  expect(availableActions(split, actors.worker, hoursAfter(0))).not.toContain('extendPart')
  const signed = act(split, 'signPart', actors.worker)
  const extended = act(act(signed, 'extendPart', actors.worker, hoursAfter(1)), 'approve', streetDesk, hoursAfter(2))
  const [before, after] = [signed, extended].map((request) => partOf(request, posts.worker.id).due!.at.getTime())
  expect(after).toBeGreaterThan(before!)
})

test('only the time to report can be put off, and only before it is over', () => {
  const signed = comes(requestIn.joint(), fire, undefined, 'signPart')
  expect(asks(signed, hoursAfter(1))).toEqual(refuse('contactFirst'))
  const lastMoment = new Date(end().getTime() - 1)
  expect(isRefused(asks(contacted(), lastMoment))).toBe(false)
  expect(availableActions(contacted(), fire, lastMoment)).toContain('extendPart')
  expect(asks(contacted(), end())).toEqual(refuse('tooLate'))
  expect(availableActions(contacted(), fire, end())).not.toContain('extendPart')
  expect(asks(contacted(), hoursAfter(1), enforcement)).toEqual(refuse('notAllowed'))
  expect(asks(contacted(), hoursAfter(1), enforcement, commands.extendPart)).toEqual(refuse('signFirst'))
  expect(asks(contacted(), hoursAfter(1), resident)).toEqual(refuse('notAllowed'))
})

describe('a red mark', () => {
  const supervised = () => act(asked(), 'supervise', streetDesk, hoursAfter(3))

  test('makes the application fall, and lets nobody ask again', () => {
    expect(supervised().approvals).toEqual([])
    expect(asks(supervised(), hoursAfter(4))).toEqual(refuse('supervised'))
    expect(availableActions(supervised(), fire, hoursAfter(4))).not.toContain('extendPart')
  })

  test('of another department, or of who had it before the whistle, is not its own', () => {
    const others = supervised().marks.filter(({ post }) => post !== posts.fire.id)
    expect(others).not.toEqual([])
    expect(isRefused(asks({ ...contacted(), marks: others }, hoursAfter(4)))).toBe(false)
    const before = supervised().marks.map((mark) => ({ ...mark, at: hoursAfter(-1) }))
    expect(isRefused(asks({ ...contacted(), marks: before }, hoursAfter(4)))).toBe(false)
  })

  test('counts no more once the part is to be done again', () => {
    const reported = act(act(supervised(), 'arrivePart', fire, hoursAfter(4)), 'reportPart', fire, hoursAfter(5))
    const redo = redoPart(partOf(reported).id, '没有清净', level)
    expect(isRefused(asks(act(reported, 'redoPart', desk, hoursAfter(6), redo), hoursAfter(7)))).toBe(false)
  })
})

describe('an application lapses', () => {
  test('not while the department goes on, but when it has reported', () => {
    const arrived = act(asked(), 'arrivePart', fire, hoursAfter(3))
    expect(arrived.approvals).toHaveLength(1)
    expect(act(arrived, 'reportPart', fire, hoursAfter(4)).approvals).toEqual([])
  })

  test('not while the level above is slow: what was asked in time may be granted after it, and counts from the old end', () => {
    const late = act(asked(), 'escalate', 'system', end())
    expect(late.approvals).toHaveLength(1)
    const inTime = partOf(act(asked(), 'approve', streetDesk, hoursAfter(3))).due!.at
    expect(partOf(act(late, 'approve', streetDesk, new Date(end().getTime() + 1))).due!.at).toEqual(inTime)
  })
})
