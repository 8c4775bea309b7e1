import { deskDuties, duty, type Duty } from '../../../contract/vocabulary/duty'
import { requestStatus } from '../../../contract/vocabulary/status'
import type { Actor } from '../../../domain/access/actor'
import { accessOf, desksOf, partiesOf, postAs, workPostsOf, type Access } from '../../../domain/access/parties'
import { withPart } from '../../../domain/request/parts'
import { act, actors, codes, posts, raised, requestIn } from '../../support/requests'

const holder = (...held: Actor['posts']): Actor => ({ ...actors.stranger, posts: held })
const isDesk = (name: Duty) => (deskDuties as readonly Duty[]).includes(name)

describe('who may read a request', () => {
  test.each<[keyof typeof actors, Access]>([
    ['resident', 'full'],
    ['worker', 'full'],
    ['desk', 'full'],
    ['streetDesk', 'full'],
    ['centre', 'full'],
    ['colleague', 'none'],
    ['otherDesk', 'none'],
    ['enforcement', 'none'],
    ['stranger', 'none'],
  ])('%s: %s', (who, access) => {
    expect(accessOf(actors[who], raised())).toBe(access)
  })

  test('who has joined it sees what a neighbour may', () => {
    expect(accessOf(actors.stranger, act(raised(), 'join', actors.stranger))).toBe('followed')
  })

  test('a department reads what it was called to, and of the rest afterwards what it did', () => {
    const whistled = requestIn.joint()
    expect(accessOf(actors.enforcement, whistled)).toBe('full')
    const part = whistled.joint!.parts[0]!
    const left = withPart(whistled.joint!, part.id, { state: 'released' })
    expect(accessOf(actors.enforcement, { ...whistled, joint: left })).toBe('own')
    const over = { ...whistled.joint!, closedAt: whistled.updatedAt }
    expect(accessOf(actors.enforcement, { ...whistled, status: 'resolved', joint: over })).toBe('own')
  })

  test('who is sent a copy may look on', () => {
    const police = { id: 'police-1', duty: 'communityPolice', area: codes.community, name: '社区民警' } as const
    expect(accessOf(holder(police), { ...raised(), copies: [police.id] })).toBe('full')
  })

  test('a role alone opens nothing', () => {
    expect(accessOf({ ...actors.stranger, roles: ['admin', 'staff', 'partyMember'] }, raised())).toBe('none')
  })

  test('with the work goes the right to read it; what he did himself stays', () => {
    const moved = act(requestIn.inProgress(), 'reassign', actors.desk)
    expect([accessOf(actors.worker, moved), accessOf(actors.colleague, moved)]).toEqual(['own', 'full'])
  })

  test.each(duty.options.filter((name) => !isDesk(name)))(
    'a %s of the same area reads nothing that is not his',
    (name) => {
      const neighbour = { id: `${codes.community}-${name}-09`, duty: name, area: codes.community, name: '某岗位' }
      expect(accessOf(holder(neighbour), raised())).toBe('none')
      expect(partiesOf(holder(neighbour), raised())).toEqual(['neighbour'])
    },
  )
})

describe('desks and workplaces', () => {
  test('every post is either a desk or a place of work', () => {
    const all = duty.options.map((name, i) => ({ id: `post-${i}`, duty: name, area: codes.district, name }))
    const actor = holder(...all)
    expect(desksOf(actor).map((post) => post.duty)).toEqual([...deskDuties])
    expect([...desksOf(actor), ...workPostsOf(actor)].map(({ id }) => id).sort()).toEqual(
      all.map(({ id }) => id).sort(),
    )
  })

  test('somebody with two posts acts in the one that the request asks for', () => {
    const both = holder(posts.worker, posts.desk)
    expect(partiesOf(both, raised())).toEqual(['handler', 'desk', 'superior', 'verifier', 'neighbour'])
    expect(postAs(both, raised(), 'handler')).toEqual(posts.worker)
    expect(postAs(both, raised(), 'desk')).toEqual(posts.desk)
    expect(postAs(actors.resident, raised(), 'reporter')).toBeNull()
  })
})

