import type { Actor } from '../../../domain/access/actor'
import { noticesFor } from '../../../domain/notification/notices-for'
import { isRefused, refuse } from '../../../domain/refused'
import { decide } from '../../../domain/request/decide'
import { reassign } from '../../../domain/request/reassign'
import type { Request } from '../../../domain/request/request'
import { verify } from '../../../domain/request/verify'
import type { Verdict } from '../../../contract/vocabulary/verdict'
import {
  act,
  actors,
  applied,
  assigneeOf,
  commands,
  hoursAfter,
  level,
  posts,
  raised,
  requestIn,
} from '../../support/requests'

const later = hoursAfter(3)
const found = (verdict: Verdict) =>
  verify({ verdict, note: '到现场看过', photos: ['cloud://env.bucket/photos/2.jpg'] }, assigneeOf(posts.desk), level)

const sentBack = () => act(requestIn.inProgress(), 'return', actors.worker)
const foundUntrue = () => act(requestIn.inProgress(), 'verify', actors.worker, later, found('untrue'))
const handedTwice = () => act(act(sentBack(), 'reassign', actors.desk), 'return', actors.colleague)

describe('a second look by a desk, at what came back to it', () => {
  test.each(['true', 'untrue'] as const)('%s: it stays where it lies, in the time that runs there', (verdict) => {
    const before = sentBack()
    const after = act(before, 'verify', actors.streetDesk, later, found(verdict))
    expect(after).toMatchObject({
      status: 'pendingDispatch',
      verification: { verdict, at: later, by: posts.streetDesk.name },
    })
    const { assignee, due, lastHandler, returnedBy } = before
    expect(after).toMatchObject({ assignee, due, lastHandler, returnedBy })
    expect(after.events.at(-1)).toMatchObject({ type: 'verified', note: '到现场看过' })
  })

  test('true: it goes up, which it could not before', () => {
    expect(decide('refer', sentBack(), actors.desk, later, commands.refer)).toEqual(refuse('notVerified'))
    const seen = act(sentBack(), 'verify', actors.desk, later, found('true'))
    expect(act(seen, 'refer', actors.desk)).toMatchObject({ assignee: { post: posts.streetDesk.id } })
  })

  test.each<[string, () => Request]>([
    ['sent back', sentBack],
    ['found not true', foundUntrue],
  ])('%s, it does not go up unseen by way of another desk', (_, request) => {
    const assignment = { to: assigneeOf(posts.otherDesk), note: '', insist: false }
    const handedOn = act(request(), 'reassign', actors.streetDesk, later, reassign(assignment, level))
    expect(handedOn).toMatchObject({ status: 'pendingDispatch', lastHandler: null })
    expect(decide('refer', handedOn, actors.otherDesk, later, commands.refer)).toEqual(refuse('notVerified'))
  })

  test('whoever found it not true may be overruled by a desk that has looked', () => {
    expect(act(foundUntrue(), 'verify', actors.desk, later, found('true')).verification?.verdict).toBe('true')
  })

  const alsoAtDesk = (who: Actor) => ({ ...who, posts: [...who.posts, ...actors.desk.posts] })

  test.each<[string, () => Request, Actor, ReturnType<typeof refuse> | null]>([
    ['the desk it lies with', sentBack, actors.desk, null],
    ['the desk of its street', sentBack, actors.streetDesk, null],
    ['the centre', sentBack, actors.centre, null],
    ['the desk of another community', sentBack, actors.otherDesk, refuse('notAllowed')],
    ['the chief of its grid', sentBack, actors.chief, refuse('notAllowed')],
    ['who sent it back', sentBack, actors.worker, refuse('notAllowed')],
    ['who sent it back and sits at the desk', sentBack, alsoAtDesk(actors.worker), refuse('sentItBack')],
    ['who found it not true and sits at the desk', foundUntrue, alsoAtDesk(actors.worker), refuse('sentItBack')],
    ['who sent it back before another one did', handedTwice, alsoAtDesk(actors.worker), refuse('sentItBack')],
    ['who had nothing to do with it and sits at the desk', sentBack, alsoAtDesk(actors.colleague), null],
    ['the desk, while a worker is at it', requestIn.inProgress, actors.desk, refuse('wrongStatus')],
    ['the worker himself, who is at it', requestIn.inProgress, actors.worker, null],
    ['the desk, before a worker has taken it on', raised, actors.desk, refuse('wrongStatus')],
  ])('is taken by %s', (_, request, who, refusal) => {
    const decision = decide('verify', request(), who, later, found('true'))
    expect('refused' in decision ? decision : null).toEqual(refusal)
  })

  test('who was given it again all the same looks at it himself', () => {
    const again = act(act(sentBack(), 'reassign', actors.desk), 'reassign', actors.desk)
    expect(again.assignee.post).toBe(posts.worker.id)
    const accepted = act(again, 'accept', actors.worker)
    expect(act(accepted, 'verify', actors.worker, later, found('true')).status).toBe('inProgress')
  })
})

test('of a doubt its reporter hears that a desk decides, of what is true nothing', () => {
  const told = (verdict: 'true' | 'untrue') => {
    const decision = decide('verify', requestIn.inProgress(), actors.worker, later, found(verdict))
    if (isRefused(decision)) throw new Error('refused')
    const notices = noticesFor(applied(requestIn.inProgress(), decision), decision.event, decision.tells)
    return notices.filter(({ to }) => to.kind === 'person').map(({ title, text }) => `${title}：${text}`)
  }
  expect(told('true')).toEqual([])
  expect(told('untrue')).toEqual([expect.stringContaining('已到现场核实：青檀社区工作台 看过现场情况再决定怎么办')])
  expect(told('untrue').join()).not.toContain('到现场看过')
})
