import { refuse } from '../../../domain/refused'
import { accept } from '../../../domain/request/accept'
import { answer } from '../../../domain/request/answer'
import { arrive } from '../../../domain/request/arrive'
import { ask } from '../../../domain/request/ask'
import { decide } from '../../../domain/request/decide'
import { reassign } from '../../../domain/request/reassign'
import { resolve } from '../../../domain/request/resolve'
import { returnToDesk } from '../../../domain/request/return'
import {
  act,
  actors,
  assigneeOf,
  category,
  hoursAfter,
  level,
  now,
  place,
  posts,
  raised,
  requestIn,
} from '../../support/requests'

const later = hoursAfter(10)
const desk = assigneeOf(posts.desk)
const worker = assigneeOf(posts.worker)
const lastEvent = (request: ReturnType<typeof raised>) => request.events.at(-1)!

describe('raise', () => {
  test('a request that found a worker waits for him to accept it', () => {
    expect(raised()).toMatchObject({
      status: 'assigned',
      assignee: worker,
      lastHandler: null,
      due: { step: 'accept', at: hoursAfter(1) },
      reasons: ['位置在青檀社区 03 网格内'],
      rejections: 0,
      rating: null,
      createdAt: now,
    })
    expect(raised().events).toMatchObject([{ type: 'raised', party: 'reporter', detail: '已派给 青檀社区 03 网格员' }])
  })

  test.each([posts.desk, posts.streetDesk, posts.centre])('$name gets it to dispatch, not to accept', (post) => {
    const request = raised({ route: { assignee: assigneeOf(post), reasons: [], copies: [] } })
    expect(request).toMatchObject({
      status: 'pendingDispatch',
      due: { step: 'dispatch', at: hoursAfter(5) },
    })
    expect(lastEvent(request).detail).toBe(`已交 ${post.name} 派遣`)
  })

  // Sunday, 10:00: what keeps office hours waits for Monday, 08:30.
  test.each([
    ['emergency', '2026-11-22T10:30'],
    ['urgent', '2026-11-22T11:00'],
    ['ordinary', '2026-11-23T10:30'],
    ['complex', '2026-11-23T11:30'],
  ] as const)('how soon an %s one must be accepted', (urgency, at) => {
    const request = raised({ category: { ...category, urgency } })
    expect(request.due).toMatchObject({ step: 'accept', at: new Date(`${at}:00+08:00`) })
  })
})

describe('work', () => {
  test('accepting starts the time to resolve, counted from then', () => {
    const request = act(raised(), 'accept', actors.worker, later, accept(level))
    expect(request).toMatchObject({
      status: 'inProgress',
      assignee: worker,
      due: { step: 'resolve', at: hoursAfter(24, later) },
    })
  })

  test('in an emergency the times to arrive and to resolve both run from accepting; arriving leaves the second', () => {
    const accepted = act(raised({ category: { ...category, urgency: 'emergency' } }), 'accept', actors.worker)
    const resolve = { step: 'resolve', at: hoursAfter(4) }
    expect(accepted.due).toMatchObject({ step: 'arrive', at: hoursAfter(1), next: resolve })
    const arrived = act(accepted, 'arrive', actors.worker, later)
    expect(arrived.due).toMatchObject(resolve)
    expect(act(arrived, 'arrive', actors.worker, later).due).toMatchObject(resolve)
  })

  test.each([
    ['both points known', [117.1502, 34.85], 12.4, place.at, '距现场约 18 米（定位精度约 12 米）'],
    ['an accuracy he does not know', [117.1502, 34.85], null, place.at, '距现场约 18 米（定位精度未知）'],
    [
      'a request without a point',
      [117.1502, 34.85],
      30,
      null,
      '到场时已定位（定位精度约 30 米），诉求没有标出具体位置',
    ],
    ['a phone that gives no position', null, null, place.at, '到场时没有取得定位'],
    ['a phone that gives only an accuracy', null, 30, place.at, '到场时没有取得定位'],
  ] as const)('an arrival says no more than is known: %s', (_, at, accuracy, target, words) => {
    const request = { ...requestIn.inProgress(), place: { ...place, at: target && ([...target] as [number, number]) } }
    const arrived = act(request, 'arrive', actors.worker, later, arrive({ at: at && [...at], accuracy }))
    expect(lastEvent(arrived).detail).toBe(words)
    expect(arrived).toMatchObject({ status: 'inProgress', due: request.due })
  })

  test('a question waits for its answer before the next one', () => {
    const asked = act(requestIn.inProgress(), 'ask', actors.worker, later, ask('哪一盏？'))
    expect(asked.question).toEqual({ text: '哪一盏？', at: later, answer: null })
    expect(lastEvent(asked).note).toBe('哪一盏？')
    expect(decide('ask', asked, actors.worker, later, ask('几点？'))).toEqual(refuse('questionOpen'))

    const answered = act(asked, 'answer', actors.resident, later, answer('东边那盏'))
    expect(answered.question).toEqual({ text: '哪一盏？', at: later, answer: '东边那盏' })
    expect(act(answered, 'ask', actors.worker, later, ask('几点？')).question).toMatchObject({ answer: null })
  })

  test('there is nothing to answer before a question and after its answer', () => {
    const answered = act(act(requestIn.inProgress(), 'ask', actors.worker), 'answer', actors.resident)
    for (const request of [requestIn.inProgress(), answered])
      expect(decide('answer', request, actors.resident, later, answer('东边'))).toEqual(refuse('noQuestion'))
  })

  test('resolving keeps the proof, remembers who did it and gives the resident his days', () => {
    const result = { note: '已换灯泡', photos: ['cloud://env.bucket/photos/after.jpg'] }
    const asked = act(requestIn.inProgress(), 'ask', actors.worker)
    const request = act(asked, 'resolve', actors.worker, later, resolve(result, assigneeOf(posts.chief), level))
    expect(request).toMatchObject({
      status: 'resolved',
      assignee: worker,
      lastHandler: worker,
      question: null,
      due: { step: 'confirm', at: hoursAfter(7 * 24, later) },
    })
    expect(lastEvent(request)).toMatchObject(result)
  })
})

