import '../../../../contract/jitless'
import * as z from 'zod'
import { departmentPostView, matterView } from '../../../../contract/lists'
import { whistleType } from '../../../../contract/vocabulary/whistle-type'
import { createKept, type Kept } from '../../../device/kept'

const whistleDraft = z.object({
  type: whistleType,
  matters: z.array(matterView),
  /** What it is about where nothing on the list fits. */
  written: z.string(),
  /** Departments called by name. */
  named: z.array(departmentPostView.pick({ department: true, name: true })),
  /** 1+6+N */
  joint: z.boolean(),
  note: z.string(),
})
export type WhistleDraft = z.infer<typeof whistleDraft>

const empty = (): WhistleDraft => ({ type: 'daily', matters: [], written: '', named: [], joint: false, note: '' })

const known = new Map<string, Kept<WhistleDraft>>()

/** The whistle in the making for one request: a call in between does not cost it. */
export const whistleDraftOf = (request: string): Kept<WhistleDraft> => {
  const storageKey = `whistle-${request}`
  const kept = known.get(storageKey) ?? createKept(storageKey, whistleDraft, empty)
  known.set(storageKey, kept)
  return kept
}
