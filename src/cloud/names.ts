import type { Action } from '../../contract/action'
import { api } from '../../contract/api'

/** Which function answers an action, and under which name. */
export interface ActionName {
  readonly area: string
  readonly action: string
}

const names = new Map<Action, ActionName>(
  Object.entries(api).flatMap(([area, actions]) =>
    Object.entries<Action>(actions).map(([action, known]) => [known, { area, action }] as const),
  ),
)

export const nameOf = (action: Action): ActionName => {
  const name = names.get(action)
  if (name === undefined) throw new Error('not an action of the contract')
  return name
}
