import type { Actor } from '../../../domain/access/actor'
import { refuse } from '../../../domain/refused'
import { availableActions } from '../../../domain/request/available-actions'
import { decide } from '../../../domain/request/decide'
import type { Request } from '../../../domain/request/request'
import { act, actors, assigneeOf, comes, commands, hoursAfter, now, posts, requestIn } from '../../support/requests'

const later = hoursAfter(2)
/** A whistle to which both departments came; who plays them may hold other posts besides. */
const reported = (over: Partial<Request> = {}, lead: Actor = actors.enforcement): Request =>
  comes(comes({ ...requestIn.joint(), ...over }, lead, later), actors.fire, later)

const closing = (name: 'reporter' | 'verifier') => ({ category: { ...requestIn.joint().category, closing: name } })

/** Who leads it and sits at the desk that whistled as well. */
const both: Actor = { ...actors.desk, posts: [posts.desk, posts.enforcement] }

test.each<[string, Partial<Request>, Request['status']]>([
  ['its resident is asked where the rule of its category says so', closing('reporter'), 'resolved'],
  ['somebody looks on site where the rule says that', closing('verifier'), 'pendingCheck'],
  ['somebody looks at what a worker has found himself', { source: 'worker' }, 'pendingCheck'],
  ['somebody looks where the caller has no account', { source: 'desk', reporter: { ...requestIn.joint().reporter, person: '' } }, 'pendingCheck'], // prettier-ignore
])('a whistle that is closed is not the end of its request: %s', (_, over, status) => {
  const ended = act(reported(over), 'closeJoint', actors.desk, later)
  expect(ended).toMatchObject({ status, closedAt: null, joint: { closedAt: later } })
  expect(ended.assignee.post).toBe(status === 'resolved' ? posts.desk.id : posts.chief.id)
  expect(ended.due?.step).toBe(status === 'resolved' ? 'confirm' : 'check')
})

test('what several have done and its resident does not find solved goes to a desk, and to none of them alone', () => {
  const ended = act(reported(closing('reporter')), 'closeJoint', actors.desk, later)
  const rejected = act(ended, 'rejectResult', actors.resident, later)
  expect(rejected).toMatchObject({ status: 'pendingDispatch', assignee: { post: posts.desk.id }, rejections: 1 })
})

test('a resident who reported on a part of it himself is not the one who says that it is solved', () => {
  const lead = { ...actors.enforcement, person: actors.resident.person }
  expect(act(reported({}, lead), 'closeJoint', actors.desk, later).status).toBe('pendingCheck')
})

test('who whistled may look himself, for he did none of the work; who did a part may not, in no post of his', () => {
  const ended = act(reported(closing('verifier')), 'closeJoint', actors.desk, later)
  expect(act(ended, 'check', actors.desk, later).status).toBe('closed')
  const own = act(reported(closing('verifier'), both), 'closeJoint', actors.streetDesk, hoursAfter(2000))
  for (const action of ['check', 'failCheck'] as const)
    expect(decide(action, own, both, hoursAfter(2000), commands[action])).toEqual(refuse('notAllowed'))
  expect(act(own, 'check', actors.streetDesk, hoursAfter(2000)).status).toBe('closed')
})

test('the post that did a part does not check it either, whoever sits there now', () => {
  const shared = act(requestIn.inProgress(), 'split', actors.desk)
  const parts = shared.joint!.parts.map((part, i) => (i === 0 ? { ...part, assignee: assigneeOf(posts.chief) } : part))
  const asked: Request = { ...shared, ...closing('verifier'), joint: { ...shared.joint!, parts } }
  const byChief = act(act(asked, 'signPart', actors.chief), 'reportPart', actors.chief)
  const all = act(act(byChief, 'signPart', actors.colleague), 'reportPart', actors.colleague)
  const ended = act(all, 'closeJoint', actors.desk, later)
  expect(ended.lastHandler?.post).toBe(posts.chief.id)
  const successor: Actor = { ...actors.chief, person: 'openid-of-another-chief' }
  expect(availableActions(ended, successor, later)).not.toContain('check')
  expect(availableActions(ended, actors.desk, later)).toContain('check')
})

describe('who came to a whistle does not say how he did', () => {
  test('he may not close it from the desk that whistled, and is not offered to', () => {
    const request = reported({}, both)
    expect(decide('closeJoint', request, both, later, commands.closeJoint)).toEqual(refuse('sameHandler'))
    expect(availableActions(request, both, later)).not.toContain('closeJoint')
    expect(availableActions(reported(), actors.desk, later)).toContain('closeJoint')
  })

  test('it does not hang on him: once the time to close it is over, a level above may, and not before', () => {
    const request = reported({}, both)
    expect(decide('closeJoint', request, actors.streetDesk, later, commands.closeJoint)).toEqual(refuse('notOverdue'))
    expect(availableActions(request, actors.streetDesk, later)).not.toContain('closeJoint')
    const over = request.due!.at
    expect(availableActions(request, actors.streetDesk, over)).toContain('closeJoint')
    expect(act(request, 'closeJoint', actors.streetDesk, over).status).toBe('resolved')
  })

  test('a split rates nobody: who did a part may say that all is done, and somebody else has the last word', () => {
    const split = act(requestIn.inProgress(), 'split', actors.desk)
    const twice: Actor = { ...actors.desk, posts: [posts.desk, posts.worker] }
    const all = [twice, actors.colleague].reduce(
      (request, doer) => act(act(request, 'signPart', doer, now), 'reportPart', doer, now),
      { ...split, ...closing('verifier') },
    )
    const ended = act(all, 'closeJoint', twice, later)
    expect(ended.status).toBe('pendingCheck')
    expect(decide('check', ended, twice, later, commands.check)).toEqual(refuse('notAllowed'))
  })
})
