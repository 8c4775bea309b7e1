import type { Revealable } from '../../../contract/vocabulary/revealable'
import { hiddenFrom, knowsDoor } from '../../../domain/access/hidden'
import { isShownTo, isUnchecked, type PhotoReader } from '../../../domain/access/photos'
import { photoCheck, type PhotoCheck } from '../../../contract/vocabulary/photo-check'
import type { Request } from '../../../domain/request/request'
import { withPart } from '../../../domain/request/parts'
import { act, actors, posts, raised, requestIn } from '../../support/requests'

type Who = keyof typeof actors

const told = (request: Request, change: Partial<Request['reporter']> = {}): Request => ({
  ...request,
  reporter: { ...request.reporter, phone: '13812341234', ...change },
})
const anonymous = (request: Request): Request => told(request, { anonymous: true, phone: '' })

const both: readonly Revealable[] = ['phone', 'address']

const rows: readonly (readonly [string, Request, Partial<Record<Who, readonly Revealable[]>>])[] = [
  ['assigned', told(raised()), { worker: both, desk: both, streetDesk: both, centre: both }],
  // Who has taken it on knows the door.
  ['in progress', told(requestIn.inProgress()), { worker: ['phone'], desk: both, streetDesk: both, centre: both }],
  ['waiting for a desk', told(requestIn.pendingDispatch()), { desk: both, streetDesk: both, centre: both }],
  // Nobody works on it any more; desks call back.
  ['closed', told(requestIn.closed()), { desk: both, streetDesk: both, centre: both }],
  [
    'anonymous',
    anonymous(raised()),
    { worker: ['address'], desk: ['address'], streetDesk: ['address'], centre: ['address', 'reporter'] },
  ],
  [
    'about its handler',
    told({ ...requestIn.inProgress(), about: posts.worker.id }),
    { desk: both, streetDesk: both, centre: both },
  ],
  [
    'of somebody who has left',
    told(raised(), { person: '', anonymous: true, phone: '' }),
    { worker: ['address'], desk: ['address'], streetDesk: ['address'], centre: ['address'] },
  ],
]

const everybody = Object.keys(actors) as Who[]

describe.each(rows)('what may be shown of a request that is %s', (_, request, expected) => {
  test.each(everybody)('to %s', (who) => {
    expect(hiddenFrom(actors[who], request)).toEqual(expected[who] ?? [])
  })
})

test('a number that was not left and a door that was not told cannot be shown', () => {
  const bare = raised()
  expect(hiddenFrom(actors.desk, { ...bare, place: { ...bare.place, detail: '' } })).toEqual([])
})

describe('which door it is', () => {
  test('its reporter knows it always, its handler from the moment he has taken it on until its end', () => {
    const lives = [raised(), requestIn.inProgress(), requestIn.resolved(), requestIn.closed()]
    expect(lives.map((request) => knowsDoor(actors.resident, request))).toEqual([true, true, true, true])
    expect(lives.map((request) => knowsDoor(actors.worker, request))).toEqual([false, true, true, false])
  })

  test('with the work goes the knowledge', () => {
    const moved = act(act(requestIn.inProgress(), 'reassign', actors.desk), 'accept', actors.colleague)
    expect([knowsDoor(actors.worker, moved), knowsDoor(actors.colleague, moved)]).toEqual([false, true])
  })

  test('a department knows it once it has signed its part, and no longer when it has left', () => {
    const called = requestIn.joint()
    const part = called.joint!.parts[0]!
    const at = (state: 'called' | 'signed' | 'reported' | 'released') => ({
      ...called,
      joint: withPart(called.joint!, part.id, { state }),
    })
    expect(
      (['called', 'signed', 'reported', 'released'] as const).map((state) => knowsDoor(actors.enforcement, at(state))),
    ).toEqual([false, true, true, false])
  })

  test('desks that look on know the grid and the building', () => {
    expect(
      [actors.desk, actors.streetDesk, actors.centre].map((desk) => knowsDoor(desk, requestIn.inProgress())),
    ).toEqual([false, false, false])
  })
})

const photos: Readonly<Record<PhotoCheck, readonly PhotoReader[]>> = {
  pending: ['desk', 'colleague', 'served'],
  pass: ['desk', 'colleague', 'served', 'public'],
  review: ['desk', 'colleague', 'served'],
  risky: ['desk'],
  unreadable: [],
  cleared: ['desk', 'colleague', 'served', 'public'],
  withheld: ['desk', 'colleague'],
}

test.each(photoCheck.options)('a photo that is %s is shown to nobody else than listed', (check) => {
  const readers: readonly PhotoReader[] = ['desk', 'colleague', 'served', 'public']
  expect(readers.filter((reader) => isShownTo(reader, check))).toEqual(photos[check])
})

test('what nobody has called fit for the public is not to be passed on', () => {
  expect([undefined, ...photoCheck.options].filter(isUnchecked)).toEqual([undefined, 'pending', 'review', 'withheld'])
})
