import type { HeldPost } from '../../domain/access/actor'
import { deskLevel } from '../../domain/access/levels'
import { desksOf } from '../../domain/access/parties'
import { ageingBefore } from '../../domain/projects/age'
import { refuse, type Refused } from '../../domain/refused'
import { areasByCode } from '../../server/repositories/areas'
import { openDemandsBy } from '../../server/repositories/demands'
import type { Call } from '../../server/serve/serve'
import { namedArea } from '../../server/views/project-view'
import type { Input, Output } from './input'

const widest = (desks: readonly HeldPost[]): HeldPost | undefined =>
  desks.toSorted((one, other) => deskLevel(other.duty) - deskLevel(one.duty))[0]

const sumOf = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, one) => sum + one, 0)

/** Where it has taken longest comes first. */
export const ageing = async (_: Input<'ageing'>, { actor, now }: Call): Promise<Output<'ageing'> | Refused> => {
  const desk = widest(desksOf(actor))
  if (desk === undefined) return refuse('notAllowed')
  const [open, old] = await Promise.all([openDemandsBy(desk.area), openDemandsBy(desk.area, ageingBefore(now))])
  const rows = (await areasByCode([...open.keys()]))
    .map(({ _id: code, name }) => ({
      community: namedArea({ code, name }),
      open: open.get(code) ?? 0,
      ageing: old.get(code) ?? 0,
    }))
    .sort(
      (one, other) =>
        other.ageing - one.ageing || other.open - one.open || (one.community.code < other.community.code ? -1 : 1),
    )
  return { rows, open: sumOf(open), ageing: sumOf(old) }
}
