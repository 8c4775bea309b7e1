import { requestAction, type RequestAction } from '../../contract/vocabulary/request-action'

/** Actions with which a request begins; each has its own input. */
export const entries = ['raise', 'report', 'register', 'entrust'] as const satisfies readonly RequestAction[]

export type LaterAction = Exclude<RequestAction, (typeof entries)[number]>

export const laterActions = requestAction.options.filter(
  (action): action is LaterAction => !(entries as readonly RequestAction[]).includes(action),
)
