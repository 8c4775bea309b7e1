import { ratingLabels, ratingLevel } from '../../../contract/vocabulary/rating'
import { refuse } from '../../../domain/refused'
import { autoClose } from '../../../domain/request/auto-close'
import { failCheck } from '../../../domain/request/check'
import { decide } from '../../../domain/request/decide'
import { rate } from '../../../domain/request/rate'
import { rejectResult } from '../../../domain/request/reject-result'
import type { Request } from '../../../domain/request/request'
import { withdraw } from '../../../domain/request/withdraw'
import { act, actors, assigneeOf, commands, hoursAfter, level, now, posts, requestIn } from '../../support/requests'

const later = hoursAfter(10)
const desk = assigneeOf(posts.desk)
const worker = assigneeOf(posts.worker)
const photos = ['cloud://env.bucket/photos/still-dark.jpg']
const rejected = (request: Request, isManned = true) =>
  act(
    request,
    'rejectResult',
    actors.resident,
    later,
    rejectResult({ reason: '还是不亮', photos }, { desk, isManned }, level),
  )
const rejectedOnce = () => rejected(requestIn.resolved())
const rejectedTwice = () => rejected(act(rejectedOnce(), 'resolve', actors.worker))

describe('“not solved”', () => {
  test('the first time it goes back to the same worker, already accepted, with new time', () => {
    const request = rejectedOnce()
    expect(request).toMatchObject({
      status: 'inProgress',
      assignee: worker,
      rejections: 1,
      due: { step: 'resolve', at: hoursAfter(24, later) },
    })
    expect(request.events.at(-1)).toMatchObject({ note: '还是不亮', photos, detail: '已退回 青檀社区 03 网格员 再办' })
  })

  test('the first time too the desk decides, where nobody is there any more for who handled it', () => {
    const vacant = rejected(requestIn.resolved(), false)
    expect(vacant).toMatchObject({ status: 'pendingDispatch', assignee: desk, lastHandler: worker, rejections: 1 })
    expect(vacant.due?.step).toBe('dispatch')
    const failed = failCheck({ reason: '还没办好', photos: [] }, { desk, isManned: false }, level)
    expect(act(requestIn.pendingCheck(), 'failCheck', actors.chief, later, failed).assignee).toEqual(desk)
  })

  test('what a desk had a part of comes back to be dispatched, not to be handled by a desk', () => {
    const byDesk = { ...requestIn.resolved(), lastHandler: desk }
    expect(rejected(byDesk)).toMatchObject({ status: 'pendingDispatch', assignee: desk })
  })

  test('the second time the desk decides who takes it', () => {
    const request = rejectedTwice()
    expect(request).toMatchObject({
      status: 'pendingDispatch',
      assignee: desk,
      lastHandler: worker,
      rejections: 2,
      due: { step: 'dispatch', at: hoursAfter(5, later) },
    })
    expect(request.events.at(-1)!.detail).toBe('已交 青檀社区工作台 重新派遣')
  })

  test('a third time too, although another worker had it meanwhile', () => {
    const again = act(act(rejectedTwice(), 'reassign', actors.desk), 'accept', actors.colleague)
    const request = rejected(act(again, 'resolve', actors.colleague))
    expect(request).toMatchObject({
      status: 'pendingDispatch',
      rejections: 3,
      lastHandler: assigneeOf(posts.colleague),
    })
  })
})

describe('the end', () => {
  test('a confirmed result is closed, unrated, with nothing due', () => {
    const request = act(requestIn.resolved(), 'confirm', actors.resident, later)
    expect(request).toMatchObject({ status: 'closed', due: null, rating: null, assignee: worker })
  })

  test.each(ratingLevel.options.map((option) => option.value))('%s stars are kept with their words, once', (level) => {
    const request = act(requestIn.closed(), 'rate', actors.resident, later, rate(level, '很快'))
    expect(request).toMatchObject({ status: 'closed', rating: { level, text: '很快' } })
    expect(request.events.at(-1)).toMatchObject({ type: 'rated', note: '很快', detail: ratingLabels[level] })
    expect(decide('rate', request, actors.resident, later, rate(5, ''))).toEqual(refuse('alreadyRated'))
  })

  test('a rating without words leaves no empty note', () => {
    expect(act(requestIn.closed(), 'rate', actors.resident, later, rate(3, '')).events.at(-1)!.note).toBeNull()
  })

  test('what was closed by the platform may still be rated', () => {
    const closed = act(requestIn.resolved(), 'autoClose', 'system', hoursAfter(7 * 24))
    expect(act(closed, 'rate', actors.resident).rating).toEqual({ level: 5, text: '' })
  })

  test('his days to have it opened again run from its end: a rating given later brings no new ones', () => {
    const closed = act(requestIn.resolved(), 'confirm', actors.resident, later)
    const rated = act(closed, 'rate', actors.resident, hoursAfter(14 * 24, later))
    const reopenAt = (hours: number) =>
      decide('reopen', rated, actors.resident, hoursAfter(hours, later), commands.reopen)
    expect(reopenAt(15 * 24)).toMatchObject({ status: 'pendingDispatch' })
    expect(reopenAt(15 * 24 + 1)).toEqual(refuse('reopenTooLate'))
  })

  test.each(['assigned', 'pendingDispatch'] as const)('a resident withdraws what is %s', (status) => {
    const request = act(requestIn[status](), 'withdraw', actors.resident, later, withdraw('已经亮了'))
    expect(request).toMatchObject({ status: 'withdrawn', due: null })
    expect(request.events.at(-1)!.note).toBe('已经亮了')
  })

  test.each(['inProgress', 'resolved', 'closed'] as const)('but not when it is %s', (status) => {
    const decision = decide('withdraw', requestIn[status](), actors.resident, later, commands.withdraw)
    expect(decision).toEqual(refuse('wrongStatus'))
  })
})

describe('closing for a silent resident', () => {
  const due = hoursAfter(7 * 24).getTime()

  test.each([
    ['a day before', -86_400_000, false],
    ['a millisecond before', -1, false],
    ['at the very time', 0, true],
    ['a day after', 86_400_000, true],
  ])('%s', (_, ms, isClosed) => {
    const decision = decide('autoClose', requestIn.resolved(), 'system', new Date(due + ms), autoClose)
    if (isClosed) expect(decision).toMatchObject({ status: 'closed', changes: { due: null } })
    else expect(decision).toEqual(refuse('wrongStatus'))
  })

  test('never without a time, and never by a person', () => {
    const timeless = { ...requestIn.resolved(), due: null }
    expect(decide('autoClose', timeless, 'system', new Date(due), autoClose)).toEqual(refuse('wrongStatus'))
    for (const person of Object.values(actors))
      expect(decide('autoClose', requestIn.resolved(), person, new Date(due), autoClose)).toEqual(refuse('notAllowed'))
  })

  test('leaves it unrated, which is not satisfied', () => {
    const closed = act(requestIn.resolved(), 'autoClose', 'system', new Date(due))
    expect(closed).toMatchObject({ status: 'closed', rating: null })
    expect(closed.events.at(-1)).toMatchObject({ type: 'autoClosed', person: null, by: '平台' })
    expect(now < closed.events.at(-1)!.at).toBe(true)
  })
})
