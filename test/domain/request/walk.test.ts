import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { deskDuties, type Duty } from '../../../contract/vocabulary/duty'
import { approvalKind } from '../../../contract/vocabulary/approval-kind'
import { requestActionLabels, type RequestAction } from '../../../contract/vocabulary/request-action'
import { isFinal, requestStatus, type RequestStatus } from '../../../contract/vocabulary/status'
import { handsOf } from '../../../domain/access/hands'
import { isRefused } from '../../../domain/refused'
import { approve, disapprove } from '../../../domain/request/approve'
import { decide, partyFor } from '../../../domain/request/decide'
import { openParts } from '../../../domain/request/parts'
import type { Request } from '../../../domain/request/request'
import { targetsOf, transitionOf } from '../../../domain/request/transitions'
import { clocksOf, resolveClock } from '../../../domain/service-level/clock'
import { actors, laterActions, level, posts } from '../../support/requests'
import { walks, type Tried } from '../../support/walks'

const isDesk = (duty: Duty) => (deskDuties as readonly Duty[]).includes(duty)
const happened = (request: Request, type: string) => request.events.filter((event) => event.type === type)
const deskPosts: readonly string[] = Object.values(posts).flatMap(({ id, duty }) => (isDesk(duty) ? [id] : []))
const isEnd = ({ status }: Request) => isFinal(status)

const runs = { numRuns: 500, seed: 20261122 }
const steps = fc.sample(walks, runs).flatMap((walk) => walk.steps)
const done = steps.filter(({ decision }) => !isRefused(decision))
const taken = (...actions: RequestAction[]) => done.filter(({ action }) => actions.includes(action))

/** The steps that break a rule, in words short enough to read. */
const breaking = (some: readonly Tried[], holds: (step: Tried) => boolean): string[] =>
  some
    .filter((step) => !holds(step))
    .map(({ before, action, after }) => `${before.status} ${requestActionLabels[action]} ${after.status}`)

