import { fileIdsAt, removeFiles } from '../cloud/files'
import { newUploadFolder } from '../privacy/upload-folder'
import {
  forgetRosterFile,
  noteBrought,
  noteRosterFile,
  rosterFileOf,
  rosterFilesBefore,
} from '../repositories/roster-files'
import type { RosterFileDocument } from '../repositories/documents/roster'

const removeSheets = async (sheets: readonly RosterFileDocument[]): Promise<void> => {
  const paths = sheets.flatMap(({ path }) => path ?? [])
  await removeFiles([...(await fileIdsAt(paths)), ...sheets.flatMap(({ file }) => file ?? [])])
}

/** Notes where a sheet will lie before it is sent, so that it is removed whatever happens; the one before goes first, while it is still known. */
export const beginSheet = async (person: string, now: Date): Promise<string> => {
  const before = await rosterFileOf(person)
  if (before !== null) await removeSheets([before])
  const path = `${newUploadFolder(person, 'sheets')}/sheet.xlsx`
  await noteRosterFile(person, path, now)
  return path
}

/** The note of a sheet; null: it is not the one that this person has begun last. */
export const ownSheet = async (person: string, file: string): Promise<RosterFileDocument | null> => {
  const kept = await rosterFileOf(person)
  const isIt = kept?.path === undefined ? kept?.file === file : file.endsWith(`/${kept.path}`)
  return isIt ? kept : null
}

/** Removes a sheet that was brought to its end. */
export const dropSheet = async (sheet: RosterFileDocument, file: string): Promise<void> => {
  await noteBrought(sheet)
  await removeFiles([file])
}

const day = 24 * 3_600_000
const batch = 50

/** Removes sheets that nobody has brought in a day, looked at or not: they hold telephone numbers. @returns how many */
export const dropOldSheets = async (now: Date): Promise<number> => {
  const old = await rosterFilesBefore(new Date(now.getTime() - day), batch)
  if (old.length > 0) await removeSheets(old)
  for (const { _id } of old) await forgetRosterFile(_id)
  return old.length
}
