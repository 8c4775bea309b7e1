import type { UnitEventType } from '../../contract/vocabulary/unit-event'

interface Unit {
  readonly community: object | null
  readonly events: readonly { readonly type: UnitEventType }[]
}

/** Whether a community has said yes to a unit since it last asked for one, by what has happened to it: so much the unit itself says. */
export const isConfirmed = ({ community, events }: Unit): boolean =>
  community !== null && events.findLast(({ type }) => type === 'asked' || type === 'confirmed')?.type === 'confirmed'
