import type { Party } from '../../../contract/vocabulary/party'
import { requestAction } from '../../../contract/vocabulary/request-action'
import { requestEventType } from '../../../contract/vocabulary/request-event'
import { requestStatus, type RequestStatus } from '../../../contract/vocabulary/status'
import { decide, type Command, type Doer } from '../../../domain/request/decide'
import { transitionOf } from '../../../domain/request/transitions'
import { actors, now, raised } from '../../support/requests'

const actions = requestAction.options
const statuses = requestStatus.options
const finalStatuses: readonly RequestStatus[] = ['closed', 'withdrawn']

/** Whoever may come by, and what he is to a request that the worker of its place handles. */
const doers: Readonly<Record<string, { doer: Doer; parties: readonly Party[] }>> = {
  'the resident who raised it': { doer: actors.resident, parties: ['reporter'] },
  'its handler': { doer: actors.worker, parties: ['handler'] },
  'the desk of its community': { doer: actors.desk, parties: ['desk'] },
  'the desk of its street': { doer: actors.streetDesk, parties: ['desk'] },
  'the centre of its district': { doer: actors.centre, parties: ['desk'] },
  'the desk of another community': { doer: actors.otherDesk, parties: [] },
  'the worker of another grid': { doer: actors.colleague, parties: [] },
  'a stranger': { doer: actors.stranger, parties: [] },
  'the platform': { doer: 'system', parties: ['system'] },
}

const goTo =
  (to: RequestStatus): Command =>
  () => ({ to })

describe('the life of a request as a table', () => {
  test('every status is reached from raise', () => {
    const reached = new Set<RequestStatus>(transitionOf('raise').to)
    for (let before = 0; before !== reached.size;) {
      before = reached.size
      for (const { from, to } of actions.map(transitionOf))
        if (from.some((status) => reached.has(status))) to.forEach((status) => reached.add(status))
    }
    expect([...reached].sort()).toEqual([...statuses].sort())
  })

  test.each(statuses)('%s has a way out unless it is the end', (status) => {
    const elsewhere = actions
      .map(transitionOf)
      .filter(({ from }) => from.includes(status))
      .flatMap(({ to }) => to.filter((next) => next !== status))
    expect(elsewhere.length > 0).toBe(!finalStatuses.includes(status))
  })

  test('from every status the end can be reached', () => {
    const ending = new Set<RequestStatus>(finalStatuses)
    statuses.forEach(() => {
      for (const { from, to } of actions.map(transitionOf))
        if (to.some((status) => ending.has(status))) from.forEach((status) => ending.add(status))
    })
    expect([...ending].sort()).toEqual([...statuses].sort())
  })

  test('every kind of event belongs to exactly one action', () => {
    expect(actions.map((action) => transitionOf(action).event).sort()).toEqual([...requestEventType.options].sort())
  })

  test('nothing but resolving leads to resolved, and nothing but resolved to closed', () => {
    const leadingTo = (status: RequestStatus) =>
      actions.map(transitionOf).filter(({ from, to }) => to.includes(status) && !from.includes(status))
    expect(leadingTo('resolved').map(({ event, by }) => [event, by])).toEqual([['resolved', ['handler']]])
    expect(leadingTo('closed').flatMap(({ from }) => from)).toEqual(leadingTo('closed').map(() => 'resolved'))
  })
})

const matrix = Object.entries(doers).flatMap(([who, { doer, parties }]) =>
  actions.flatMap((action) =>
    statuses.map((status) => {
      const { by, from, to } = transitionOf(action)
      const isParty = by.some((party) => parties.includes(party))
      const outcome = !isParty ? 'notAllowed' : from.includes(status) ? 'allowed' : 'wrongStatus'
      return { who, doer, action, status, to: to[0]!, outcome }
    }),
  ),
)

describe('each action, in each status, by each party', () => {
  test.each(Object.keys(doers))('%s may do what the table says and nothing else', (who) => {
    const wrong = matrix
      .filter((cell) => cell.who === who)
      .filter(({ doer, action, status, to, outcome }) => {
        const decision = decide(action, { ...raised(), status }, doer, now, goTo(to))
        return ('refused' in decision ? decision.refused : 'allowed') !== outcome
      })
    expect(wrong.map(({ action, status, outcome }) => `${action} in ${status} should be ${outcome}`)).toEqual([])
  })

  test('the matrix holds every outcome, so that neither the table nor its complement is empty', () => {
    const cells = (outcome: string) => matrix.filter((cell) => cell.outcome === outcome).length
    expect(matrix).toHaveLength(Object.keys(doers).length * actions.length * statuses.length)
    expect(cells('allowed')).toBeGreaterThan(20)
    expect(cells('wrongStatus')).toBeGreaterThan(20)
    expect(cells('notAllowed')).toBeGreaterThan(20)
  })

  test('a command that leads where the table does not is a fault, not a refusal', () => {
    const doerFor = (party: Party) => Object.values(doers).find(({ parties }) => parties.includes(party))!.doer
    for (const action of actions.filter((name) => transitionOf(name).from.length > 0)) {
      const { from, to, by } = transitionOf(action)
      const request = { ...raised(), status: from[0]! }
      for (const status of statuses.filter((name) => !to.includes(name)))
        expect(() => decide(action, request, doerFor(by[0]!), now, goTo(status))).toThrow(status)
    }
  })
})

describe('the fact that a step leaves behind', () => {
  test('names a post-holder by his post, a resident by his name, the platform as such', () => {
    const decidedBy = (action: 'accept' | 'withdraw' | 'autoClose', status: RequestStatus, doer: Doer) =>
      decide(action, { ...raised(), status }, doer, now, goTo(transitionOf(action).to[0]!))
    expect(decidedBy('accept', 'assigned', actors.worker)).toMatchObject({
      event: { type: 'accepted', party: 'handler', person: actors.worker.person, by: '青檀社区 03 网格员', at: now },
    })
    expect(decidedBy('withdraw', 'assigned', actors.resident)).toMatchObject({
      event: { type: 'withdrawn', party: 'reporter', person: actors.resident.person, by: '居民 0001' },
    })
    expect(decidedBy('autoClose', 'resolved', 'system')).toMatchObject({
      event: { type: 'autoClosed', party: 'system', person: null, by: '平台' },
    })
  })

  test('a worker who raised a request in his own grid acts as worker in his post and as resident in his name', () => {
    const request = raised({}, actors.worker)
    const accepted = decide('accept', request, actors.worker, now, goTo('inProgress'))
    const withdrawn = decide('withdraw', request, actors.worker, now, goTo('withdrawn'))
    expect(accepted).toMatchObject({ event: { party: 'handler', by: '青檀社区 03 网格员' } })
    expect(withdrawn).toMatchObject({ event: { party: 'reporter', by: '网格员甲' } })
  })
})
