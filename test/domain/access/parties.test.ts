import { deskDuties, duty, type Duty } from '../../../contract/vocabulary/duty'
import type { Actor } from '../../../domain/access/actor'
import { desksOf, mayRead, partiesOf, postAs, workPostsOf } from '../../../domain/access/parties'
import { act, actors, codes, posts, raised, requestIn } from '../../support/requests'

const holder = (...held: Actor['posts']): Actor => ({ ...actors.stranger, posts: held })
const isDesk = (name: Duty) => (deskDuties as readonly Duty[]).includes(name)

describe('who may read a request', () => {
  test.each<[keyof typeof actors, boolean]>([
    ['resident', true],
    ['worker', true],
    ['desk', true],
    ['streetDesk', true],
    ['centre', true],
    ['colleague', false],
    ['otherDesk', false],
    ['stranger', false],
  ])('%s: %s', (who, may) => {
    expect(mayRead(actors[who], raised())).toBe(may)
  })

  test('a role alone opens nothing', () => {
    expect(mayRead({ ...actors.stranger, roles: ['admin', 'staff', 'partyMember'] }, raised())).toBe(false)
  })

  test('with the work goes the right to read it', () => {
    const moved = act(requestIn.inProgress(), 'reassign', actors.desk)
    expect([mayRead(actors.worker, moved), mayRead(actors.colleague, moved)]).toEqual([false, true])
  })

  test.each(duty.options.filter((name) => !isDesk(name)))(
    'a %s of the same area reads nothing that is not his',
    (name) => {
      const neighbour = { id: `${codes.community}-${name}-09`, duty: name, area: codes.community, name: '某岗位' }
      expect(partiesOf(holder(neighbour), raised())).toEqual([])
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
    expect(partiesOf(both, raised())).toEqual(['handler', 'desk'])
    expect(postAs(both, raised(), 'handler')).toEqual(posts.worker)
    expect(postAs(both, raised(), 'desk')).toEqual(posts.desk)
    expect(postAs(actors.resident, raised(), 'reporter')).toBeNull()
  })
})
