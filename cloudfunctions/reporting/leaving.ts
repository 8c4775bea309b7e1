import { yearOf } from '../../domain/appraisal/quarters'
import { leftBy, seatsFor } from '../../domain/reporting-in/reception'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { ofProjectsLeft } from '../../server/notices/project-notices'
import type { Nudge } from '../../server/notices/push'
import { nudge } from '../../server/notices/tell'
import { ofFreeSeat } from '../../server/notices/unit-notices'
import { withdrawPromises } from '../../server/repositories/commitments'
import type { UnitDocument, UnitEvent } from '../../server/repositories/documents/unit'
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
import type { Call } from '../../server/serve/serve'
import { capOf } from './coming'

type Community = NonNullable<UnitDocument['community']>

/** Those who get a seat because another has left hear of it, and so does the desk. */
const seatsFreed = async (next: readonly string[], { name: place, path }: Community, now: Date): Promise<Nudge[]> => {
  const units = [...(await unitsByIds(next)).values()]
  const key = `seat-${String(now.getTime())}`
  const nudges = units.map((unit) => ofFreeSeat({ unit, place }, path, key, now))
  return (await Promise.all(nudges)).flat()
}

/** What a step does by which a unit leaves its community: who gets a seat by that, and who is told. */
interface Left {
  readonly next: readonly string[]
  readonly told: readonly Nudge[]
  readonly change: Omit<UnitChange, 'notices'>
}

export interface LeavingStep extends Pick<UnitStep, 'seen' | 'as' | 'other'> {
  readonly decide: (unit: UnitDocument, queues: Queues) => Left | Refused
}

/** Who may get the seat is told in the same transaction, and must be known before it. */
const once = async (
  unit: UnitDocument,
  community: Community,
  now: Date,
  { decide, ...step }: LeavingStep,
): Promise<UnitDocument | Refused> => {
  const other = step.other === undefined ? [] : await queueOf(step.other, unit.kind)
  const foreseen = decide(unit, { own: await queueOf(community.code, unit.kind), other })
  if (isRefused(foreseen)) return foreseen
  const freed = await seatsFreed(foreseen.next, community, now)
  const projects = await ofProjectsLeft(unit, community.name, now)
  let nudges: readonly Nudge[] = []
  const changed = await changeUnit(unit._id, {
    ...step,
    decide: (current, found) => {
      const decided = decide(current, found)
      if (isRefused(decided)) return decided
      // Somebody has come or gone in this very moment: the wrong ones would be told.
      if (decided.next.join() !== foreseen.next.join()) return refuse('busy')
      nudges = [...decided.told, ...freed, ...projects]
      return { ...decided.change, notices: nudges.map(({ row }) => row) }
    },
  })
  if (!isRefused(changed)) await nudge(nudges)
  return changed
}

const attempts = 3

/** A unit leaves its community; whoever gets its seat is told, and the desks of its open projects: all or nothing. */
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

/** What happened to a unit that is taken out, and what its people and desks hear of it. */
interface TakenOut {
  readonly event: UnitEvent
  readonly told: readonly Nudge[]
}

/**
 * Takes a unit out of its community, whoever wants that: one way for all. What it has promised and not done goes with it, on a retry too.
 * @param seen the version the caller was looking at
 * @param as what it is and who does it
 */
export const takeOut = async (
  id: string,
  seen: number,
  { now }: Call,
  as: UnitStep['as'],
  decide: (unit: UnitDocument) => TakenOut,
): Promise<UnitDocument | Refused> => {
  const cap = await capOf()
  const left = await leaving(id, now, {
    seen,
    as,
    decide: (unit, { own }) => {
      const { event, told } = decide(unit)
      const { queue, next } = leftBy(own, id, seatsFor(unit.kind, cap))
      return { next, told, change: { community: null, queues: { own: queue }, event } }
    },
  })
  if (!isRefused(left)) await withdrawPromises(id, null, yearOf(now))
  return left
}
