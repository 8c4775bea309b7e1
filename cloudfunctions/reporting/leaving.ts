import { isRefused, refuse, type Refused } from '../../domain/refused'
import type { Nudge } from '../../server/notices/push'
import { nudge, toContact, toDesk } from '../../server/notices/unit-notices'
import type { UnitDocument } from '../../server/repositories/documents/unit'
import {
  changeUnit,
  isRepeated,
  queueOf,
  unitById,
  unitsByIds,
  type Queues,
  type UnitChange,
  type UnitStep,
} from '../../server/repositories/units'

type Community = NonNullable<UnitDocument['community']>

/** Those who get a seat because another has left hear of it, and so does the desk. */
const seatsFreed = async (next: readonly string[], { code, name: place }: Community, now: Date): Promise<Nudge[]> => {
  const units = [...(await unitsByIds(next)).values()]
  const key = `seat-${String(now.getTime())}`
  const nudges = units.map(async (unit) => {
    const free = { title: '排到名额', text: `${place} 有了名额，正等社区确认 ${unit.name} 的报到` }
    const toConfirm = { title: '单位报到', text: `${unit.name} 排到了名额，请确认` }
    const about = { unit, place }
    return [...toContact(about, key, free, now), ...(await toDesk(about, code, key, toConfirm, now))]
  })
  return (await Promise.all(nudges)).flat()
}

/** What a step does by which a unit leaves its community: who gets a seat by that, and who is told. */
interface Left {
  readonly next: readonly string[]
  readonly told: readonly Nudge[]
  readonly change: Omit<UnitChange, 'notices'>
}

export interface LeavingStep extends Pick<UnitStep, 'seen' | 'other'> {
  readonly as: UnitStep['as']
  readonly decide: (unit: UnitDocument, queues: Queues) => Left | Refused
}

/** Who may get the seat is told in the same transaction, and must be known before it. */
const once = async (
  unit: UnitDocument,
  community: Community,
  now: Date,
  { decide, ...step }: LeavingStep,
): Promise<UnitDocument | Refused> => {
  const other = step.other === undefined ? [] : await queueOf(step.other)
  const foreseen = decide(unit, { own: await queueOf(community.code), other })
  if (isRefused(foreseen)) return foreseen
  const freed = await seatsFreed(foreseen.next, community, now)
  let nudges: readonly Nudge[] = []
  const changed = await changeUnit(unit._id, {
    ...step,
    decide: (current, found) => {
      const decided = decide(current, found)
      if (isRefused(decided)) return decided
      // Somebody has come or gone in this very moment: the wrong ones would be told.
      if (decided.next.join() !== foreseen.next.join()) return refuse('busy')
      nudges = [...decided.told, ...freed]
      return { ...decided.change, notices: nudges.map(({ row }) => row) }
    },
  })
  if (!isRefused(changed)) await nudge(nudges)
  return changed
}

const attempts = 3

/** A unit leaves its community, and whoever gets its seat is told: all or nothing. */
export const leaving = async (id: string, now: Date, step: LeavingStep): Promise<UnitDocument | Refused> => {
  let changed: UnitDocument | Refused = refuse('busy')
  for (let attempt = 0; attempt < attempts; attempt++) {
    const unit = await unitById(id)
    if (unit === null) return refuse('notFound')
    if (unit.version !== step.seen) return isRepeated(unit, step.seen, step.as) ? unit : refuse('stale')
    if (unit.community === null) return refuse('wrongStatus')
    changed = await once(unit, unit.community, now, step)
    if (!isRefused(changed) || changed.refused !== 'busy') return changed
  }
  return changed
}
