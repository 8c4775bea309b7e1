import { standingOf, type Queue } from '../../domain/reporting-in/reception'
import type { Nudge } from '../notices/push'
import { tellOnce } from '../notices/tell'
import { ofFreeSeat, toContact } from '../notices/unit-notices'
import type { UnitDocument } from '../repositories/documents/unit'
import { eachReception } from '../repositories/receptions'
import { unitsByIds } from '../repositories/units'

interface Caps {
  readonly before: number
  readonly after: number
}

/** Units that wait no more, or that wait again, because a community takes more units, or fewer, than before. */
const affected = (queue: Queue, { before, after }: Caps): string[] =>
  queue
    .map(({ unit }) => unit)
    .filter((unit) => standingOf(queue, unit, before).state !== standingOf(queue, unit, after).state)

const nudgesFor = async (unit: UnitDocument, isIn: boolean, key: string, now: Date): Promise<Nudge[]> => {
  if (unit.community === null) return []
  const { name: place, path } = unit.community
  const about = { unit, place }
  if (!isIn) {
    const text = `${place} 的名额减少了，${unit.name} 要再排队，有名额时会告诉您`
    return toContact(about, key, { title: '名额减少', text }, now)
  }
  return ofFreeSeat(about, path, key, now)
}

/** After the cap was changed: whoever has a seat by that hears of it with his community's desk, and so does who must wait again. */
export const tellOfCap = async (caps: Caps, now: Date): Promise<void> => {
  const key = `cap-${String(now.getTime())}`
  await eachReception(async ({ queue }) => {
    const units = await unitsByIds(affected(queue, caps))
    const told = [...units.values()].map((unit) => nudgesFor(unit, caps.after > caps.before, key, now))
    await tellOnce((await Promise.all(told)).flat())
  })
}
