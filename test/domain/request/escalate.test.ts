import { accessOf } from '../../../domain/access/parties'
import { noticesFor } from '../../../domain/notification/notices-for'
import { isRefused } from '../../../domain/refused'
import { availableActions } from '../../../domain/request/available-actions'
import { decide, type Doer } from '../../../domain/request/decide'
import { escalate } from '../../../domain/request/escalate'
import type { Request } from '../../../domain/request/request'
import { alarmOf, watched } from '../../../domain/request/watched'
import {
  act,
  actors,
  applied,
  comes,
  assigneeOf,
  category,
  commands,
  hoursAfter,
  level,
  now,
  posts,
  raised,
  requestIn,
  superiors,
} from '../../support/requests'

const china = (text: string): Date => new Date(`${text}:00+08:00`)

interface Rung {
  readonly at: Date
  readonly titles: string
  readonly told: readonly string[]
  readonly texts: string
  readonly request: Request
}

const isTold = (request: Request, at: Date, command = commands.escalate): Rung => {
  const decision = decide('escalate', request, 'system', at, command)
  if (isRefused(decision)) throw new Error(`refused at ${at.toISOString()}`)
  const after = applied(request, decision)
  const notices = noticesFor(after, decision.event, decision.tells)
  return {
    at,
    request: after,
    titles: [...new Set(notices.map(({ title }) => title))].join(),
    told: notices.map(({ to }) => to.id),
    texts: notices.map(({ text }) => text).join(),
  }
}

/** A timer that is never late, until nothing is to come. */
const climb = (request: Request, command = commands.escalate): Rung[] => {
  const rungs: Rung[] = []
  for (let at = alarmOf(request, level); at !== null; at = alarmOf(request, level)) {
    rungs.push(isTold(request, at, command))
    request = rungs.at(-1)!.request
  }
  return rungs
}

const shown = (rungs: readonly Rung[]) => rungs.map(({ at, titles, told }) => [at, titles, told])
const { worker, chief, desk, streetDesk, centre, enforcement, fire } = posts
const ids = (...some: { readonly id: string }[]): string[] => some.map(({ id }) => id)
const ordinary = () => raised({ category: { ...category, urgency: 'ordinary' } }) // Sunday, 10:00

describe('who does not sign in time', () => {
  test('is reminded, then all the levels above him hear of it, one after the other, up to the top', () => {
    expect(shown(climb(ordinary())).slice(0, 6)).toEqual([
      [china('2026-11-23T09:30'), '时限过半', ids(worker)], // Monday
      [china('2026-11-23T10:06'), '快到时限', ids(worker, chief)],
      [china('2026-11-23T10:30'), '已超时', ids(worker, chief, desk)],
      [china('2026-11-24T17:30'), '催办', ids(worker, chief, desk, streetDesk)],
      [china('2026-11-26T17:30'), '督办', ids(worker, chief, desk, streetDesk, centre)],
      [expect.any(Date), expect.any(String), expect.any(Array)],
    ])
    const last = climb(ordinary()).at(-1)!.request
    expect(last.status).toBe('assigned')
    expect(last.due!.at).toEqual(ordinary().due!.at)
    expect(last.events.filter(({ type }) => type === 'escalated').map(({ detail }) => detail)).toContain(
      '青檀社区 03 网格员：没有在 11 月 23 日 10:30 前签收，示例区中心 通报',
    )
  })

  test('in an emergency within hours, on Sunday', () => {
    const emergency = raised({ category: { ...category, urgency: 'emergency' } })
    const own = climb(emergency).filter(({ titles }) => ['已超时', '催办', '督办', '通报'].includes(titles))
    expect(own.slice(0, 4).map(({ at, titles }) => [at, titles])).toEqual([
      [hoursAfter(0.5), '已超时'],
      [hoursAfter(1), '催办'],
      [hoursAfter(1.5), '督办'],
      [hoursAfter(4.5), '通报'],
    ])
  })

  test('a yellow mark for what was missed, a red one when it is supervised, each with its post and its reason', () => {
    const { marks } = climb(ordinary())[4]!.request
    expect(marks).toEqual([
      {
        colour: 'yellow',
        at: china('2026-11-23T10:30'),
        post: worker.id,
        name: worker.name,
        reason: '没有在 11 月 23 日 10:30 前签收',
      },
      {
        colour: 'red',
        at: china('2026-11-26T17:30'),
        post: worker.id,
        name: worker.name,
        reason: '没有在 11 月 23 日 10:30 前签收',
      },
    ])
  })

  test('a supervision asks for a reply in its own time, which climbs as well; a second one does not put it off', () => {
    const supervised = climb(ordinary())[4]!.request
    expect(supervised.supervisions).toMatchObject([
      { by: assigneeOf(centre), part: null, replyDue: { step: 'reply', at: china('2026-11-27T17:30') }, reply: null }, // Friday
    ])
    const late = climb(ordinary()).at(-1)!.request
    expect(late.supervisions).toMatchObject([{ at: supervised.supervisions[0]!.at, replyDue: { rung: 6 } }])
    const replied = act(supervised, 'replySupervision', actors.worker, china('2026-11-27T09:00'))
    expect(climb(replied).map(({ titles }) => titles)).toEqual(['通报'])
  })
})

