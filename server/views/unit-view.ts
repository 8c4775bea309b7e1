import { areaCode, unitId } from '../../contract/ids'
import type { ReceptionView, SeatsView, UnitRow, UnitView } from '../../contract/reporting'
import { maskPhone } from '../../domain/privacy/mask-phone'
import { occupancy, standingOf, type Queue } from '../../domain/reporting-in/reception'
import { unseal } from '../privacy/seal'
import type { AreaSummary } from '../repositories/documents/area'
import type { UnitDocument } from '../repositories/documents/unit'

const factsOf = ({ _id, name, address, members, resources, contact, version }: UnitDocument) => ({
  id: unitId.parse(_id),
  ...{ name, address, members, resources, version },
  contactName: contact.name,
})

export const unitView = (unit: UnitDocument, queue: Queue, cap: number): UnitView => ({
  ...factsOf(unit),
  ...standingOf(queue, unit._id, cap),
  phone: unseal(unit.contact.phone),
  community: unit.community && { code: areaCode.parse(unit.community.code), name: unit.community.name },
  events: [...unit.events].reverse(),
})

export const seatsView = ({ _id, name }: AreaSummary, queue: Queue, cap: number): SeatsView => ({
  community: { code: areaCode.parse(_id), name },
  cap,
  ...occupancy(queue, cap),
})

const isBeforeOther = (a: UnitRow, b: UnitRow): number => (a.place ?? 0) - (b.place ?? 0)

export const receptionView = (
  community: AreaSummary,
  queue: Queue,
  units: ReadonlyMap<string, UnitDocument>,
  cap: number,
): ReceptionView => ({
  ...seatsView(community, queue, cap),
  units: queue
    .flatMap(({ unit, at, confirmedAt }): UnitRow[] => {
      const known = units.get(unit)
      if (known === undefined) return []
      const phone = unseal(known.contact.phone)
      return [
        {
          ...factsOf(known),
          ...standingOf(queue, unit, cap),
          phone: phone === '' ? '' : maskPhone(phone),
          askedAt: at,
          confirmedAt,
        },
      ]
    })
    .sort(isBeforeOther),
})
