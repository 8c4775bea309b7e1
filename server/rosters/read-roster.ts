import { createHash } from 'node:crypto'
import { mostSheetBytes, mostSheetLines } from '../../contract/rosters'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { judgeLines, linesIn, type Judged } from '../../domain/reporting-in/roster'
import { readStart } from '../cloud/files'
import { rosterLineIdOf } from '../privacy/roster-line-id'
import { rosterLinesByIds } from '../repositories/rosters'
import { readSheets } from '../sheets/read-rows'

export interface ReadRoster extends Judged {
  readonly hash: string
  /** How many lines the sheet has. */
  readonly count: number
}

/** What an uploaded sheet says of the members of a unit. Lines that this very sheet has brought are as good as they were. */
export const readRoster = async (unit: string, file: string): Promise<ReadRoster | Refused> => {
  // Whoever sends something huge has not looked at its size: no more of it is fetched than shows that it is too large.
  const bytes = await readStart(file, mostSheetBytes + 1)
  if (bytes === null) return refuse('sheetChanged')
  const sheets = await readSheets(bytes)
  const lines = isRefused(sheets) ? sheets : linesIn(sheets)
  if (isRefused(lines)) return lines
  if (lines.length > mostSheetLines) return refuse('sheetTooLarge')
  const hash = createHash('sha256').update(bytes).digest('hex')
  const ids = judgeLines(lines, () => false).good.map(({ phone }) => rosterLineIdOf(unit, phone))
  const known = await rosterLinesByIds(ids)
  const isListed = (phone: string): boolean => {
    const line = known.get(rosterLineIdOf(unit, phone))
    return line !== undefined && line.sheet !== hash
  }
  return { hash, count: lines.length, ...judgeLines(lines, isListed) }
}