describe('nothing is left out', () => {
  test('what lies at a desk climbs to the desks above it, and at the top it is told itself', () => {
    const returned = act(ordinary(), 'return', actors.worker)
    expect(climb(returned)[3]).toMatchObject({ titles: '催办', told: ids(desk, streetDesk, centre) })
    const atTop: Request = { ...returned, assignee: assigneeOf(centre), level: 3 }
    expect(
      climb(atTop)
        .slice(0, 6)
        .map(({ told }) => told),
    ).toEqual(Array(6).fill(ids(centre)))
  })

  test('levels where nobody is are passed over', () => {
    const alone = escalate({ chief: null, desks: [assigneeOf(centre)], away: [] }, level)
    expect(
      climb(ordinary(), alone)
        .slice(0, 5)
        .map(({ told }) => told),
    ).toEqual([ids(worker), ids(worker), ids(worker, centre), ids(worker, centre), ids(worker, centre)])
  })

  test('a department that does not answer a whistle climbs to the district centre, each for itself', () => {
    const joint = requestIn.joint()
    expect(climb(joint)[2]).toMatchObject({ at: hoursAfter(1), titles: '已超时' })
    const signed = act(joint, 'signPart', actors.fire)
    const rungs = climb(signed)
    const ofEnforcement = rungs.filter(({ told }) => told.includes(enforcement.id))
    expect(ofEnforcement.slice(0, 5).map(({ titles }) => titles)).toEqual([
      '时限过半',
      '快到时限',
      '已超时',
      '催办',
      '督办',
    ])
    expect(ofEnforcement[2]!.told).toEqual(ids(enforcement, centre))
    expect(rungs.filter(({ told }) => told.includes(fire.id)).length).toBeGreaterThan(5)
    const { marks, supervisions, joint: last } = rungs.at(-1)!.request
    expect(new Set(marks.map(({ name, colour }) => `${name} ${colour}`))).toEqual(
      new Set([enforcement, fire].flatMap(({ name }) => [`${name} yellow`, `${name} red`])),
    )
    expect(supervisions.map(({ part }) => part).sort()).toEqual(last!.parts.map(({ id }) => id).sort())
  })

  test('when all have reported, whoever called them has a time to look at it', () => {
    const reported = [actors.enforcement, actors.fire].reduce<Request>(
      (request, doer) => comes(request, doer),
      requestIn.joint(),
    )
    expect(reported.due).toMatchObject({ step: 'check', at: china('2026-11-24T17:30') }) // two working days: Tuesday
    expect(climb(reported)[0]!.told).toEqual(ids(desk))
    expect(act(reported, 'redoPart', actors.desk).due).toBeNull()
  })

  test('a desk that does not answer an application climbs', () => {
    const rungs = climb(requestIn.held())
    expect(rungs.map(({ titles }) => titles)).toEqual(['时限过半', '快到时限', '已超时', '催办', '督办', '通报'])
    expect(rungs.map(({ told }) => told)).toEqual([
      ids(streetDesk),
      ids(streetDesk),
      ...Array(4).fill(ids(streetDesk, centre)),
    ])
  })

  test('an application does not stop the time of who applied', () => {
    const asked = act(requestIn.inProgress(), 'requestExtension', actors.worker)
    expect(asked.due).toEqual(requestIn.inProgress().due)
    expect(climb(asked)[0]).toMatchObject({ at: hoursAfter(12), titles: '时限过半' })
  })

  test('a resident who says nothing is reminded once, by himself, and nobody is marked', () => {
    const resolved = requestIn.resolved()
    expect(shown(climb(resolved))).toEqual([[expect.any(Date), '请您确认', [actors.resident.person]]])
    expect(climb(resolved)[0]!.request.marks).toEqual([])
  })

  test('what waits is looked at on the day on which it goes on', () => {
    const suspended = requestIn.suspended()
    expect(alarmOf(suspended, level)).toEqual(suspended.suspension!.until)
  })
})

