import type { administration, RedrawingView } from '../../contract/administration'
import { areaCode } from '../../contract/ids'
import { isAdministrator } from '../../domain/access/roles'
import { isRefused, refuse } from '../../domain/refused'
import { redraw } from '../../server/redrawing/redraw'
import type { RedrawingDocument } from '../../server/repositories/documents/redrawing'
import { namesOf } from '../../server/repositories/people'
import { redrawingsBefore } from '../../server/repositories/redrawings'
import type { Handlers } from '../../server/serve/serve'

type RedrawingHandlers = Pick<Handlers<typeof administration>, 'redraw' | 'redrawings'>

const toView = (
  { _id, kind, reason, by, at, from, into, moved, state }: RedrawingDocument,
  names: ReadonlyMap<string, string>,
): RedrawingView => ({
  id: _id,
  kind,
  reason,
  byName: names.get(by) ?? '平台管理员',
  at,
  from: from.map(({ code, name }) => ({ code: areaCode.parse(code), name })),
  into: into.map(({ code, name }) => ({ code: areaCode.parse(code), name })),
  moved: moved.length,
  isDone: state !== 'moving',
})

export const redrawings: RedrawingHandlers = {
  redraw: async (asked, { actor, now }) => {
    if (!isAdministrator(actor)) return refuse('notAllowed')
    const done = await redraw(asked, actor.person, now)
    return isRefused(done) ? done : toView(done, await namesOf([done.by]))
  },
  redrawings: async (page, { actor }) => {
    if (!isAdministrator(actor)) return refuse('notAllowed')
    const { redrawings: found, next } = await redrawingsBefore(page)
    const names = await namesOf([...new Set(found.map(({ by }) => by))])
    return { redrawings: found.map((redrawing) => toView(redrawing, names)), next }
  },
}
