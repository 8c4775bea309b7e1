import { isRefused, refuse, type Refused } from '../../domain/refused'
import { nudge, toContact, toDesk } from '../../server/notices/unit-notices'
import type { InboxDocument } from '../../server/repositories/documents/notice'
import type { UnitDocument } from '../../server/repositories/documents/unit'
import {
  changeUnit,
  unitById,
  unitsByIds,
  queueOf,
  type Queues,
  type UnitChange,
} from '../../server/repositories/units'

type Community = NonNullable<UnitDocument['community']>

/** Those who get a seat because another has left hear of it, and so does the desk. */
const seatsFreed = async (next: readonly string[], community: Community, now: Date): Promise<InboxDocument[]> => {
  const units = [...(await unitsByIds(next)).values()]
  const key = `seat-${String(now.getTime())}`
  const rows = units.map(async (unit) => [
    ...toContact(
      unit,
      key,
      { title: '排到名额', text: `${community.name} 有了名额，正等社区确认 ${unit.name} 的报到` },
      now,
    ),
    ...(await toDesk(unit, community.code, key, { title: '单位报到', text: `${unit.name} 排到了名额，请确认` }, now)),
  ])
  return (await Promise.all(rows)).flat()
}

/** A step by which a unit leaves its community. `next`: who gets a seat by that. */
export interface LeavingStep {
  readonly seen: number
  readonly other?: string
  readonly decide: (unit: UnitDocument, queues: Queues) => { next: readonly string[]; change: UnitChange } | Refused
}

/** Who may get the seat is told in the same transaction, and must be known before it. */
const once = async (
  unit: UnitDocument & { readonly community: Community },
  now: Date,
  { seen, other, decide }: LeavingStep,
): Promise<UnitDocument | Refused> => {
  const queues = { own: await queueOf(unit.community.code), other: other === undefined ? [] : await queueOf(other) }
  const foreseen = decide(unit, queues)
  if (isRefused(foreseen)) return foreseen
  const freed = await seatsFreed(foreseen.next, unit.community, now)
  let notices: readonly InboxDocument[] = []
  const changed = await changeUnit(unit._id, {
    seen,
    ...(other !== undefined && { other }),
    decide: (current, found) => {
      const decided = decide(current, found)
      if (isRefused(decided)) return decided
      // Somebody has come or gone in this very moment: the wrong ones would be told.
      if (decided.next.join() !== foreseen.next.join()) return refuse('busy')
      notices = [...decided.change.notices, ...freed]
      return { ...decided.change, notices }
    },
  })
  if (!isRefused(changed)) await nudge({ ...changed, community: unit.community }, notices)
  return changed
}

const attempts = 3

/** A unit leaves its community, and whoever gets its seat is told: all or nothing. */
export const leaving = async (id: string, now: Date, step: LeavingStep): Promise<UnitDocument | Refused> => {
  let changed: UnitDocument | Refused = refuse('busy')
  for (let attempt = 0; attempt < attempts; attempt++) {
    const unit = await unitById(id)
    if (unit === null) return refuse('notFound')
    if (unit.version !== step.seen) return refuse('stale')
    const { community } = unit
    if (community === null) return refuse('wrongStatus')
    changed = await once({ ...unit, community }, now, step)
    if (!isRefused(changed) || changed.refused !== 'busy') return changed
  }
  return changed
}
