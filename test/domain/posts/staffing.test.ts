import { handOver, setDeputies, type Along } from '../../../domain/posts/hand-over'
import { cancelLeave, setLeave } from '../../../domain/posts/leave'
import { mayAdminister } from '../../../domain/posts/may-administer'
import type { Leave, StaffedPost } from '../../../domain/posts/roster'
import { actors, codes, posts } from '../../support/requests'

const day = (date: string): Date => new Date(`2026-11-${date}T08:30:00+08:00`)
const now = day('23')

const post = (change: Partial<StaffedPost> = {}): StaffedPost => ({
  holder: 'old',
  deputies: [],
  shifts: [],
  leaves: [],
  history: [],
  ...change,
})
const leave = (id: string, from: string, to: string, standIn: string | null = null): Leave => ({
  id,
  from: day(from),
  to: day(to),
  standIn,
})
const step = { id: 'hand-over-1', at: now, by: 'admin', open: 3, alone: 3, caretaker: null }

describe('a post is handed over', () => {
  test('and it is written down from whom to whom, by whom, when, and with how much', () => {
    expect(handOver(post(), 'new', step)).toMatchObject({
      holder: 'new',
      history: [{ id: 'hand-over-1', from: 'old', to: 'new', at: now, by: 'admin', open: 3 }],
    })
  })

  test('what was written down before stays', () => {
    const first = { ...step, id: 'hand-over-0', from: null, to: 'old' }
    expect(handOver(post({ history: [first] }), 'new', step)).toMatchObject({
      history: [first, { id: 'hand-over-1' }],
    })
  })

  test('who was a deputy of it is none any more', () => {
    expect(handOver(post({ deputies: ['new', 'other'] }), 'new', step)).toMatchObject({ deputies: ['other'] })
  })

  test('the old holder’s leaves go with him, those that are over stay', () => {
    const leaves = [leave('over', '10', '12'), leave('running', '20', '25'), leave('coming', '28', '29')]
    expect(handOver(post({ leaves }), 'new', step)).toMatchObject({ leaves: [{ id: 'over' }] })
  })

  test('it can be left vacant, but not handed to who has it', () => {
    expect(handOver(post(), null, { ...step, open: 0, alone: 0 })).toMatchObject({ holder: null })
    expect(handOver(post(), 'old', step)).toEqual({ refused: 'alreadyHolder' })
    expect(handOver(post({ holder: null }), null, step)).toEqual({ refused: 'alreadyHolder' })
  })
})

describe('a list is never left with nobody', () => {
  const vacated = (change: Partial<StaffedPost>, along: Partial<Along> = {}) =>
    handOver(post(change), null, { ...step, ...along })

  test.each<[string, ReturnType<typeof vacated>, object]>([
    ['with open work and nobody else it is not left vacant', vacated({}), { refused: 'listUnattended' }],
    ['whoever is to look after it becomes its deputy', vacated({}, { caretaker: 'carer' }), { holder: null, deputies: ['carer'] }], // prettier-ignore
    ['who leaves it does not look after it', vacated({}, { caretaker: 'old' }), { refused: 'listUnattended' }],
    ['its deputies do, where it has any', vacated({ deputies: ['one'] }), { holder: null, deputies: ['one'] }],
    ['a caretaker comes to them, once', vacated({ deputies: ['one'] }, { caretaker: 'one' }), { deputies: ['one'] }],
    ['what the other seats of its desk share needs nobody here', vacated({}, { open: 9, alone: 0 }), { holder: null }],
  ])('%s', (_, changes, expected) => {
    expect(changes).toMatchObject(expected)
  })

  test('the last deputy of a vacant post stays as long as there is something to do', () => {
    expect(setDeputies({ holder: null }, [], 1)).toEqual({ refused: 'listUnattended' })
    expect(setDeputies({ holder: null }, ['one'], 1)).toEqual({ deputies: ['one'] })
    expect(setDeputies({ holder: null }, [], 0)).toEqual({ deputies: [] })
    expect(setDeputies({ holder: 'old' }, ['old'], 1)).toEqual({ deputies: [] })
  })
})

describe('a leave', () => {
  const entered = leave('a', '24', '26', 'stand-in')

  test('is entered, and changed under the same id', () => {
    expect(setLeave(post(), entered, now)).toEqual({ leaves: [entered] })
    const longer = leave('a', '24', '28')
    expect(setLeave(post({ leaves: [entered] }), longer, now)).toEqual({ leaves: [longer] })
  })

  test.each([
    ['the day after another', '26', '27', null],
    ['the day before another', '23', '24', null],
    ['into another', '25', '27', 'leaveOverlaps'],
    ['around another', '23', '28', 'leaveOverlaps'],
  ])('%s', (_, from, to, refused) => {
    const answer = setLeave(post({ leaves: [entered] }), leave('b', from, to), now)
    if (refused === null) expect(answer).toHaveProperty('leaves')
    else expect(answer).toEqual({ refused })
  })

  test('leaves stand in their order, and long past ones are forgotten', () => {
    const past = { ...leave('past', '01', '02'), from: new Date('2026-01-01'), to: new Date('2026-01-05') }
    const answer = setLeave(post({ leaves: [past, leave('c', '28', '29')] }), entered, now)
    expect(answer).toMatchObject({ leaves: [{ id: 'a' }, { id: 'c' }] })
  })

  test('nobody stands in for himself, and a vacant post has nobody to be away', () => {
    expect(setLeave(post(), leave('a', '24', '26', 'old'), now)).toEqual({ refused: 'standInIsHolder' })
    expect(setLeave(post({ holder: null }), entered, now)).toEqual({ refused: 'postVacant' })
  })

  test('that has not begun is taken back without a trace, a running one ends now, a past one stays', () => {
    const leaves = [leave('past', '10', '12'), leave('running', '20', '25'), leave('coming', '28', '29')]
    const after = (id: string) => cancelLeave(post({ leaves }), id, now).leaves
    expect(after('coming')).toEqual(leaves.slice(0, 2))
    expect(after('running')).toEqual([leaves[0], { ...leaves[1], to: now }, leaves[2]])
    expect(after('past')).toEqual(leaves)
    expect(after('unknown')).toEqual(leaves)
  })
})

describe('who may staff a post', () => {
  const path = [codes.district, codes.street, codes.community, codes.grid]
  const placed = {
    worker: { ...posts.worker, path },
    desk: { ...posts.desk, path: path.slice(0, 3) },
    property: { duty: 'propertyCompany' as const, area: codes.community, path: path.slice(0, 3) },
    streetDesk: { ...posts.streetDesk, path: path.slice(0, 2) },
    centre: { ...posts.centre, path: path.slice(0, 1) },
  }
  const admin = { ...actors.resident, roles: ['admin' as const] }

  test.each<[string, keyof typeof placed, (keyof typeof actors)[]]>([
    ['a grid’s worker', 'worker', ['desk', 'streetDesk', 'centre']],
    ['a company of the community', 'property', ['desk', 'streetDesk', 'centre']],
    ['the community’s desk', 'desk', ['streetDesk', 'centre']],
    ['the street’s desk', 'streetDesk', ['centre']],
    ['the centre', 'centre', []],
  ])('of %s: the desks above it, and the administrator', (_, which, expected) => {
    const may = Object.entries(actors).filter(([, actor]) => mayAdminister(actor, placed[which]))
    expect(may.map(([name]) => name)).toEqual(expected)
    expect(mayAdminister(admin, placed[which])).toBe(true)
  })
})
