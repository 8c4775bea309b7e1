import type { Party } from '../../../contract/vocabulary/party'
import { requestAction } from '../../../contract/vocabulary/request-action'
import { requestEventType } from '../../../contract/vocabulary/request-event'
import { finalStatuses, requestStatus, type RequestStatus } from '../../../contract/vocabulary/status'
import { decide, type Command, type Doer } from '../../../domain/request/decide'
import { beginningsOf, targetsOf, transitionOf } from '../../../domain/request/transitions'
import { entries } from '../../support/later-actions'
import { actors, now, raised } from '../../support/requests'

const actions = requestAction.options
const statuses = requestStatus.options
const isFinal = (status: RequestStatus) => (finalStatuses as readonly RequestStatus[]).includes(status)

/** Whoever may come by, and what he is to a request that the worker of its place handles and nobody has joined. */
const doers: Readonly<Record<string, { doer: Doer; parties: readonly Party[] }>> = {
  'the resident who raised it': { doer: actors.resident, parties: ['reporter'] },
  'its handler': { doer: actors.worker, parties: ['handler', 'neighbour'] },
  'the chief of its grid': { doer: actors.chief, parties: ['neighbour'] },
  'the desk of its community': { doer: actors.desk, parties: ['desk', 'superior', 'verifier', 'neighbour'] },
  'the desk of its street': { doer: actors.streetDesk, parties: ['desk', 'superior', 'verifier', 'neighbour'] },
  'the centre of its district': { doer: actors.centre, parties: ['desk', 'superior', 'verifier', 'neighbour'] },
  'the desk of another community': { doer: actors.otherDesk, parties: ['neighbour'] },
  'the worker of another grid': { doer: actors.colleague, parties: ['neighbour'] },
  'a department that was not called': { doer: actors.enforcement, parties: ['neighbour'] },
  'a stranger': { doer: actors.stranger, parties: ['neighbour'] },
  'the platform': { doer: 'system', parties: ['system'] },
}

const goTo =
  (to: RequestStatus): Command =>
  () => ({ to })

describe('the life of a request as a table', () => {
  test('every status is reached from one of the beginnings', () => {
    const reached = new Set<RequestStatus>(entries.flatMap((entry) => [...beginningsOf(entry)]))
    for (let before = 0; before !== reached.size;) {
      before = reached.size
      for (const action of actions)
        for (const status of transitionOf(action).from)
          if (reached.has(status)) targetsOf(action, status).forEach((next) => reached.add(next))
    }
    expect([...reached].sort()).toEqual([...statuses].sort())
  })

  test.each(statuses.filter((status) => !isFinal(status)))('%s has a way out that a person may take', (status) => {
    const ways = actions.filter((action) => {
      const { from, by } = transitionOf(action)
      const leaves = from.includes(status) && targetsOf(action, status).some((next) => next !== status)
      return leaves && by.some((party) => party !== 'system')
    })
    expect(ways).not.toEqual([])
  })

  test('from every status the end can be reached', () => {
    const ending = new Set<RequestStatus>(finalStatuses)
    statuses.forEach(() => {
      for (const action of actions)
        for (const status of transitionOf(action).from)
          if (targetsOf(action, status).some((next) => ending.has(next))) ending.add(status)
    })
    expect([...ending].sort()).toEqual([...statuses].sort())
  })

  test('every kind of event belongs to exactly one action', () => {
    expect(actions.map((action) => transitionOf(action).event).sort()).toEqual([...requestEventType.options].sort())
  })

  test('two parties close: no step of a handler, or of who called several, leads to closed', () => {
    const closing = actions.filter(
      (action) => targetsOf(action, 'held').includes('closed') && action !== 'forgetReporter',
    )
    expect(closing.map((action) => [action, transitionOf(action).by])).toEqual([
      ['check', ['verifier']],
      ['confirm', ['reporter']],
      ['rate', ['reporter']],
      ['autoClose', ['system']],
      ['settle', ['system']],
    ])
  })

  test('every action that people take names a party; the platform goes on with what waited, parts what was merged, and lets go of who is gone', () => {
    for (const action of actions) expect(transitionOf(action).by).not.toEqual([])
    const shared = actions.filter(
      (action) => transitionOf(action).by.includes('system') && transitionOf(action).by.length > 1,
    )
    expect(shared).toEqual(['resume', 'leave', 'release', 'unmerge'])
  })
})

const matrix = Object.entries(doers).flatMap(([who, { doer, parties }]) =>
  actions.flatMap((action) =>
    statuses.map((status) => {
      const { by, from } = transitionOf(action)
      const isParty = by.some((party) => parties.includes(party))
      const outcome = !isParty ? 'notAllowed' : from.includes(status) ? 'allowed' : 'wrongStatus'
      return { who, doer, action, status, to: targetsOf(action, status)[0]!, outcome }
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
    for (const { doer, action, status } of matrix.filter(({ outcome }) => outcome === 'allowed'))
      for (const wrong of statuses.filter((name) => !targetsOf(action, status).includes(name)))
        expect(() => decide(action, { ...raised(), status }, doer, now, goTo(wrong))).toThrow(wrong)
  })
})

describe('the fact that a step leaves behind', () => {
  test('names a post-holder by his post, a resident by what he is to it, the platform as such', () => {
    const decidedBy = (action: 'accept' | 'withdraw' | 'autoClose', status: RequestStatus, doer: Doer) =>
      decide(action, { ...raised(), status }, doer, now, goTo(targetsOf(action, status)[0]!))
    expect(decidedBy('accept', 'assigned', actors.worker)).toMatchObject({
      event: { type: 'accepted', party: 'handler', person: actors.worker.person, by: '青檀社区 03 网格员', at: now },
    })
    expect(decidedBy('withdraw', 'assigned', actors.resident)).toMatchObject({
      event: { type: 'withdrawn', party: 'reporter', person: actors.resident.person, by: '反映人' },
    })
    expect(decidedBy('autoClose', 'resolved', 'system')).toMatchObject({
      event: { type: 'autoClosed', party: 'system', person: null, by: '平台' },
    })
  })

  test('a worker who raised a request in his own grid acts as worker in his post and as resident without it', () => {
    const request = raised({}, actors.worker)
    const accepted = decide('accept', request, actors.worker, now, goTo('inProgress'))
    const withdrawn = decide('withdraw', request, actors.worker, now, goTo('withdrawn'))
    expect(accepted).toMatchObject({ event: { party: 'handler', by: '青檀社区 03 网格员' } })
    expect(withdrawn).toMatchObject({ event: { party: 'reporter', by: '反映人' } })
  })
})
