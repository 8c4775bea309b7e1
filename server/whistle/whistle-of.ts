import type { InputOf } from '../../contract/action'
import type { steps } from '../../contract/request-steps'
import { isRefused, type Refused } from '../../domain/refused'
import type { Assignee, Request, Whistle } from '../../domain/request/request'
import { findDeskAbove } from '../places/find-route'
import type { Call } from '../serve/serve'
import { whistleMeans } from './whistle-means'

/** The whistle that a desk asks for, and whose leave it takes: null where nobody has to agree. */
export const whistleOf = async (
  { note, ...ask }: Omit<InputOf<typeof steps.blow>, 'insist'>,
  request: Request,
  by: Assignee,
  { actor, now }: Pick<Call, 'actor' | 'now'>,
): Promise<{ whistle: Whistle; approver: Assignee | null } | Refused> => {
  const meant = await whistleMeans(ask, request.place.path, by.duty)
  if (isRefused(meant)) return meant
  const { matters, called, terms } = meant
  const { sign, contact, finish } = terms.limits
  const whistle: Whistle = {
    type: ask.type,
    note,
    matters: [
      ...matters.map(({ number, name }) => ({ number, name })),
      ...(ask.written === '' ? [] : [{ number: null, name: ask.written }]),
    ],
    calls: called.map(({ post, name, area, role }) => ({ to: { post, name, duty: 'department', area }, role })),
    limits: { sign, contact, report: finish },
  }
  return { whistle, approver: terms.approval ? await findDeskAbove(by, request, now, actor.person) : null }
}
