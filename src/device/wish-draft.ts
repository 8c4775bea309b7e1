import '../../contract/jitless'
import * as z from 'zod'
import { targetGroup } from '../../contract/vocabulary/target-group'
import { newClientKey } from '../state/client-key'
import { draftPlace } from './draft'
import { createKept } from './kept'

const wishDraft = z.object({
  /** The client key: it stays the same until the server has accepted it. */
  key: z.string(),
  /** As whom it was begun: another beginning starts anew. */
  as: z.enum(['resident', 'worker']),
  kind: z.string().nullable(),
  group: targetGroup.nullable(),
  words: z.string(),
  when: z.string(),
  isForOther: z.boolean(),
  name: z.string(),
  phone: z.string(),
  place: draftPlace.nullable(),
})
export type WishDraft = z.infer<typeof wishDraft>

/** What somebody is about to ask for on this phone. */
export const wishStore = createKept('wish-draft', wishDraft, () => ({
  key: newClientKey(),
  as: 'resident' as const,
  kind: null,
  group: null,
  words: '',
  when: '',
  isForOther: false,
  name: '',
  phone: '',
  place: null,
}))
