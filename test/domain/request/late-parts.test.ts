import { redoPart } from '../../../domain/request/close-joint'
import type { Request } from '../../../domain/request/request'
import { act, actors, hoursAfter, level, requestIn, type LaterAction } from '../../support/requests'

/** The fire brigade's part, taken in so many hours after the whistle. */
type Taken = readonly [LaterAction, hours: number]

const after = (taken: readonly Taken[]): Request =>
  taken.reduce((request, [action, hours]) => act(request, action, actors.fire, hoursAfter(hours)), requestIn.joint())
const firePart = ({ joint }: Request) => joint!.parts.find(({ role }) => role === 'assist')!
const lateAfter = (...taken: Taken[]) => firePart(after(taken)).late

// Whistled for on a Sunday at 10:00: to sign within 1 hour, to call back within 24 of that, to report within 3 working days of that.
test.each<[string, readonly Taken[], readonly string[]]>([
  [
    'all in time',
    [
      ['signPart', 0.5],
      ['contactPart', 2],
      ['arrivePart', 3],
      ['reportPart', 30],
    ],
    [],
  ],
  ['signed at the very end of its time: late', [['signPart', 1]], ['sign']],
  ['signed a moment before', [['signPart', 0.999]], []],
  [
    'called back a day late',
    [
      ['signPart', 0.5],
      ['contactPart', 49],
    ],
    ['contact'],
  ],
  ['came late to what it had called about in time: its report decides', [['signPart', 0.5], ['contactPart', 2], ['arrivePart', 500], ['reportPart', 501]], ['report']], // prettier-ignore
  [
    'everything late',
    [
      ['signPart', 2],
      ['contactPart', 50],
      ['arrivePart', 51],
      ['reportPart', 500],
    ],
    ['sign', 'contact', 'report'],
  ],
])('%s', (_, taken, late) => {
  expect(lateAfter(...taken)).toEqual(late)
})

test('who is late with the second report as with the first is late once; who is in time then stays late', () => {
  const redo = (request: Request, hours: number) =>
    act(request, 'redoPart', actors.desk, hoursAfter(hours), redoPart(firePart(request).id, '没有清净', level))
  const first = after([
    ['signPart', 0.5],
    ['contactPart', 1],
    ['arrivePart', 2],
    ['reportPart', 500],
  ])
  const again = (hours: number) =>
    act(
      act(redo(first, 501), 'arrivePart', actors.fire, hoursAfter(501.5)),
      'reportPart',
      actors.fire,
      hoursAfter(hours),
    )
  expect(firePart(again(502)).late).toEqual(['report'])
  expect(firePart(again(1000)).late).toEqual(['report'])
})
