import type { InputOf } from '../../contract/action'
import type { steps } from '../../contract/request-steps'
import { refuse, type Refused } from '../../domain/refused'
import type { Assignee, Request, Whistle } from '../../domain/request/request'
import { limitFor } from '../../domain/service-level/limits'
import { findDeskAbove } from '../places/find-route'
import { postById } from '../repositories/posts'
import { districtSettings } from '../repositories/settings'

type Blow = InputOf<typeof steps.blow>

const callOf = async ({ post, role }: Blow['calls'][number]): Promise<Whistle['calls'][number] | null> => {
  const found = await postById(post)
  if (found?.duty !== 'department') return null
  return { to: { post: found._id, name: found.name, duty: found.duty, area: found.area }, role }
}

/** The whistle that a desk asks for, and whose leave it takes. */
export const whistleOf = async (
  { type, matters, offList, note, calls }: Blow,
  request: Request,
  by: Assignee,
  now: Date,
): Promise<{ whistle: Whistle; approver: Assignee | null } | Refused> => {
  if (matters.length === 0 && offList === '') return refuse('noMatter')
  const [called, settings, above] = await Promise.all([
    Promise.all(calls.map(callOf)),
    districtSettings(),
    findDeskAbove(by, request, now),
  ])
  const known = called.filter((call) => call !== null)
  if (known.length < called.length) return refuse('notACandidate')
  const limits = {
    sign: limitFor('sign', request.category, settings),
    contact: limitFor('contact', request.category, settings),
    report: limitFor('report', request.category, settings) ?? { amount: 3, unit: 'workingDays' as const },
  }
  const cited = [
    ...matters.map((number) => ({ number, name: number })),
    ...(offList === '' ? [] : [{ number: null, name: offList }]),
  ]
  return { whistle: { type, matters: cited, note, calls: known, limits }, approver: offList === '' ? null : above }
}
