import '../../contract/jitless'
import * as z from 'zod'
import { areaCode } from '../../contract/ids'
import { unitKind } from '../../contract/vocabulary/unit-kind'
import { newClientKey } from '../state/client-key'
import { createKept } from './kept'

const unitDraft = z.object({
  /** The client key of the registration: it stays the same until the server has accepted it. */
  key: z.string(),
  kind: unitKind.default('unit'),
  name: z.string(),
  address: z.string(),
  /** As typed. */
  members: z.string(),
  resources: z.string(),
  contactName: z.string(),
  phone: z.string(),
  community: z.object({ code: areaCode, name: z.string(), streetName: z.string() }).nullable(),
  grid: z.object({ code: areaCode, name: z.string() }).nullable().default(null),
})
export type UnitDraft = z.infer<typeof unitDraft>

/** The unit that somebody is registering on this phone. */
export const unitStore = createKept('unit-draft', unitDraft, () => ({
  key: newClientKey(),
  kind: 'unit' as const,
  name: '',
  address: '',
  members: '',
  resources: '',
  contactName: '',
  phone: '',
  community: null,
  grid: null,
}))

export const isEmptyUnit = ({ key: _, kind, community, grid: __, ...typed }: UnitDraft): boolean =>
  kind === 'unit' && community === null && Object.values(typed).every((text) => text.trim() === '')
