import fc from 'fast-check'
import { requestAction, type RequestAction } from '../../../contract/vocabulary/request-action'
import { requestStatus } from '../../../contract/vocabulary/status'
import { isRefused } from '../../../domain/refused'
import { availableActions } from '../../../domain/request/available-actions'
import { decide, type Doer } from '../../../domain/request/decide'
import type { Request } from '../../../domain/request/request'
import { act, actors, commands, laterActions, now, requestIn } from '../../support/requests'
import { walks } from '../../support/walks'

const people: readonly Exclude<Doer, 'system'>[] = Object.values(actors)
const inProgress = () => requestIn.inProgress()
const arrived = () => act(inProgress(), 'arrive', actors.worker)
const asked = () => act(inProgress(), 'ask', actors.worker)
const answered = () => act(asked(), 'answer', actors.resident)
const sentBack = (request: Request) => act(act(request, 'resolve', actors.worker), 'rejectResult', actors.resident)
const rated = () => act(requestIn.closed(), 'rate', actors.resident)

const requests: Request[] = [
  ...requestStatus.options.map((status) => requestIn[status]()),
  arrived(),
  asked(),
  rated(),
  ...fc
    .sample(walks, { numRuns: 60, seed: 3 })
    .flatMap(({ start, steps }) => [start, ...steps.map(({ after }) => after)]),
]

describe('the actions offered', () => {
  test('are never refused', () => {
    const refused = requests.flatMap((request) =>
      people.flatMap((person) =>
        availableActions(request, person).filter(
          (action) => action === 'raise' || isRefused(decide(action, request, person, now, commands[action])),
        ),
      ),
    )
    expect(refused).toEqual([])
  })

  test('are all that would be done, except another arrival at the same visit', () => {
    const kept = requests.flatMap((request) =>
      people.flatMap((person) =>
        laterActions.filter(
          (action) =>
            !availableActions(request, person).includes(action) &&
            !isRefused(decide(action, request, person, now, commands[action])),
        ),
      ),
    )
    expect([...new Set(kept)]).toEqual(['arrive'])
  })

  test('come in the order of the vocabulary, so that buttons do not jump', () => {
    const order = (actions: readonly RequestAction[]) => actions.map((action) => requestAction.options.indexOf(action))
    for (const request of requests)
      for (const person of people) {
        const offered = order(availableActions(request, person))
        expect(offered).toEqual([...offered].sort((a, b) => a - b))
      }
  })

  test('are none for a stranger and for the desk of another community', () => {
    for (const status of requestStatus.options)
      for (const person of [actors.stranger, actors.otherDesk, actors.colleague])
        expect(availableActions(requestIn[status](), person)).toEqual([])
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
  ])('%s %s', (action, _when, request, person, isOffered) => {
    expect(availableActions(request(), person).includes(action)).toBe(isOffered)
  })
})
