import fc from 'fast-check'
import { deskDuties, type Duty } from '../../../contract/vocabulary/duty'
import { requestAction, requestActionLabels } from '../../../contract/vocabulary/request-action'
import { requestStatus, type RequestStatus } from '../../../contract/vocabulary/status'
import { isRefused } from '../../../domain/refused'
import type { Request } from '../../../domain/request/request'
import { transitionOf } from '../../../domain/request/transitions'
import { walks, type Tried } from '../../support/walks'

const finalStatuses: readonly RequestStatus[] = ['closed', 'withdrawn']
const isDesk = (duty: Duty) => (deskDuties as readonly Duty[]).includes(duty)
const happened = (request: Request, type: string) => request.events.filter((event) => event.type === type)

const runs = { numRuns: 400, seed: 20261122 }
const steps = fc.sample(walks, runs).flatMap((walk) => walk.steps)
const done = steps.filter(({ decision }) => !isRefused(decision))

/** The steps that break a rule, in words short enough to read. */
const breaking = (some: readonly Tried[], holds: (step: Tried) => boolean): string[] =>
  some
    .filter((step) => !holds(step))
    .map(({ before, action, after }) => `${before.status} ${requestActionLabels[action]} ${after.status}`)

describe('whatever anybody tries, in whatever order', () => {
  test('the walks come everywhere, so that the rules below are really tried', () => {
    expect(new Set(done.map(({ after }) => after.status))).toEqual(new Set(requestStatus.options))
    expect(new Set(done.map(({ action }) => action)).size).toBe(requestAction.options.length - 1)
    expect(done.some(({ after }) => after.rejections >= 2)).toBe(true)
    expect(steps.length - done.length).toBeGreaterThan(1000)
  })

  test('the status changes by the table only', () => {
    const byTable = ({ before, action, after }: Tried) => {
      const { from, to } = transitionOf(action)
      return from.includes(before.status) && to.includes(after.status)
    }
    expect(breaking(done, byTable)).toEqual([])
  })

  test('events are only added, one for each step, numbered without a gap', () => {
    const grows = ({ before, action, after }: Tried) =>
      after.events.length === before.events.length + 1 &&
      before.events.every((event, i) => after.events[i] === event) &&
      after.events.every((event, i) => event.seq === i + 1) &&
      after.events.at(-1)!.type === transitionOf(action).event
    expect(breaking(done, grows)).toEqual([])
  })

  test('nobody but the handler of that moment resolves', () => {
    const byHandler = ({ before, doer }: Tried) =>
      doer !== 'system' && doer.posts.some((post) => post.id === before.assignee.post)
    const resolving = done.filter(({ action }) => action === 'resolve')
    expect(resolving.length).toBeGreaterThan(0)
    expect(breaking(resolving, byHandler)).toEqual([])
  })

  test('nothing is closed that was not resolved, and nothing final opens again', () => {
    const closing = done.filter(({ before, after }) => after.status === 'closed' && before.status !== 'closed')
    expect(breaking(closing, ({ before }) => before.status === 'resolved')).toEqual([])
    const ended = steps.filter(({ before }) => finalStatuses.includes(before.status))
    expect(breaking(ended, ({ before, after }) => after.status === before.status)).toEqual([])
  })

  test('there is always somebody who has it: a desk while it waits for dispatch, else a worker', () => {
    const belongs = ({ after: { assignee, status } }: Tried) =>
      assignee.post !== '' &&
      assignee.name !== '' &&
      (status === 'withdrawn' || isDesk(assignee.duty) === (status === 'pendingDispatch'))
    expect(breaking(done, belongs)).toEqual([])
  })

  test('there is always a time by which something must happen, until it is over', () => {
    const steps = {
      pendingDispatch: ['dispatch'],
      assigned: ['accept'],
      inProgress: ['arrive', 'resolve'],
      resolved: ['confirm'],
    }
    const isDue = ({ after: { due, status }, at, action }: Tried) =>
      status === 'closed' || status === 'withdrawn'
        ? due === null
        : due !== null &&
          steps[status].includes(due.step) &&
          (due.at > at || ['arrive', 'ask', 'answer'].includes(action))
    expect(breaking(done, isDue)).toEqual([])
  })

  test('talking does not move the clock', () => {
    const talking = done.filter(({ action }) => ['ask', 'answer'].includes(action))
    expect(breaking(talking, ({ before, after }) => after.due === before.due)).toEqual([])
  })

  test('arriving ends the time to arrive, and leaves the time to resolve as accepting set it', () => {
    const arriving = done.filter(({ action }) => action === 'arrive')
    expect(arriving.some(({ before }) => before.due!.step === 'arrive')).toBe(true)
    expect(breaking(arriving, ({ before, after }) => after.due === (before.due!.next ?? before.due))).toEqual([])
  })

  test('the platform never closes before the resident’s time is up', () => {
    const closing = done.filter(({ action }) => action === 'autoClose')
    expect(closing.length).toBeGreaterThan(0)
    expect(breaking(closing, ({ before, at }) => before.due!.at <= at)).toEqual([])
    expect(breaking(closing, ({ after }) => after.rating === null)).toEqual([])
  })

  test('a rating is given once and stays, and every “not solved” is counted', () => {
    const isRated = ({ before, after }: Tried) =>
      (before.rating === null || after.rating === before.rating) &&
      happened(after, 'rated').length === (after.rating === null ? 0 : 1)
    expect(breaking(done, isRated)).toEqual([])
    expect(breaking(done, ({ after }) => after.rejections === happened(after, 'resultRejected').length)).toEqual([])
  })

  test('a question waits for its answer, and none is left open when the work leaves the handler', () => {
    const isKept = ({ after }: Tried) =>
      after.question === null || (after.status === 'inProgress' && happened(after, 'asked').length > 0)
    expect(breaking(done, isKept)).toEqual([])
  })

  test('whoever returned or resolved it last is remembered', () => {
    const leaving = done.filter(({ action }) => action === 'return' || action === 'resolve')
    expect(breaking(leaving, ({ before, after }) => after.lastHandler === before.assignee)).toEqual([])
  })
})
