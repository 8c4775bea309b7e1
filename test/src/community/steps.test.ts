import { requestAction, type RequestAction } from '../../../contract/vocabulary/request-action'
import { requestStatus, type RequestStatus } from '../../../contract/vocabulary/status'
import { stepsOf } from '../../../src/community/pages/case/steps'

const shown = (status: RequestStatus, actions: readonly RequestAction[], approvals = [{ mine: false }]) => {
  const { bar, more } = stepsOf({ status, actions, approvals })
  return { bar: bar.map(({ action, tone }) => [action, tone]), more: more.map(({ action }) => action) }
}

/** Asked inside a card, or taken by others. */
const inCards: readonly RequestAction[] = ['approve', 'disapprove', 'replySupervision', 'redoPart']
const ofDesks: readonly RequestAction[] = [
  'refer',
  'reassign',
  'recategorise',
  'reject',
  'resume',
  'approve',
  'disapprove',
  'blow',
  'split',
  'redoPart',
  'closeJoint',
  'check',
  'failCheck',
  'reopen',
  'merge',
  'unmerge',
  'urge',
  'supervise',
  'replySupervision',
  'comment',
]

describe.each(requestStatus.options)('%s', (status) => {
  test('draws nothing that the server does not offer', () => {
    expect(shown(status, [])).toEqual({ bar: [], more: [] })
  })

  test('has at most two buttons at the thumb, at most one of them the main one', () => {
    const { bar } = shown(status, requestAction.options)
    expect(bar.length).toBeLessThanOrEqual(2)
    expect(bar.filter(([, tone]) => tone === 'main').length).toBeLessThanOrEqual(1)
  })

  test('draws no button twice', () => {
    const { bar, more } = shown(status, requestAction.options)
    const all = [...bar.map(([action]) => action), ...more]
    expect(new Set(all).size).toBe(all.length)
  })
})

test('a step of a desk is drawn somewhere in at least one status', () => {
  const drawn = new Set<string | undefined>(
    requestStatus.options.flatMap((status) => {
      const { bar, more } = shown(status, requestAction.options)
      return [...bar.map(([action]) => action), ...more]
    }),
  )
  expect(ofDesks.filter((action) => !drawn.has(action) && !inCards.includes(action))).toEqual([])
})

test.each<[RequestStatus, RequestAction[], [RequestAction, string][]]>([
  [
    'pendingDispatch',
    ['refer', 'reassign', 'blow'],
    [
      ['reassign', 'main'],
      ['blow', 'outline'],
    ],
  ],
  [
    'pendingDispatch',
    ['refer', 'reassign'],
    [
      ['reassign', 'main'],
      ['refer', 'outline'],
    ],
  ],
  [
    'inProgress',
    ['reassign', 'urge', 'supervise'],
    [
      ['urge', 'main'],
      ['reassign', 'outline'],
    ],
  ],
  [
    'pendingCheck',
    ['check', 'failCheck', 'comment'],
    [
      ['check', 'main'],
      ['failCheck', 'outline'],
    ],
  ],
  ['closed', ['reopen'], [['reopen', 'outline']]],
  ['merged', ['unmerge'], [['unmerge', 'outline']]],
])('%s with %j', (status, actions, bar) => {
  expect(shown(status, actions).bar).toEqual(bar)
})

test('where an answer is asked for inside a card, that is the main thing to do', () => {
  expect(shown('inProgress', ['urge', 'reassign'], [{ mine: true }]).bar).toEqual([
    ['urge', 'outline'],
    ['reassign', 'outline'],
  ])
  expect(shown('pendingDispatch', ['reassign', 'replySupervision']).bar).toEqual([['reassign', 'outline']])
})
