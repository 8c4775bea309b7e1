import './jitless'
import { action } from './action'
import { unitId } from './ids'
import { waitingPile } from './vocabulary/waiting-pile'
import * as z from 'zod'

/** What waits for a unit's contact person: members to confirm, meetings to answer, projects to agree to. */
export const unitWaiting = z.object({
  members: z.number().int(),
  meetings: z.number().int(),
  projects: z.number().int(),
})
export type UnitWaiting = z.infer<typeof unitWaiting>

/** How much of 双报到 waits for somebody. */
export const waiting = {
  /** For a community's desk, of its own community. */
  waitingAtDesk: action(z.object({}), z.object({ counts: z.record(waitingPile, z.number().int()) })),
  /** For a contact person, of each of his units. */
  waitingForUnits: action(z.object({}), z.object({ units: z.array(unitWaiting.extend({ unit: unitId })) })),
}
