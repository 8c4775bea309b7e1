import { areaCode } from '../../contract/ids'
import type { redrawing as contract, RedrawingView } from '../../contract/redrawing'
import { isAdministrator } from '../../domain/access/roles'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { previewRedraw } from '../../server/redrawing/preview'
import { finishById, redraw } from '../../server/redrawing/redraw'
import type { RedrawingDocument } from '../../server/repositories/documents/redrawing'
import { namesOf } from '../../server/repositories/people'
import { redrawingById, redrawingsBefore } from '../../server/repositories/redrawings'
import type { Call, Handlers } from '../../server/serve/serve'

const toView = (
  { _id, kind, reason, by, at, from, into, moved, wishes, total, state }: RedrawingDocument,
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
  wishes: wishes.length,
  // What is closed on the way stays behind; what is raised on the way comes along.
  total: state === 'moving' ? Math.max(total, moved.length) : moved.length,
  isDone: state !== 'moving',
})

/** One redrawing, for an administrator. */
const one =
  <Input>(act: (input: Input, call: Call) => Promise<RedrawingDocument | Refused>) =>
  async (input: Input, call: Call): Promise<RedrawingView | Refused> => {
    if (!isAdministrator(call.actor)) return refuse('notAllowed')
    const found = await act(input, call)
    return isRefused(found) ? found : toView(found, await namesOf([found.by]))
  }

export const redrawings: Handlers<typeof contract> = {
  previewRedraw: async (asked, { actor }) => (isAdministrator(actor) ? previewRedraw(asked) : refuse('notAllowed')),
  redraw: one((asked, { actor, now }) => redraw(asked, { person: actor.person, name: actor.name, at: now })),
  redrawing: one(async ({ id }) => (await redrawingById(id)) ?? refuse('notFound')),
  finishRedrawing: one(({ id }, { now }) => finishById(id, now)),
  redrawings: async (page, { actor }) => {
    if (!isAdministrator(actor)) return refuse('notAllowed')
    const { redrawings: found, next } = await redrawingsBefore(page)
    const names = await namesOf([...new Set(found.map(({ by }) => by))])
    return { redrawings: found.map((redrawing) => toView(redrawing, names)), next }
  },
}
