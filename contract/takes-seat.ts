import type { UnitKind } from './vocabulary/unit-kind'

/**
 * Whether a kind takes one of the few seats of a community, and waits where there is none. What comes with a seat (members and their roster,
 * commitments, quarterly cards, reviews, part-time members) is for such kinds alone; resources and projects are for all.
 */
export const takesSeat: Readonly<Record<UnitKind, boolean>> = {
  unit: true,
  socialOrganisation: false,
  propertyCompany: false,
}
