import { isRefused } from '../../../domain/refused'
import { decide } from '../../../domain/request/decide'
import type { Request } from '../../../domain/request/request'
import { supervise } from '../../../domain/request/supervise'
import { owedReplies } from '../../../domain/request/supervision'
import { availableActions } from '../../../domain/request/available-actions'
import { noticesFor } from '../../../domain/notification/notices-for'
import {
  act,
  actors,
  applied,
  comes,
  assigneeOf,
  commands,
  hoursAfter,
  level,
  now,
  posts,
  requestIn,
} from '../../support/requests'

const byStreet = supervise('三天没有动静', assigneeOf(posts.streetDesk), level)
const supervised = (request: Request): Request => act(request, 'supervise', actors.streetDesk, now, byStreet)
const owing = (request: Request): string[] => owedReplies(request).map(({ holder }) => holder.post)

describe('who is supervised', () => {
  test('is whoever has it, and after it was given on, whoever has it then', () => {
    const request = supervised(requestIn.assigned())
    expect(owing(request)).toEqual([posts.worker.id])
    const given = act(request, 'reassign', actors.desk)
    expect(owing(given)).toEqual([posts.colleague.id])
    expect(availableActions(given, actors.colleague, now)).toContain('replySupervision')
  })

  test('while several work on it each of them is, with a mark and a reply of his own', () => {
    const joint = supervised(requestIn.joint())
    expect(owing(joint)).toEqual([posts.enforcement.id, posts.fire.id])
    expect(joint.marks.map(({ post, colour }) => [post, colour])).toEqual([
      [posts.enforcement.id, 'red'],
      [posts.fire.id, 'red'],
    ])
    expect(availableActions(joint, actors.fire, now)).toContain('replySupervision')
    expect(availableActions(joint, actors.desk, now)).not.toContain('replySupervision')
    expect(isRefused(decide('replySupervision', joint, actors.desk, now, commands.replySupervision))).toBe(true)
  })

  test('hears that what he has asked for more time for falls, in a part as in the whole, and hears it alone', () => {
    const texts = (request: Request): Record<string, string> => {
      const decision = decide('supervise', request, actors.streetDesk, now, byStreet)
      if (isRefused(decision)) throw new Error('refused')
      const notices = noticesFor(applied(request, decision), decision.event, decision.tells)
      return Object.fromEntries(notices.map(({ to, text }) => [to.id, text]))
    }
    const falls = expect.stringContaining('三天没有动静；延期申请失效。') as string
    const asked = act(requestIn.inProgress(), 'requestExtension', actors.worker)
    expect(texts(asked)).toEqual({ [posts.worker.id]: falls })
    const called = act(comes(requestIn.joint(), actors.fire, undefined, 'contactPart'), 'extendPart', actors.fire)
    const stays = expect.not.stringContaining('延期申请') as string
    expect(texts(called)).toEqual({ [posts.fire.id]: falls, [posts.enforcement.id]: stays, [posts.desk.id]: stays })
  })

  test('a department answers for itself, and who supervises hears it', () => {
    const joint = supervised(requestIn.joint())
    const decision = decide('replySupervision', joint, actors.fire, hoursAfter(1), commands.replySupervision)
    if (isRefused(decision)) throw new Error('refused')
    const replied = applied(joint, decision)
    expect(owing(replied)).toEqual([posts.enforcement.id])
    expect(replied.events.at(-1)).toMatchObject({ by: posts.fire.name, note: '正在办' })
    expect(noticesFor(replied, decision.event, decision.tells).map(({ to }) => to.id)).toEqual([posts.streetDesk.id])
  })

  test('a department that has reported owes no reply any more', () => {
    const joint = supervised(requestIn.joint())
    const reported = comes(joint, actors.fire)
    expect(owing(reported)).toEqual([posts.enforcement.id])
  })

  test('twice, before he has answered, answers both at once', () => {
    const twice = supervised(supervised(requestIn.assigned()))
    expect(owing(twice)).toHaveLength(2)
    expect(owing(act(twice, 'replySupervision', actors.worker))).toEqual([])
  })

  test('owes nothing any more once it is over, and not again when it is taken up anew', () => {
    const closed = act(supervised(requestIn.resolved()), 'confirm', actors.resident)
    expect(closed.supervisions).toEqual([])
    expect(owing(act(closed, 'reopen', actors.desk))).toEqual([])
    expect(closed.events.some(({ type }) => type === 'supervised')).toBe(true)
  })
})
