import fc from 'fast-check'
import { requestAction, type RequestAction } from '../../../contract/vocabulary/request-action'
import { requestStatus } from '../../../contract/vocabulary/status'
import { isRefused } from '../../../domain/refused'
import { availableActions } from '../../../domain/request/available-actions'
import { decide, type Doer } from '../../../domain/request/decide'
import type { Request } from '../../../domain/request/request'
import {
  act,
  actors,
  assigneeOf,
  category,
  commands,
  laterActions,
  now,
  posts,
  raised,
  requestIn,
  type LaterAction,
} from '../../support/requests'
import { walks } from '../../support/walks'

const people: readonly Exclude<Doer, 'system'>[] = Object.values(actors)
const inProgress = () => requestIn.inProgress()
const arrived = () => act(inProgress(), 'arrive', actors.worker)
const asked = () => act(inProgress(), 'ask', actors.worker)
const answered = () => act(asked(), 'answer', actors.resident)
const sentBack = (request: Request) => act(act(request, 'resolve', actors.worker), 'rejectResult', actors.resident)
const rated = () => act(requestIn.closed(), 'rate', actors.resident)

/** A desk has it, and nobody outside its chain learns of it. */
const ofChain = (change: Parameters<typeof raised>[0]) =>
  raised({ route: { assignee: assigneeOf(posts.desk), reasons: [], copies: [] }, ...change })

/** Its time is over; somebody follows it, and not alone where his own was merged into it. */
const late = (own: string | null): Request => ({
  ...inProgress(),
  due: { ...inProgress().due!, at: now },
  followers: [{ person: actors.stranger.person, request: own }],
})

const requests: Request[] = [
  ...requestStatus.options.map((status) => requestIn[status]()),
  arrived(),
  asked(),
  rated(),
  ...fc
    .sample(walks, { numRuns: 25, seed: 3 })
    .flatMap(({ start, steps }) => [start, ...steps.map(({ after }) => after)]),
]

describe('the actions offered', () => {
  test('are never refused but for what was chosen: somebody who sent it back, another request that does not fit', () => {
    const ofChoice = ['alreadyReturned', 'notMergeable', 'notACandidate']
    const refusals = requests.flatMap((request) =>
      people.flatMap((person) =>
        availableActions(request, person, now).flatMap((action) => {
          const decision = decide(action, request, person, now, commands[action as LaterAction])
          return isRefused(decision) && !ofChoice.includes(decision.refused) ? [`${action}: ${decision.refused}`] : []
        }),
      ),
    )
    expect([...new Set(refusals)]).toEqual([])
  })

  test('are all that would be done, except what nobody needs a button for', () => {
    const kept = requests.flatMap((request) =>
      people.flatMap((person) =>
        laterActions.filter(
          (action) =>
            !availableActions(request, person, now).includes(action) &&
            !isRefused(decide(action, request, person, now, commands[action])),
        ),
      ),
    )
    // Another arrival at the same visit, another look at what was seen; joining as somebody who works on it; the other one's half of a merge.
    expect([...new Set(kept)].sort()).toEqual(['absorb', 'arrive', 'join', 'release', 'verify'])
  })

  test('come in the order of the vocabulary, so that buttons do not jump', () => {
    const order = (actions: readonly RequestAction[]) => actions.map((action) => requestAction.options.indexOf(action))
    for (const request of requests)
      for (const person of people) {
        const offered = order(availableActions(request, person, now))
        expect(offered).toEqual([...offered].sort((a, b) => a - b))
      }
  })

  test('are, for a stranger and for the desk of another community, to join it while it is open, and nothing else', () => {
    for (const status of requestStatus.options)
      for (const person of [actors.stranger, actors.otherDesk, actors.fire].filter(
        (one) => one !== actors.fire || status !== 'joint',
      ))
        expect(['', 'join']).toContain(availableActions(requestIn[status](), person, now).join())
  })
})

