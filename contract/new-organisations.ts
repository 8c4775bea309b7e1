import './jitless'
import { action } from './action'
import { areaCode, clientKey, cursor, newOrganisationId } from './ids'
import { instant } from './instant'
import { cultivation } from './vocabulary/cultivation'
import { newOrganisationKind } from './vocabulary/new-organisation-kind'
import { optionalWords, words } from './words'
import * as z from 'zod'

/** A community keeps so many at most, those that it has taken out among them. */
export const mostNewOrganisations = 500
/** So many notes on the progress of one at most. */
export const mostProgress = 100

/** What a desk says of one; with 1+1+N who stands by it: a specialist, an assistant, others. */
const facts = {
  kind: newOrganisationKind,
  name: words(40, '请填名称'),
  place: words(60, '请填地址'),
  partyMembers: z.number('请填党员人数').int('请填整数').min(0, '请填党员人数').max(9999, '最多 9999 人'),
  cultivation,
  specialist: words(20, '请填专员'),
  assistant: optionalWords(20),
  others: optionalWords(60),
}

const named = z.object({ code: areaCode, name: z.string() })

const progress = z.object({ at: instant, by: z.string(), words: z.string() })

export const newOrganisationRow = z.object({
  ...facts,
  id: newOrganisationId,
  version: z.number().int(),
  community: named,
  /** How many notes there are on its progress, and the last of them. */
  notes: z.number().int(),
  last: progress.nullable(),
  /** Why it was taken out of the register; null: it stands there. */
  removed: z.string().nullable(),
})
export type NewOrganisationRow = z.infer<typeof newOrganisationRow>

/** With all notes, the newest first. */
const newOrganisationView = newOrganisationRow.extend({ progress: z.array(progress) })
export type NewOrganisationView = z.infer<typeof newOrganisationView>

const one = z.object({ organisation: newOrganisationId })

/** Whose of an area are meant: the area of the caller's widest desk when absent, all levels when absent. */
export const newOrganisationsOf = z.object({ area: areaCode.optional(), cultivation: cultivation.optional() })

/** The register of new economic and new social organisations (两新组织), for the desks over them. */
export const newOrganisations = {
  /** The newest first; `counts` are of those that stand in the register. */
  newOrganisations: action(
    newOrganisationsOf.extend({ pile: z.enum(['kept', 'removed']).default('kept'), cursor: cursor.optional() }),
    z.object({
      area: named,
      counts: z.object({
        byKind: z.record(newOrganisationKind, z.number().int()),
        byCultivation: z.record(cultivation, z.number().int()),
      }),
      organisations: z.array(newOrganisationRow),
      next: cursor.nullable(),
    }),
  ),
  newOrganisation: action(one, newOrganisationView),
  /** In the community of the caller's own desk when absent. A retry finds the first result. */
  addNewOrganisation: action(z.object({ ...facts, community: areaCode.optional(), clientKey }), newOrganisationView),
  changeNewOrganisation: action(one.extend({ ...facts, version: z.number().int() }), newOrganisationView),
  /** Never edited, only added to. */
  noteProgress: action(one.extend({ words: words(200, '请写下进展'), clientKey }), newOrganisationView),
  /** It can be put back. */
  removeNewOrganisation: action(one.extend({ reason: words(60, '请写明原因') }), newOrganisationView),
  restoreNewOrganisation: action(one, newOrganisationView),
}