describe('whatever anybody tries, in whatever order', () => {
  test('the walks come everywhere, so that the rules below are really tried', () => {
    expect(new Set(steps.flatMap(({ before, after }) => [before.status, after.status]))).toEqual(
      new Set(requestStatus.options),
    )
    const untried = laterActions.filter((action) => taken(action).length === 0)
    // What the platform does when a grid is redrawn or a reporter leaves has tests of its own.
    expect(untried.filter((action) => !['rezone', 'forgetReporter'].includes(action))).toEqual([])
    expect(done.some(({ after }) => after.rejections >= 2)).toBe(true)
    expect(steps.length - done.length).toBeGreaterThan(1000)
  })

  test('the status changes by the table only', () => {
    const byTable = ({ before, action, after }: Tried) =>
      transitionOf(action).from.includes(before.status) && targetsOf(action, before.status).includes(after.status)
    expect(breaking(done, byTable)).toEqual([])
  })

  test('nobody does what the table gives to others', () => {
    const byParty = ({ before, action, doer }: Tried) => partyFor(action, before, doer) !== null
    expect(breaking(done, byParty)).toEqual([])
  })

  test('events are only added, one for each step, numbered without a gap; version and events agree', () => {
    const grows = ({ before, action, after }: Tried) =>
      after.events.length === before.events.length + 1 &&
      after.version === after.events.length &&
      before.events.every((event, i) => after.events[i] === event) &&
      after.events.every((event, i) => event.seq === i + 1) &&
      after.events.at(-1)!.type === transitionOf(action).event
    expect(breaking(done, grows)).toEqual([])
  })

  test('nobody but the handler of that moment resolves', () => {
    const byHandler = ({ before, doer }: Tried) =>
      doer !== 'system' && doer.posts.some((post) => post.id === before.assignee.post)
    expect(breaking(taken('resolve'), byHandler)).toEqual([])
  })

  test('who handled it never has the last word: neither by a check nor as its reporter', () => {
    const byAnother = ({ before, doer }: Tried) => doer !== 'system' && !handsOf(before).people.includes(doer.person)
    const words = taken('check', 'failCheck', 'confirm', 'rejectResult')
    expect(words.some(({ before }) => before.joint !== null)).toBe(true)
    expect(breaking(words, byAnother)).toEqual([])
  })

  test('whose yes closes it says the rule of its category, whether one did the work or several', () => {
    const saidDone = taken('resolve', 'closeJoint').filter(({ after }) => after.status !== 'pendingDispatch')
    expect(
      saidDone.some(({ action, before }) => action === 'closeJoint' && before.category.closing === 'verifier'),
    ).toBe(true)
    const byRule = ({ before: { category, source, reporter }, after }: Tried) =>
      (after.status === 'resolved') ===
      (reporter.person !== '' &&
        !handsOf(after).people.includes(reporter.person) &&
        (source === 'department' || (source === 'resident' && category.closing === 'reporter')))
    expect(breaking(saidDone, byRule)).toEqual([])
  })

  test('nothing is closed that nobody said was done', () => {
    const closing = done.filter(({ before, after }) => after.status === 'closed' && before.status !== 'closed')
    expect(breaking(closing, ({ before }) => ['resolved', 'pendingCheck', 'merged'].includes(before.status))).toEqual(
      [],
    )
  })

  test('what has ended stays so until it is opened again by somebody who may', () => {
    const leaving = done.filter(({ before, after }) => isEnd(before) && !isEnd(after))
    expect(leaving.length).toBeGreaterThan(10)
    expect(breaking(leaving, ({ action }) => action === 'reopen' || action === 'unmerge')).toEqual([])
    const byReporter = taken('reopen').filter(({ doer }) => doer === actors.resident)
    expect(breaking(byReporter, ({ before }) => !before.reopenedByReporter)).toEqual([])
  })

  test('there is always somebody who has it: a desk where a desk has to act, else somebody who works', () => {
    const atDesk = ['held', 'pendingDispatch', 'joint']
    const atWork = ['assigned', 'inProgress', 'suspended']
    const belongs = ({ after: { assignee, status } }: Tried) =>
      assignee.post !== '' &&
      assignee.name !== '' &&
      (!atDesk.includes(status) || isDesk(assignee.duty)) &&
      (!atWork.includes(status) || !isDesk(assignee.duty))
    expect(breaking(done, belongs)).toEqual([])
  })

  test('whoever has or had it is remembered', () => {
    const remembers = ({ before, after }: Tried) =>
      after.participants.includes(after.assignee.post) &&
      before.participants.every((post) => after.participants.includes(post))
    expect(breaking(done, remembers)).toEqual([])
  })

  test('there is always a time by which something must happen, until it is over or waits or lies with parts', () => {
    const clocks: Partial<Record<RequestStatus, readonly string[]>> = {
      held: ['approve'],
      pendingDispatch: ['dispatch'],
      assigned: ['accept'],
      inProgress: ['arrive', 'resolve'],
      pendingCheck: ['check'],
      resolved: ['confirm'],
    }
    const isDue = ({ after: { due, status, joint } }: Tried) => {
      // Whoever called them has a time of his own once nobody has anything left to do.
      if (status === 'joint' && openParts(joint!).length === 0) return due?.step === 'check'
      const expected = clocks[status]
      return expected === undefined ? due === null : clocksOf(due).some(({ step }) => expected.includes(step))
    }
    expect(breaking(done, isDue)).toEqual([])
  })

  test('while several work on it, each open part has a time of its own', () => {
    const joint = done.filter(({ after }) => after.status === 'joint')
    expect(joint.length).toBeGreaterThan(100)
    const timed = ({ after }: Tried) =>
      after.joint!.parts.every(({ state, due }) => (state === 'reported' || state === 'released') === (due === null))
    expect(breaking(joint, timed)).toEqual([])
  })

  test('a whistle ends only when every department has reported or left, and each that reported is rated', () => {
    const ended = taken('closeJoint').filter(({ before }) => before.joint!.kind === 'whistle')
    expect(ended.length).toBeGreaterThan(5)
    const whole = ({ after }: Tried) =>
      after.joint!.parts.every(({ state, rating }) => (state === 'reported' ? rating !== null : state === 'released'))
    expect(breaking(ended, whole)).toEqual([])
  })

  test('a resident’s word that reached a worker goes up or to departments only when he has seen it or said that it was done, but for emergencies', () => {
    const seen = ({ before }: Tried) =>
      before.source !== 'resident' ||
      before.category.urgency === 'emergency' ||
      before.level > 1 ||
      before.verification?.verdict === 'true' ||
      before.rejections > 0 ||
      before.participants.every((id) => deskPosts.includes(id))
    expect(breaking(taken('refer', 'blow'), seen)).toEqual([])
  })

  test('whatever waits for leave can be granted and refused, where it is', () => {
    const waiting = done.filter(({ after }) => after.approvals.length > 0)
    expect(new Set(waiting.flatMap(({ after }) => after.approvals.map(({ kind }) => kind)))).toEqual(
      new Set(approvalKind.options),
    )
    const answers = ({ after, at }: Tried) =>
      after.approvals.every(({ id, to }) => {
        const doer = Object.values(actors).find(({ posts }) => posts.some((post) => post.id === to.post))!
        const tried = [
          decide('approve', after, doer, at, approve(id, '', level)),
          decide('disapprove', after, doer, at, disapprove(id, '不需要')),
        ]
        return tried.every((decision) => !isRefused(decision))
      })
    expect(breaking(waiting, answers)).toEqual([])
  })

  test('talking and urging do not move the clock', () => {
    const talking = taken('ask', 'answer', 'comment', 'urge', 'join', 'leave', 'replySupervision', 'absorb', 'release')
    expect(breaking(talking, ({ before, after }) => after.due === before.due)).toEqual([])
  })

  test('a red mark makes an application for more time fall', () => {
    const supervised = taken('supervise')
    const falls = ({ after }: Tried) =>
      after.approvals.every(({ kind }) => kind !== 'extension' && kind !== 'partExtension')
    expect(breaking(supervised, falls)).toEqual([])
    expect(breaking(supervised, ({ after }) => after.marks.at(-1)?.colour === 'red')).toEqual([])
  })

  test('more time for a part moves its own clock and no other', () => {
    const granted = taken('approve').flatMap((step) =>
      step.before.approvals
        .filter((one) => one.kind === 'partExtension' && !step.after.approvals.some(({ id }) => id === one.id))
        .map((one) => ({ ...step, part: one.kind === 'partExtension' ? one.part : '' })),
    )
    expect(granted.length).toBeGreaterThan(0)
    const movesOne = ({ before, after, part }: (typeof granted)[number]) =>
      after.due === before.due &&
      after.joint!.parts.every(({ id, due }, i) => {
        const was = before.joint!.parts[i]!.due
        return id === part ? due!.at > was!.at && due!.from === was!.from : due === was
      })
    expect(granted.filter((step) => !movesOne(step))).toEqual([])
  })

  test('arriving ends the time to arrive, and leaves the time to resolve as accepting set it', () => {
    const arriving = taken('arrive')
    expect(arriving.some(({ before }) => clocksOf(before.due).some(({ step }) => step === 'arrive'))).toBe(true)
    expect(breaking(arriving, ({ before, after }) => isDeepStrictEqual(after.due, resolveClock(before.due)))).toEqual(
      [],
    )
  })

  test('the platform never closes before the resident’s time is up', () => {
    const closing = taken('autoClose')
    expect(closing.length).toBeGreaterThan(0)
    expect(breaking(closing, ({ before, at }) => before.due!.at <= at)).toEqual([])
  })

  test('a rating is given once for what was done and stays until it is done anew, and every “not solved” is counted', () => {
    const isRated = ({ before, action, after }: Tried) => {
      const anew = after.events.slice(after.events.findLastIndex(({ type }) => type === 'reopened') + 1)
      return (
        (before.rating === null || action === 'reopen' || after.rating === before.rating) &&
        anew.filter(({ type }) => type === 'rated').length === (after.rating === null ? 0 : 1)
      )
    }
    expect(breaking(done, isRated)).toEqual([])
    expect(taken('rate').some(({ before }) => happened(before, 'rated').length > 0)).toBe(true)
    const counted = ({ after }: Tried) =>
      after.rejections === happened(after, 'resultRejected').length + happened(after, 'checkFailed').length
    expect(breaking(done, counted)).toEqual([])
  })

  test('a question waits for its answer, and none is left open when the work leaves the handler', () => {
    const isKept = ({ after }: Tried) =>
      after.question === null ||
      (['inProgress', 'suspended'].includes(after.status) && happened(after, 'asked').length > 0)
    expect(breaking(done, isKept)).toEqual([])
  })

  test('whoever returned or resolved it last is remembered, and who sent it back is not asked again by chance', () => {
    expect(breaking(taken('return', 'resolve'), ({ before, after }) => after.lastHandler === before.assignee)).toEqual(
      [],
    )
    expect(
      breaking(taken('transfer'), ({ before, after }) => !before.returnedBy.includes(after.assignee.post)),
    ).toEqual([])
  })
})
