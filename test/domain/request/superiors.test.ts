import type { Standing } from '../../../contract/vocabulary/standing'
import type { HeldPost } from '../../../domain/access/actor'
import { superiorsOf, type Manned } from '../../../domain/request/superiors'
import { assigneeOf, posts } from '../../support/requests'

const at = (post: HeldPost, standing: Standing, number = '01'): Manned => ({
  ...assigneeOf(post),
  post: post.id.replace(/01$/, number),
  standing,
})
const { chief, desk, streetDesk, centre } = posts
const names = (...some: Manned[]) => superiorsOf(some).desks.map(({ post }) => post)

describe('who stands above a place', () => {
  test('the desk of each level, from the lowest up, and the chief of the grid', () => {
    const all = [at(centre, 'onDuty'), at(streetDesk, 'onDuty'), at(desk, 'onDuty'), at(chief, 'onDuty')]
    expect(superiorsOf(all)).toEqual({
      chief: assigneeOf(chief),
      desks: [assigneeOf(desk), assigneeOf(streetDesk), assigneeOf(centre)],
      away: [],
    })
  })

  test('of several seats the one at work before the one that comes back tomorrow', () => {
    expect(names(at(desk, 'offShift', '01'), at(desk, 'onDuty', '02'), at(centre, 'onDuty'))).toEqual([
      desk.id.replace(/01$/, '02'),
      centre.id,
    ])
    expect(names(at(desk, 'offShift'), at(centre, 'onDuty'))).toEqual([desk.id, centre.id])
  })

  test.each(['onLeave', 'vacant'] as const)('a level that is %s is passed over', (standing) => {
    expect(names(at(desk, standing), at(streetDesk, 'onDuty'), at(centre, 'onDuty'))).toEqual([
      streetDesk.id,
      centre.id,
    ])
    expect(superiorsOf([at(chief, standing), at(centre, 'onDuty')]).chief).toBeNull()
  })

  test('the last level is never passed over: it finds the message when it comes back', () => {
    for (const standing of ['onLeave', 'vacant'] as const)
      expect(names(at(desk, 'onLeave'), at(centre, standing))).toEqual([centre.id])
  })

  test('a district without any desk is a fault of its data', () => {
    expect(() => superiorsOf([at(chief, 'onDuty')])).toThrow('no centre post')
  })
})
