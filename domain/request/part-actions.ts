import type { PartRole } from '../../contract/vocabulary/part-role'
import { partState, type PartState } from '../../contract/vocabulary/part-state'
import type { RefusalCode } from '../../contract/vocabulary/refusal'
import type { RequestAction } from '../../contract/vocabulary/request-action'
import type { Part } from './request'

export type PartAction = Extract<
  RequestAction,
  'signPart' | 'contactPart' | 'arrivePart' | 'reportPart' | 'extendPart' | 'returnPart' | 'redoPart'
>

/** From which states of a part each step of it begins. */
type PartStates = Readonly<Record<PartAction, readonly PartState[]>>

/** Who is whistled for signs, contacts, arrives and reports, and leaves none of it out. */
const whistled: PartStates = {
  signPart: ['called'],
  contactPart: ['signed'],
  arrivePart: ['contacted'],
  reportPart: ['arrived'],
  extendPart: ['contacted', 'arrived'],
  returnPart: ['called', 'signed', 'contacted', 'arrived'],
  redoPart: ['reported'],
}

/** Who has a share of a split has nobody to contact, and like everybody who handles something alone need not say that he is there. */
const shared: PartStates = {
  ...whistled,
  contactPart: [],
  arrivePart: ['signed'],
  reportPart: ['signed', 'arrived'],
  extendPart: ['signed', 'arrived'],
}

const actions = Object.keys(whistled) as PartAction[]

/** From which states of a part in this role a step begins. */
export const partStates = (role: PartRole, action: PartAction): readonly PartState[] =>
  (role === 'share' ? shared : whistled)[action]

/** Which steps this part is open to, for who has it (`mine`) or else who called it: he has it done again. */
export const partActions = ({ state, role }: Pick<Part, 'state' | 'role'>, mine: boolean): PartAction[] =>
  actions.filter((action) => partStates(role, action).includes(state) && (action === 'redoPart') !== mine)

/** What comes first where a step is asked for too early. */
const first: Partial<Readonly<Record<PartState, RefusalCode>>> = {
  called: 'signFirst',
  signed: 'contactFirst',
  contacted: 'arriveFirst',
}

const rank = (state: PartState): number => partState.options.indexOf(state)

/** Why a part does not stand where a step begins: something comes first, or it is done; null where it does. */
export const partRefusal = ({ state, role }: Pick<Part, 'state' | 'role'>, action: PartAction): RefusalCode | null => {
  const [begins, ...others] = partStates(role, action)
  if (begins === undefined) return 'notAllowed'
  if ([begins, ...others].includes(state)) return null
  const before = rank(state) < rank(begins) ? first[state] : undefined
  return before ?? 'partDone'
}
