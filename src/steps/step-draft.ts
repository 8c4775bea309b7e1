import '../../contract/jitless'
import * as z from 'zod'
import { createKept, type Kept } from '../device/kept'
import { localPhoto } from '../device/local-photo'
import { newClientKey } from '../state/client-key'

const stepDraft = z.object({
  /** The same for every try, so that photos already sent are not sent again. */
  key: z.string(),
  note: z.string(),
  photos: z.array(localPhoto),
  /** What else was chosen, by the name of the field in the step's input. */
  choices: z.record(z.string(), z.string()),
})
export type StepDraft = z.infer<typeof stepDraft>

const empty = (): StepDraft => ({ key: newClientKey(), note: '', photos: [], choices: {} })

const known = new Map<string, Kept<StepDraft>>()

/** What was written for a step of a request, or of something else, and not sent yet: it survives closing the sheet, the page and the app. */
export const stepDraftOf = (about: string, step: string): Kept<StepDraft> => {
  const storageKey = `step-${step}-${about}`
  const kept = known.get(storageKey) ?? createKept(storageKey, stepDraft, empty)
  known.set(storageKey, kept)
  return kept
}