describe('a confidential request', () => {
  const confidential = () => raised({ confidential: true })

  test('is unknown to desks that it was never sent to', () => {
    for (const person of [actors.desk, actors.streetDesk, actors.centre])
      expect(accessOf(person, confidential())).toBe('none')
  })

  test('is known to who has it, and to a desk from when it comes there', () => {
    expect(accessOf(actors.worker, confidential())).toBe('full')
    const returned = act(confidential(), 'return', actors.worker)
    expect([accessOf(actors.desk, returned), accessOf(actors.streetDesk, returned)]).toEqual(['full', 'none'])
  })

  test('lies with one seat of a desk: the others know it neither then nor afterwards', () => {
    const seat = holder({ ...posts.desk, id: `${codes.community}-communityDesk-02` })
    const atDesk = act(confidential(), 'return', actors.worker)
    const sentOn = act(atDesk, 'reassign', actors.desk)
    for (const request of [atDesk, sentOn]) {
      expect([accessOf(actors.desk, request), accessOf(seat, request)]).toEqual(['full', 'none'])
      expect(partiesOf(seat, request)).toEqual([])
    }
  })

  test('waits for the leave of the one seat that was asked', () => {
    const seat = holder({ ...posts.desk, id: `${codes.community}-communityDesk-02` })
    const waiting = act(act(confidential(), 'accept', actors.worker), 'requestSuspension', actors.worker)
    expect(partiesOf(actors.desk, waiting)).toContain('approver')
    expect([partiesOf(seat, waiting), accessOf(seat, waiting)]).toEqual([[], 'none'])
  })

  test('can be joined by nobody, nor can a complaint about somebody', () => {
    expect(partiesOf(actors.stranger, confidential())).toEqual([])
    expect(partiesOf(actors.stranger, raised({ about: posts.worker.id }))).toEqual([])
  })
})

describe('whom a complaint is about', () => {
  /** He could act in a post that is another's by now, and sits in every post there is. */
  const accused: Actor = { ...actors.stranger, person: 'accused', posts: Object.values(posts) }
  const about = { about: 'a-post-of-another', accused: [accused.person] }

  test.each(requestStatus.options)('is nothing to it when it is %s, and finds it nowhere', (status) => {
    const request = { ...requestIn[status](), ...about }
    expect([partiesOf(accused, request), accessOf(accused, request)]).toEqual([[], 'none'])
    expect(partiesOf({ ...accused, person: 'another' }, request)).not.toEqual([])
  })

  test('has it where the whole district had nobody else', () => {
    const request = { ...raised(), ...about, about: raised().assignee.post }
    expect(partiesOf(accused, request)).toContain('handler')
  })

  test('keeps what is his own', () => {
    const his = { ...raised(), ...about, accused: [actors.resident.person] }
    expect([partiesOf(actors.resident, his), accessOf(actors.resident, his)]).toEqual([['reporter'], 'full'])
  })
})

describe('levels', () => {
  test('a desk below where it has come to looks on and gives no orders', () => {
    const referred = act(act(act(raised(), 'accept', actors.worker), 'verify', actors.worker), 'refer', actors.worker)
    expect(referred).toMatchObject({ level: 2, assignee: { duty: 'streetDesk' } })
    expect(partiesOf(actors.desk, referred)).not.toContain('desk')
    expect(accessOf(actors.desk, referred)).toBe('full')
    expect(partiesOf(actors.streetDesk, referred)).toContain('desk')
  })

  test('only a level above who has it is his superior', () => {
    const atDesk = requestIn.pendingDispatch()
    expect(partiesOf(actors.desk, atDesk)).not.toContain('superior')
    expect(partiesOf(actors.streetDesk, atDesk)).toContain('superior')
  })

  test('another seat of the same desk shares its work', () => {
    const seat = { ...posts.desk, id: `${codes.community}-communityDesk-02` }
    expect(partiesOf(holder(seat), requestIn.pendingDispatch())).toContain('handler')
  })
})

describe('who may check', () => {
  test('the chief and the desks above may, whoever said that it is done may not', () => {
    const done = requestIn.pendingCheck()
    for (const person of [actors.chief, actors.desk, actors.streetDesk])
      expect(partiesOf(person, done)).toContain('verifier')
    expect(partiesOf({ ...actors.chief, person: actors.worker.person }, done)).not.toContain('verifier')
    expect(partiesOf(actors.worker, done)).not.toContain('verifier')
  })
})
