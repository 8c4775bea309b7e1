import { partRole, type PartRole } from '../../../contract/vocabulary/part-role'
import { partState, type PartState } from '../../../contract/vocabulary/part-state'
import { refuse } from '../../../domain/refused'
import { redoPart } from '../../../domain/request/close-joint'
import { decide } from '../../../domain/request/decide'
import { partActions, partRefusal, type PartAction } from '../../../domain/request/part-actions'
import { arrivePart, contactPart, reportPart } from '../../../domain/request/part-steps'
import type { Request } from '../../../domain/request/request'
import { act, actors, comes, hoursAfter, level, now, requestIn } from '../../support/requests'

const photos = ['cloud://env.bucket/photos/2.jpg']
const mine = ({ joint }: Request) => joint!.parts.find(({ assignee }) => assignee.post === actors.fire.posts[0]!.id)!

/** What each step answers in each state of a part; a dash: it is taken. */
const answers: Readonly<Record<'whistled' | 'share', Partial<Record<PartAction, readonly string[]>>>> = {
  whistled: {
    //            called        signed          contacted      arrived     reported    released
    signPart: ['-', 'partDone', 'partDone', 'partDone', 'partDone', 'partDone'],
    contactPart: ['signFirst', '-', 'partDone', 'partDone', 'partDone', 'partDone'],
    arrivePart: ['signFirst', 'contactFirst', '-', 'partDone', 'partDone', 'partDone'],
    reportPart: ['signFirst', 'contactFirst', 'arriveFirst', '-', 'partDone', 'partDone'],
    extendPart: ['signFirst', 'contactFirst', '-', '-', 'partDone', 'partDone'],
  },
  share: {
    signPart: ['-', 'partDone', 'partDone', 'partDone', 'partDone', 'partDone'],
    contactPart: ['notAllowed', 'notAllowed', 'notAllowed', 'notAllowed', 'notAllowed', 'notAllowed'],
    arrivePart: ['signFirst', '-', 'partDone', 'partDone', 'partDone', 'partDone'],
    reportPart: ['signFirst', '-', 'partDone', '-', 'partDone', 'partDone'],
    extendPart: ['signFirst', '-', 'partDone', '-', 'partDone', 'partDone'],
  },
}

const rowsOf = (role: PartRole) => Object.entries(answers[role === 'share' ? 'share' : 'whistled'])
const cells = partRole.options.flatMap((role) =>
  rowsOf(role).flatMap(([action, row]) =>
    partState.options.map((state, i) => [role, action as PartAction, state, row[i]!] as const),
  ),
)

test('who is whistled for signs, contacts, comes and reports, in this order; what is asked too early says what comes first', () => {
  const wrong = cells.filter(
    ([role, action, state, answer]) => (partRefusal({ role, state }, action) ?? '-') !== answer,
  )
  expect(wrong).toEqual([])
  expect(cells).toHaveLength(4 * 5 * 6)
})

test('a page is offered exactly the steps that would not be refused', () => {
  for (const [role, action, state, answer] of cells)
    expect([role, action, state, partActions({ role, state }, true).includes(action)]).toEqual([
      role,
      action,
      state,
      answer === '-',
    ])
})

describe('a stale screen', () => {
  const tried = (request: Request, action: PartAction) => {
    const { id } = mine(request)
    const command = {
      contactPart: contactPart(id, '', level),
      arrivePart: arrivePart(id, { at: null, accuracy: null }, level),
      reportPart: reportPart(id, { note: '已整改', photos }, level),
    }[action as 'reportPart']
    return decide(action, request, actors.fire, now, command)
  }

  test.each<[PartState, PartAction, Parameters<typeof refuse>[0]]>([
    ['called', 'reportPart', 'signFirst'],
    ['signed', 'arrivePart', 'contactFirst'],
    ['signed', 'reportPart', 'contactFirst'],
    ['contacted', 'reportPart', 'arriveFirst'],
    ['reported', 'reportPart', 'partDone'],
  ])('of a part that is %s: %s is refused as %s', (state, action, code) => {
    const last = { signed: 'signPart', contacted: 'contactPart', reported: 'reportPart' } as const
    const begun = requestIn.joint()
    const request = state === 'called' ? begun : comes(begun, actors.fire, now, last[state as 'signed'])
    expect(mine(request).state).toBe(state)
    expect(tried(request, action)).toEqual(refuse(code))
  })
})

test('done again: it need not call back, but comes once more, which is written down anew', () => {
  const reported = comes(requestIn.joint(), actors.fire)
  const redone = act(reported, 'redoPart', actors.desk, now, redoPart(mine(reported).id, '没有清净', level))
  expect(mine(redone)).toMatchObject({ state: 'contacted', arrivedAt: null, whereabouts: null, report: null })
  const back = act(redone, 'arrivePart', actors.fire, hoursAfter(3))
  expect(mine(back)).toMatchObject({ state: 'arrived', arrivedAt: hoursAfter(3), due: mine(redone).due })
})
