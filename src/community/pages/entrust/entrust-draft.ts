import '../../../../contract/jitless'
import * as z from 'zod'
import { areaCode } from '../../../../contract/ids'
import { accessItemView } from '../../../../contract/lists'
import { emptyTold, toldDraft } from '../../../device/draft'
import { createKept } from '../../../device/kept'

const entrustDraft = toldDraft.omit({ place: true }).extend({
  community: z.object({ code: areaCode, name: z.string(), streetName: z.string() }).nullable(),
  /** The item of the access list; null: it is not on the list. */
  item: accessItemView.pick({ id: true, name: true, admitted: true }).nullable(),
})
export type EntrustDraft = z.infer<typeof entrustDraft>

/** What a department is writing down for a community. */
export const entrustStore = createKept('entrust-draft', entrustDraft, () => {
  const { place: _, ...told } = emptyTold()
  return { ...told, community: null, item: null }
})
