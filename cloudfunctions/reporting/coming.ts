import type { UnitView } from '../../contract/reporting'
import { takesSeat } from '../../contract/takes-seat'
import { unitKindLabels } from '../../contract/vocabulary/unit-kind'
import { seatsFor, standingOf } from '../../domain/reporting-in/reception'
import { tellOnce } from '../../server/notices/tell'
import { toDesk } from '../../server/notices/unit-notices'
import type { UnitDocument } from '../../server/repositories/documents/unit'
import { districtSettings } from '../../server/repositories/settings'
import { enqueue, queueOf, unitById } from '../../server/repositories/units'
import { unitView } from '../../server/views/unit-view'

type Community = NonNullable<UnitDocument['community']>

export const capOf = async (): Promise<number> => (await districtSettings()).reportingIn.unitsPerCommunity

const askedWords = ({ kind, name }: UnitDocument, place: number | null): string =>
  place === null
    ? `${takesSeat[kind] ? '' : `${unitKindLabels[kind]} `}${name} 申请报到，请确认`
    : `${name} 申请报到，名额已满，排在第 ${String(place)} 位`

/**
 * The unit takes its place in the queue of the community to which it belongs, and the desk hears of it. What was cut short before is made
 * good by doing it again: the unit queues once, and the desk hears of it once.
 */
const comeTo = async (unit: UnitDocument, { code, name: place, path }: Community, now: Date): Promise<UnitView> => {
  await enqueue(code, unit, now)
  const [queue, cap] = await Promise.all([queueOf(code, unit.kind), capOf()])
  const text = askedWords(unit, standingOf(queue, unit._id, seatsFor(unit.kind, cap)).place)
  const words = { title: '申请报到', text }
  await tellOnce(await toDesk({ unit, place }, path, `asked-${String(unit.version)}`, words, now))
  return unitView(unit, queue, cap)
}

const hasJustAsked = ({ events }: UnitDocument): boolean => events.at(-1)?.type === 'asked'

/** After the unit has asked, for the first time or again because the answer got lost. */
export const afterAsking = async (unit: UnitDocument, now: Date): Promise<UnitView> => {
  if (unit.community !== null && hasJustAsked(unit)) return comeTo(unit, unit.community, now)
  return view(unit, now)
}

/** The unit as it is now. One that was cut short between asking and queueing takes its place. */
export const view = async (unit: UnitDocument, now: Date): Promise<UnitView> => {
  const { community } = unit
  if (community === null) return unitView(unit, [], 0)
  const [queue, cap] = await Promise.all([queueOf(community.code, unit.kind), capOf()])
  if (queue.some((queued) => queued.unit === unit._id)) return unitView(unit, queue, cap)
  // It may also have left in this very moment: that is seen by reading it again.
  const current = await unitById(unit._id)
  if (current?.version !== unit.version) return view(current ?? { ...unit, community: null }, now)
  return comeTo(unit, community, now)
}
