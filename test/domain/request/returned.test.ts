import { refuse } from '../../../domain/refused'
import { blow } from '../../../domain/request/blow'
import { decide, type Command } from '../../../domain/request/decide'
import { reassign } from '../../../domain/request/reassign'
import type { Request } from '../../../domain/request/request'
import { split } from '../../../domain/request/split'
import { partLimits, whistle } from '../../support/commands'
import { act, actors, assigneeOf, commands, level, now, posts, requestIn } from '../../support/requests'

const desk = assigneeOf(posts.desk)
const { worker, colleague, enforcement, fire } = posts

type Post = Parameters<typeof assigneeOf>[0]

/** How a desk asks for this post, with another one where it takes two. */
const asks: readonly [string, 'reassign' | 'split' | 'blow', (post: Post, insist: boolean) => Command][] = [
  ['given the whole', 'reassign', (post, insist) => reassign({ to: assigneeOf(post), note: '', insist }, level)],
  [
    'given a part',
    'split',
    (post, insist) =>
      split(
        [post, colleague].map((one) => ({ to: assigneeOf(one), task: '清理' })),
        insist,
        desk,
        partLimits,
        level,
      ),
  ],
  [
    'whistled for',
    'blow',
    (post, insist) => blow({ ...whistle, calls: [{ to: assigneeOf(post), role: 'lead' }] }, insist, desk, null, level),
  ],
]

const seen = (request: Request): Request => ({ ...request, verification: { verdict: 'true', at: now, by: '网格员' } })
const askedFor = (request: Request, action: 'reassign' | 'split' | 'blow', command: Command) =>
  decide(action, request, actors.desk, now, command)

test.each(asks)('who has sent it back is not %s again, unless the desk insists', (_, action, ask) => {
  const back = act(requestIn.assigned(), 'return', actors.worker)
  expect(back.returnedBy).toEqual([worker.id])
  const request = seen(back)
  expect(askedFor(request, action, ask(worker, false))).toEqual(refuse('alreadyReturned'))
  expect(askedFor(request, action, ask(worker, true))).not.toEqual(refuse('alreadyReturned'))
  expect(askedFor(request, action, ask(fire, false))).not.toEqual(refuse('alreadyReturned'))
})

const asking = () => act(requestIn.joint(), 'returnPart', actors.fire)

test('who is let go from his part has sent it back; who has only asked to be, or was kept, has not', () => {
  expect(asking().approvals).toMatchObject([{ kind: 'partReturn', by: { post: fire.id } }])
  expect(asking().returnedBy).toEqual([])
  expect(act(asking(), 'disapprove', actors.streetDesk).returnedBy).toEqual([])
  expect(act(asking(), 'approve', actors.streetDesk).returnedBy).toEqual([fire.id])
})

test.each(asks)(
  'who was let go from his part of a whistle is not %s again, unless the desk insists',
  (_, action, ask) => {
    const left = act(act(asking(), 'approve', actors.streetDesk), 'returnPart', actors.enforcement)
    const alone = act(left, 'approve', actors.streetDesk)
    const request = seen(act(alone, 'closeJoint', actors.desk))
    expect(request).toMatchObject({ status: 'pendingDispatch', returnedBy: [fire.id, enforcement.id] })
    expect(askedFor(request, action, ask(fire, false))).toEqual(refuse('alreadyReturned'))
    expect(askedFor(request, action, ask(fire, true))).toMatchObject({ event: { party: 'desk' } })
    expect(askedFor(request, action, ask(worker, false))).toMatchObject({ event: { party: 'desk' } })
  },
)

test('a whistle that waits for leave is not asked for either', () => {
  const request = seen({ ...requestIn.pendingDispatch(), returnedBy: [fire.id] })
  const withLeave = (insist: boolean) => blow(whistle, insist, desk, assigneeOf(posts.streetDesk), level)
  expect(askedFor(request, 'blow', withLeave(false))).toEqual(refuse('alreadyReturned'))
  expect(askedFor(request, 'blow', withLeave(true))).toMatchObject({ status: 'pendingDispatch' })
  expect(askedFor(request, 'blow', commands.blow)).toMatchObject({ status: 'joint' })
})
