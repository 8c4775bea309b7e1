import type { SheetFile } from '../../contract/rosters'

/** A heading with its width in letters. */
export interface Column {
  readonly heading: string
  readonly width: number
  /** What is typed below it stays text, so that no long number loses its last digits. */
  readonly isText?: boolean
}

export interface Table {
  /** Of the file. */
  readonly name: string
  /** Of the sheet in it. */
  readonly sheet: string
  /** Above the table: what it is, for where and when. */
  readonly title?: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** A text that begins like a formula is never taken for one, by whichever program opens the sheet. */
const harmless = (value: string | number): string | number =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value

/** An Excel sheet with one table. */
export const writeSheet = async ({ name, sheet: label, title = [], columns, rows }: Table): Promise<SheetFile> => {
  const { Workbook } = await import('exceljs/lib/exceljs.bare.js')
  const workbook = new Workbook()
  const frozen = title.length + 1
  const sheet = workbook.addWorksheet(label, { views: [{ state: 'frozen', ySplit: frozen }] })
  sheet.addRows([...title.map((line) => [harmless(line)]), columns.map(({ heading }) => heading)])
  sheet.getRow(frozen).font = { bold: true }
  sheet.addRows(rows.map((row) => row.map(harmless)))
  columns.forEach(({ width, isText = false }, at) =>
    Object.assign(sheet.getColumn(at + 1), { width, ...(isText && { numFmt: '@' }) }),
  )
  const content = Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64')
  return { name: `${name}.xlsx`, content }
}