describe('passing on', () => {
  test.each(['assigned', 'inProgress'] as const)(
    'what is returned when %s goes to the desk with the reason',
    (status) => {
      const request = act(
        requestIn[status](),
        'return',
        actors.worker,
        later,
        returnToDesk('属于 04 网格', desk, level),
      )
      expect(request).toMatchObject({
        status: 'pendingDispatch',
        assignee: desk,
        lastHandler: worker,
        due: { step: 'dispatch', at: hoursAfter(5, later) },
      })
      expect(lastEvent(request)).toMatchObject({ note: '属于 04 网格', detail: '已交 青檀社区工作台 重新派遣' })
    },
  )

  test('an open question does not follow the work to the desk or to the next worker', () => {
    const asked = act(requestIn.inProgress(), 'ask', actors.worker)
    expect(act(asked, 'return', actors.worker).question).toBeNull()
    expect(act(asked, 'reassign', actors.desk).question).toBeNull()
  })

  test.each(['pendingDispatch', 'assigned', 'inProgress'] as const)(
    'a desk gives it to somebody else when %s',
    (status) => {
      const to = assigneeOf(posts.colleague)
      const request = act(
        requestIn[status](),
        'reassign',
        actors.streetDesk,
        later,
        reassign({ to, note: '离您最近', insist: false }, level),
      )
      expect(request).toMatchObject({
        status: 'assigned',
        assignee: to,
        reasons: ['由工作台派给 青檀社区 04 网格员'],
        due: { step: 'accept', at: hoursAfter(1, later) },
      })
      expect(lastEvent(request)).toMatchObject({
        party: 'desk',
        by: '榆园街道工作台',
        note: '离您最近',
        detail: '已派给 青檀社区 04 网格员',
      })
    },
  )

  test('a desk cannot give it to who has it already', () => {
    const request = requestIn.assigned()
    expect(
      decide(
        'reassign',
        request,
        actors.desk,
        later,
        reassign({ to: request.assignee, note: '', insist: true }, level),
      ),
    ).toEqual(refuse('notACandidate'))
  })

  test('whoever it was taken from can do nothing more with it, and the new one everything', () => {
    const request = act(requestIn.inProgress(), 'reassign', actors.desk)
    expect(decide('accept', request, actors.worker, later, accept(level))).toEqual(refuse('notAllowed'))
    expect(act(request, 'accept', actors.colleague).status).toBe('inProgress')
  })

  test('an empty note leaves no empty words behind', () => {
    const request = act(
      requestIn.pendingDispatch(),
      'reassign',
      actors.desk,
      later,
      reassign({ to: worker, note: '', insist: true }, level),
    )
    expect(request.reasons).toEqual(['由工作台派给 青檀社区 03 网格员'])
    expect(lastEvent(request).note).toBeNull()
  })
})
