import './jitless'
import { action, actionsOf } from './action'
import { cursor, fileId, rosterLineId, unitId } from './ids'
import { instant } from './instant'
import * as z from 'zod'

/** How large an uploaded sheet may be, and how many lines it may have. */
export const [mostSheetBytes, mostSheetLines] = [2 * 1024 * 1024, 2000]

/** A made sheet, as the phone writes it to a file and opens it. */
export const sheetFile = z.object({
  name: z.string(),
  /** base64 */
  content: z.string(),
})
export type SheetFile = z.infer<typeof sheetFile>

/** SHA-256 of a sheet: what was looked at is what is imported. */
const sheetHash = z.string().regex(/^[0-9a-f]{64}$/)

/** A line that is left out: what is wrong and what to do, in words. A telephone number is never among them. */
export const wrongLine = z.object({ row: z.number().int(), name: z.string(), words: z.string() })
export type WrongLine = z.infer<typeof wrongLine>

export const sheetReport = z.object({
  hash: sheetHash,
  lines: z.number().int(),
  good: z.number().int(),
  wrong: z.number().int(),
  /** The first of them, in the order of the sheet. */
  wrongLines: z.array(wrongLine),
})
export type SheetReport = z.infer<typeof sheetReport>

/** Lines whose member has not reported in with this unit, and those whose member has. */
export const rosterPile = z.enum(['missing', 'here'])
export type RosterPile = z.infer<typeof rosterPile>

export const rosterLine = z.object({
  id: rosterLineId,
  name: z.string(),
  /** Masked. */
  phone: z.string(),
  /** As the sheet says it. */
  communityName: z.string(),
  note: z.string(),
  addedAt: instant,
})
export type RosterLine = z.infer<typeof rosterLine>

const ofUnit = z.object({ unit: unitId })
const sheet = ofUnit.extend({ file: fileId })

/** The list of its members that the contact person of a unit brings as an Excel sheet. */
export const rosters = actionsOf('rosters', {
  /** An empty sheet to be filled in, or one that shows how with invented people. */
  template: action(z.object({ isExample: z.boolean().default(false) }), sheetFile),
  /** Where in the storage the next sheet goes: the one before is let go, and so is this one when nobody brings it. */
  begin: action(ofUnit, z.object({ path: z.string() })),
  /** Looks at an uploaded sheet; nothing is changed. */
  check: action(sheet, sheetReport),
  /**
   * Takes the good lines of a sheet that was looked at, so many a call: to be called again with `next` until there is none. The same sheet
   * twice is once.
   */
  bring: action(
    sheet.extend({ hash: sheetHash, from: cursor.optional() }),
    z.object({ percent: z.number().int(), next: cursor.nullable() }),
  ),
  list: action(
    ofUnit.extend({ pile: rosterPile, cursor: cursor.optional() }),
    z.object({
      unitName: z.string(),
      lines: z.array(rosterLine),
      counts: z.record(rosterPile, z.number().int()),
      next: cursor.nullable(),
    }),
  ),
  /** Who has reported in stays a member of the unit, with his hours. */
  remove: action(ofUnit.extend({ line: rosterLineId }), z.object({ line: rosterLineId })),
})
