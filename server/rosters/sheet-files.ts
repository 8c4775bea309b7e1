import { removeFiles } from '../cloud/files'
import {
  forgetRosterFile,
  noteBrought,
  noteRosterFile,
  rosterFileOf,
  rosterFilesBefore,
} from '../repositories/roster-files'

/** Notes an uploaded sheet before it is read, so that it is removed whatever happens; the one before goes first, while it is still known. */
export const keepSheet = async (person: string, file: string, now: Date): Promise<void> => {
  const before = await rosterFileOf(person)
  if (before !== null && before.file !== file) await removeFiles([before.file])
  await noteRosterFile(person, file, now)
}

/** Removes a sheet that was brought to its end. */
export const dropSheet = async (person: string, file: string): Promise<void> => {
  await noteBrought(person, file)
  await removeFiles([file])
}

/** Whether a sheet is gone because it was brought: a second tap at once, or one whose answer got lost, has nothing left to do. */
export const wasBrought = async (person: string, file: string): Promise<boolean> => {
  const kept = await rosterFileOf(person)
  return kept?.file === file && kept.isBrought
}

const day = 24 * 3_600_000
const batch = 50

/** Removes sheets that nobody has brought in a day: they hold telephone numbers. @returns how many */
export const dropOldSheets = async (now: Date): Promise<number> => {
  const old = await rosterFilesBefore(new Date(now.getTime() - day), batch)
  await removeFiles(old.map(({ file }) => file))
  for (const { _id } of old) await forgetRosterFile(_id)
  return old.length
}