describe('what is pointless is hidden', () => {
  test.each<[RequestAction, string, () => Request, Exclude<Doer, 'system'>, boolean]>([
    ['ask', 'while nothing is asked', inProgress, actors.worker, true],
    ['ask', 'while a question waits for its answer', asked, actors.worker, false],
    ['ask', 'when the answer has come', answered, actors.worker, true],
    ['answer', 'while nothing is asked', inProgress, actors.resident, false],
    ['answer', 'while a question waits for it', asked, actors.resident, true],
    ['answer', 'when it was given', answered, actors.resident, false],
    ['arrive', 'before he went there', inProgress, actors.worker, true],
    ['arrive', 'when he is there', arrived, actors.worker, false],
    ['arrive', 'when the resident sent him back', () => sentBack(arrived()), actors.worker, true],
    ['arrive', 'when he is there again', () => act(sentBack(arrived()), 'arrive', actors.worker), actors.worker, false],
    ['rate', 'when it is closed', () => requestIn.closed(), actors.resident, true],
    ['rate', 'when it was rated', rated, actors.resident, false],
    ['withdraw', 'what was merged into another', () => requestIn.merged(), actors.resident, true],
    ['urge', 'into which his own was merged, once it is late', () => late('request-2'), actors.stranger, true],
    ['urge', 'that he has only joined', () => late(null), actors.stranger, false],
    ['merge', 'what neighbours may know of', raised, actors.desk, true],
    ['merge', 'what is confidential', () => ofChain({ confidential: true }), actors.desk, false],
    ['merge', 'a complaint about somebody', () => ofChain({ about: posts.worker.id }), actors.desk, false],
  ])('%s %s', (action, _when, request, person, isOffered) => {
    expect(availableActions(request(), person, now).includes(action)).toBe(isOffered)
  })
})

describe('what only a resident or a caller has told', () => {
  const route = { assignee: assigneeOf(posts.desk), reasons: ['没有网格员在岗'], copies: [] }
  const emergency = { category: { ...category, urgency: 'emergency' } } as const
  const accepted = (change: Parameters<typeof raised>[0]) => act(raised(change), 'accept', actors.worker)
  const asCaller = (request: Request): Request => ({ ...request, source: 'desk' })
  const unseen = () => act(inProgress(), 'return', actors.worker)
  const onBoth = { ...actors.desk, posts: [...actors.desk.posts, ...actors.worker.posts] }

  test.each<[string, () => Request, Exclude<Doer, 'system'>, readonly RequestAction[]]>([
    ['has reached a worker: it waits until he has looked', inProgress, actors.worker, ['verify']],
    ['as told by a caller, too', () => asCaller(inProgress()), actors.worker, ['verify']],
    ['and was looked at: it may go up', () => act(inProgress(), 'verify', actors.worker), actors.worker, ['refer']],
    [
      'is an emergency: it goes up at once, and may be looked at',
      () => accepted(emergency),
      actors.worker,
      ['verify', 'refer'],
    ],
    [
      'is an emergency and was given to a worker: a desk whistles at once',
      () => raised(emergency),
      actors.desk,
      ['blow'],
    ],
    ['came to a desk as nobody was there to look: it goes up', () => raised({ route }), actors.desk, ['refer', 'blow']],
    ['of a caller came to a desk so', () => asCaller(raised({ route })), actors.desk, ['refer', 'blow']],
    ['was sent back by a worker unseen: the desk looks itself, before it goes up', unseen, actors.desk, ['verify']],
    ['was sent back unseen: a desk above may look, too', unseen, actors.streetDesk, ['verify']],
    ['was sent back unseen: who sent it back, and sits at the desk as well, does not look', unseen, onBoth, []],
    ['lies with a worker: the desk does not look in his place', inProgress, actors.desk, []],
    [
      'was sent back, and the desk has looked: it goes up',
      () => act(unseen(), 'verify', actors.desk),
      actors.desk,
      ['refer', 'blow'],
    ],
  ])('%s', (_, request, person, offered) => {
    const asked: readonly RequestAction[] = ['verify', 'refer', 'blow']
    expect(availableActions(request(), person, now).filter((action) => asked.includes(action))).toEqual(offered)
  })

  test('goes from an empty grid up to the street, and from there to a department', () => {
    const atStreet = act(raised({ route }), 'refer', actors.desk)
    expect(atStreet).toMatchObject({ status: 'pendingDispatch', assignee: { post: posts.streetDesk.id } })
    expect(availableActions(atStreet, actors.streetDesk, now)).toEqual(expect.arrayContaining(['reassign', 'blow']))
  })
})