describe('a timer that was down for days', () => {
  const monday = china('2026-12-07T09:00')

  test('takes the highest rung, tells once, and leaves the marks and the reply of what it skipped', () => {
    const { request, titles, told } = isTold(ordinary(), monday)
    expect([titles, told]).toEqual(['通报', ids(worker, chief, desk, streetDesk, centre)])
    expect(request.marks.map(({ colour }) => colour)).toEqual(['yellow', 'red'])
    expect(request.supervisions).toMatchObject([{ by: assigneeOf(centre), reply: null }])
    expect(request.events).toHaveLength(2)
  })

  test('finds nothing to do a second time', () => {
    const { request } = isTold(ordinary(), monday)
    expect(isRefused(decide('escalate', request, 'system', monday, commands.escalate))).toBe(true)
  })

  test('takes all clocks at once, and tells everybody of the gravest', () => {
    const asked = act(requestIn.inProgress(), 'requestExtension', actors.worker)
    const { request, told } = isTold(asked, monday)
    expect(watched(request).map(({ due }) => due.rung)).toEqual([6, 0]) // the reply is new, the application fell
    expect(new Set(told).size).toBe(told.length)
  })
})

describe('what must not be told', () => {
  test('a complaint is not told to whom it is about', () => {
    const about = raised({ about: streetDesk.id, category: { ...category, urgency: 'ordinary' } })
    expect(climb(about).some(({ told }) => told.includes(streetDesk.id))).toBe(false)
  })

  test('a confidential one is told to its chain, which who has to urge joins', () => {
    const confidential = raised({ confidential: true, category: { ...category, urgency: 'ordinary' } })
    const [, most, breach, urged, supervised] = climb(confidential)
    expect([most, breach].map((rung) => rung!.told)).toEqual([ids(worker), ids(worker)])
    expect([urged!.told, supervised!.told]).toEqual([ids(worker, streetDesk), ids(worker, streetDesk, centre)])
    expect([accessOf(actors.streetDesk, breach!.request), accessOf(actors.streetDesk, urged!.request)]).toEqual([
      'none',
      'full',
    ])
  })

  test('a complaint about whom it is kept away from passes over all his posts', () => {
    const about = act(raised({ about: worker.id }), 'reassign', actors.desk)
    const kept = escalate({ ...superiors, away: [worker.id, chief.id, streetDesk.id] }, level)
    const told = climb(about, kept).flatMap((rung) => rung.told)
    expect([chief, streetDesk, centre].map(({ id }) => told.includes(id))).toEqual([false, false, true])
  })
})

describe('the chief of the grid', () => {
  test('opens and urges what runs late there from when he is told of it, and does no more', () => {
    const [half, most] = climb(ordinary())
    expect([half, most].map((rung) => accessOf(actors.chief, rung!.request))).toEqual(['none', 'full'])
    const offered = availableActions(most!.request, actors.chief, most!.at)
    expect(offered).toEqual(['urge', 'comment'])
  })
})

describe('more time', () => {
  const asked = () => act(requestIn.inProgress(), 'requestExtension', actors.worker, hoursAfter(1)) // 24 hours, 3 more

  test('counts from the old end once it is granted, also after that end', () => {
    const late = isTold(asked(), hoursAfter(25)).request
    const granted = act(late, 'approve', actors.desk, hoursAfter(26))
    expect(granted.due).toMatchObject({ step: 'resolve', at: hoursAfter(27) })
    expect(alarmOf(granted, level)).toEqual(hoursAfter(27))
    expect(granted.marks.map(({ colour }) => colour)).toEqual(['yellow'])
  })

  test('is not to be had after a red mark, until the work begins anew', () => {
    const supervised = act(asked(), 'supervise', actors.desk, hoursAfter(2))
    const again = (request: Request) =>
      decide('requestExtension', request, actors.worker, hoursAfter(3), commands.requestExtension)
    expect(again(supervised)).toMatchObject({ refused: 'supervised' })
    const resolved = act(supervised, 'resolve', actors.worker, hoursAfter(3))
    const anew = act(resolved, 'rejectResult', actors.resident, hoursAfter(3))
    expect(isRefused(again(anew))).toBe(false)
  })

  test('a red mark makes the application fall, and says so', () => {
    const { request: supervised, texts } = isTold(asked(), china('2026-11-26T17:30'))
    expect(texts).toContain('督办；延期申请失效')
    expect(supervised.marks.map(({ colour }) => colour)).toContain('red')
    expect(supervised.approvals).toEqual([])
    const doer: Doer = actors.desk
    expect(isRefused(decide('approve', supervised, doer, china('2026-11-26T17:31'), commands.approve))).toBe(true)
  })
})

test('Sunday is the day on which the requests of these tests are raised', () => {
  expect(now).toEqual(china('2026-11-22T10:00'))
})
