import type { CellValue, Row, Workbook } from 'exceljs'
import { mostSheetBytes, mostSheetLines } from '../../contract/rosters'
import { refuse, type Refused } from '../../domain/refused'
import { repacked } from './open-sheets'

/** A row as it stands in a sheet, from its first column on. Null: a formula, of which nobody knows what it says elsewhere. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly (string | null)[]
}

/** A heading and some lines above it may be there beside the lines. */
const mostRows = mostSheetLines + 20
const mostColumns = 40

/** Everything of a sheet that unfolds into cells, or leads elsewhere. */
const ignoreNodes = [
  ...['sheetPr', 'sheetViews', 'sheetFormatPr', 'cols', 'autoFilter', 'mergeCells', 'rowBreaks', 'hyperlinks'],
  ...['pageMargins', 'dataValidations', 'pageSetup', 'headerFooter', 'printOptions', 'picture', 'drawing'],
  ...['sheetProtection', 'tableParts', 'conditionalFormatting', 'extLst'],
]

const textOf = (value: CellValue): string | null => {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('error' in value) return String(value.error)
  return 'hyperlink' in value ? String(value.text) : null
}

const cellsOf = (row: Row): (string | null)[] =>
  Array.from({ length: Math.min(row.cellCount, mostColumns) }, (_, at) => textOf(row.findCell(at + 1)?.value ?? null))

/** Only so many rows are asked for: a row may call itself the ten millionth. */
const rowsOf = (sheet: Workbook['worksheets'][number]): SheetRow[] =>
  Array.from({ length: Math.min(sheet.rowCount, mostRows) }, (_, at) => sheet.findRow(at + 1)).flatMap((row) =>
    row === undefined ? [] : { number: row.number, cells: cellsOf(row) },
  )

const isTooLong = (error: unknown): boolean => error instanceof Error && /^Max (row|column) count/.test(error.message)

const load = async (bytes: Buffer): Promise<SheetRow[][] | Refused> => {
  const { Workbook } = await import('exceljs/lib/exceljs.bare.js')
  const workbook = new Workbook()
  // The types of the package are behind its options and behind Node's buffers.
  const options = { ignoreNodes, maxRows: mostRows, maxCols: mostColumns }
  await workbook.xlsx.load(bytes as never, options)
  const { worksheets } = workbook
  return worksheets.some(({ rowCount }) => rowCount > mostRows) ? refuse('sheetTooLarge') : worksheets.map(rowsOf)
}

/** The rows of each sheet of an uploaded workbook, in their order. Whatever it is, it is read or refused. */
export const readSheets = async (bytes: Buffer): Promise<SheetRow[][] | Refused> => {
  if (bytes.length > mostSheetBytes) return refuse('sheetTooLarge')
  try {
    const workbook = await repacked(bytes)
    return workbook === null ? refuse('sheetTooLarge') : await load(workbook)
  } catch (error) {
    return refuse(isTooLong(error) ? 'sheetTooLarge' : 'sheetUnreadable')
  }
}
