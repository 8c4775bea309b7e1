import fc from 'fast-check'
import { isFinal } from '../../../contract/vocabulary/status'
import { isRefused } from '../../../domain/refused'
import { decide } from '../../../domain/request/decide'
import type { Request } from '../../../domain/request/request'
import { alarmOf, watched } from '../../../domain/request/watched'
import { applied, commands, level } from '../../support/requests'
import { walks } from '../../support/walks'

describe('over whole lives', () => {
  const steps = fc.sample(walks, { numRuns: 60, seed: 20261122 }).flatMap((walk) => walk.steps)
  const done = steps.filter(({ decision }) => !isRefused(decision))

  test('whatever is open has a clock: it comes to an alarm, or has come to the top of a ladder', () => {
    const forgotten = done.filter(
      ({ after }) => !isFinal(after.status) && after.suspension === null && watched(after).length === 0,
    )
    expect(forgotten.map(({ after, action }) => `${action} ${after.status}`)).toEqual([])
    expect(done.filter(({ after }) => isFinal(after.status) && alarmOf(after, level) !== null)).toEqual([])
  })

  test('talking and joining move no alarm', () => {
    const talk = done.filter(({ action }) => ['comment', 'ask', 'answer', 'join', 'leave', 'urge'].includes(action))
    expect(talk.length).toBeGreaterThan(30)
    const moved = talk.filter(
      ({ before, after }) => alarmOf(before, level)?.getTime() !== alarmOf(after, level)?.getTime(),
    )
    expect(moved.map(({ action }) => action)).toEqual([])
  })

  test('escalating moves no end, and takes exactly the rungs whose time has come', () => {
    const outcomes = done.map(({ after, at }) => ({
      at,
      before: after,
      outcome: decide('escalate', after, 'system', at, commands.escalate),
    }))
    const isDue = (request: Request, at: Date) => {
      const alarm = alarmOf({ ...request, suspension: null }, level)
      return alarm !== null && alarm <= at
    }
    expect(outcomes.filter(({ before, at, outcome }) => isDue(before, at) === isRefused(outcome))).toEqual([])
    const taken = outcomes.flatMap(({ before, at, outcome }) =>
      isRefused(outcome) ? [] : [{ before, at, after: applied(before, outcome) }],
    )
    expect(taken.length).toBeGreaterThan(50)
    expect(taken.filter(({ after, at }) => isDue(after, at))).toEqual([])
    const moved = taken.filter(({ before, after }) =>
      watched(before).some(({ due }, i) => due.at.getTime() !== watched(after)[i]?.due.at.getTime()),
    )
    // An application for more time falls with a red mark.
    expect(moved.filter(({ before, after }) => before.approvals.length === after.approvals.length)).toEqual([])
  })
})
