import { areaCode, unitId } from '../../contract/ids'
import type { GridUnit, ReceptionView, SeatsView, UnitRow, UnitView } from '../../contract/reporting'
import { maskPhone } from '../../domain/privacy/mask-phone'
import { occupancy, seatsFor, standingOf, type Queue } from '../../domain/reporting-in/reception'
import { unseal } from '../privacy/seal'
import type { AreaSummary } from '../repositories/documents/area'
import type { ReceptionDocument, UnitDocument } from '../repositories/documents/unit'

const factsOf = ({
  _id,
  kind,
  name,
  address,
  members,
  resources,
  contact,
  grid,
  version,
  vouchedAt,
}: UnitDocument) => ({
  id: unitId.parse(_id),
  ...{ kind, name, address, members, resources, version },
  contactName: contact.name,
  isVouched: vouchedAt !== null,
  grid: grid && { code: areaCode.parse(grid.code), name: grid.name },
})

/** @param queue the line of its kind */
export const unitView = (unit: UnitDocument, queue: Queue, cap: number): UnitView => ({
  ...factsOf(unit),
  ...standingOf(queue, unit._id, seatsFor(unit.kind, cap)),
  phone: unseal(unit.contact.phone),
  community: unit.community && { code: areaCode.parse(unit.community.code), name: unit.community.name },
  events: [...unit.events].reverse(),
})

export const seatsView = ({ _id, name }: AreaSummary, queue: Queue, cap: number): SeatsView => ({
  community: { code: areaCode.parse(_id), name },
  cap,
  ...occupancy(queue, cap),
})

/** As who looks after its grid sees it; nothing when it has named none. @param queue the line of its kind */
export const gridUnits = (unit: UnitDocument, queue: Queue, cap: number): GridUnit[] => {
  const { grid, isVouched: _, ...facts } = factsOf(unit)
  return grid === null ? [] : [{ ...facts, grid, state: standingOf(queue, unit._id, seatsFor(unit.kind, cap)).state }]
}

/** Who has come, and where else a unit of the same name has, by their ids. */
interface Come {
  readonly units: ReadonlyMap<string, UnitDocument>
  readonly namesakes: ReadonlyMap<string, readonly string[]>
}

const isBeforeOther = (a: UnitRow, b: UnitRow): number => (a.place ?? 0) - (b.place ?? 0)

const rowsOf = (line: Queue, { units, namesakes }: Come, cap: number, reader: string): UnitRow[] =>
  line.flatMap(({ unit, at, confirmedAt }): UnitRow[] => {
    const known = units.get(unit)
    if (known === undefined) return []
    const phone = unseal(known.contact.phone)
    return [
      {
        ...factsOf(known),
        ...standingOf(line, unit, seatsFor(known.kind, cap)),
        phone: phone === '' ? '' : maskPhone(phone),
        askedAt: at,
        confirmedAt,
        alsoIn: [...(namesakes.get(unit) ?? [])],
        isOwn: known.contact.person === reader,
      },
    ]
  })

/** @param reader the person who asks */
export const receptionView = (
  community: AreaSummary,
  { queue, guests }: Pick<ReceptionDocument, 'queue' | 'guests'>,
  come: Come,
  cap: number,
  reader: string,
): ReceptionView => ({
  ...seatsView(community, queue, cap),
  units: [...rowsOf(queue, come, cap, reader).sort(isBeforeOther), ...rowsOf(guests, come, cap, reader)],
})
