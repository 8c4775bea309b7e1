import type { PartState } from '../../contract/vocabulary/part-state'
import type { RequestAction } from '../../contract/vocabulary/request-action'
import type { Part } from './request'

type PartAction = Extract<
  RequestAction,
  'signPart' | 'contactPart' | 'arrivePart' | 'reportPart' | 'returnPart' | 'redoPart'
>

/** From which states of a part each step of it begins. The last one is taken by who called it, the others by who has it. */
export const partStates = {
  signPart: ['called'],
  contactPart: ['signed'],
  arrivePart: ['signed', 'contacted'],
  reportPart: ['signed', 'contacted', 'arrived'],
  returnPart: ['called', 'signed', 'contacted', 'arrived'],
  redoPart: ['reported'],
} as const satisfies Record<PartAction, readonly PartState[]>

const actions = Object.keys(partStates) as PartAction[]

/** Which steps this part is open to, for who has it (`mine`) or else who called it. */
export const partActions = ({ state, role }: Pick<Part, 'state' | 'role'>, mine: boolean): PartAction[] =>
  actions.filter(
    (action) =>
      (partStates[action] as readonly PartState[]).includes(state) &&
      (action === 'redoPart') !== mine &&
      (action !== 'contactPart' || role !== 'share'),
  )
